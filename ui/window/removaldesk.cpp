// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/removaldesk.h"

#include "ui/dialogs/confirmation.h"
#include "ui/wording/names.h"

#include <utility>

namespace bearerbox {

/// What became of profiles that were to be removed.
struct RemovalDesk::Outcome
{
    std::vector<RemovedProfile> removed;
    /// Those whose secrets could not be removed, and why.
    QList<QUuid> held;
    Error trouble;
    QStringList failures;
};

/// What became of profiles that were to come back.
struct RemovalDesk::Return
{
    QList<QUuid> back;
    std::vector<RemovedProfile> away;
    QStringList failures;
};

QCoro::Task<RemovalDesk::Outcome> RemovalDesk::removeAll(QPointer<SessionBook> book, QList<QUuid> profiles,
                                                         Leftovers leftovers)
{
    Outcome outcome;
    for (const QUuid &id : std::as_const(profiles)) {
        if (!book) {
            break;
        }
        const Result<RemovedProfile> removed = co_await book->remove(id, leftovers);
        if (removed) {
            outcome.removed.push_back(*removed);
        } else if (removed.error().concernsStore() && leftovers == Leftovers::Refused) {
            outcome.held << id;
            outcome.trouble = removed.error();
        } else if (removed.error().kind != ErrorKind::NotFound) { // or somebody else was faster
            outcome.failures << userMessage(removed.error());
        }
    }
    co_return Outcome(outcome);
}

QCoro::Task<RemovalDesk::Return> RemovalDesk::bringAllBack(QPointer<SessionBook> book,
                                                           std::vector<RemovedProfile> removed)
{
    Return outcome;
    for (const RemovedProfile &each : std::as_const(removed)) {
        if (!book) {
            break;
        }
        RemovedProfile one = each;
        const Result<std::optional<Error>> back = co_await book->bringBack(std::move(one));
        if (!back) {
            outcome.away.push_back(each);
            outcome.failures
                << tr("“%1” could not be brought back: %2").arg(each.profile.name, userMessage(back.error()));
            continue;
        }
        outcome.back << each.profile.id;
        if (*back) {
            outcome.failures << tr("“%1” is back without its tokens: %2").arg(each.profile.name, userMessage(**back));
        }
    }
    co_return Return(outcome);
}

RemovalDesk::RemovalDesk(SessionBook &book, QWidget *window) : QObject(window), m_book(book), m_window(window) {}

void RemovalDesk::remove(const QList<QUuid> &profiles)
{
    QList<QUuid> staying = profiles;
    staying.removeIf([this](const QUuid &id) { return m_leaving.contains(id); });
    if (staying.size() > 1) {
        askForMany(staying);
    } else if (!staying.isEmpty()) {
        start(staying, Leftovers::Refused);
    }
}

void RemovalDesk::askForMany(const QList<QUuid> &profiles)
{
    open({.title = tr("Remove %1 profiles?").arg(profiles.size()),
          .text = someNames(namesOf(profiles)) + u'\n' +
                  tr("Their passwords or app secrets and their tokens are deleted from this computer as well."),
          .yes = tr("Remove"),
          .no = tr("Keep")},
         [this, profiles] { start(profiles, Leftovers::Refused); });
}

void RemovalDesk::start(const QList<QUuid> &profiles, Leftovers leftovers)
{
    const QSet<QUuid> leaving(profiles.begin(), profiles.end());
    m_leaving += leaving;
    removeAll(&m_book, profiles, leftovers).then([self = QPointer(this), leaving](const Outcome &outcome) {
        if (self) {
            self->m_leaving -= leaving;
            self->take(outcome);
        }
    });
}

void RemovalDesk::take(const Outcome &outcome)
{
    if (!outcome.removed.empty()) {
        m_removed.push_back(outcome.removed);
        m_trouble.clear();
        Q_EMIT changed();
    }
    if (!outcome.failures.isEmpty()) {
        Q_EMIT failed(outcome.failures.join(u'\n'));
    }
    if (!outcome.held.isEmpty()) {
        askAgain(outcome.held, outcome.trouble);
    }
    tellIfIdle();
}

void RemovalDesk::undo()
{
    if (!canUndo()) {
        return;
    }
    m_isReturning = true;
    std::vector<RemovedProfile> last = std::move(m_removed.back());
    m_removed.pop_back();
    bringAllBack(&m_book, std::move(last)).then([self = QPointer(this)](const Return &outcome) {
        if (self) {
            self->takeReturn(outcome);
        }
    });
}

/// What did not come back is not lost yet: the store may be open the next time.
void RemovalDesk::takeReturn(const Return &outcome)
{
    m_isReturning = false;
    m_trouble.clear();
    if (!outcome.away.empty()) {
        m_removed.push_back(outcome.away);
        m_trouble = outcome.failures.join(u' ');
    } else if (!outcome.failures.isEmpty()) {
        Q_EMIT failed(outcome.failures.join(u'\n'));
    }
    Q_EMIT changed();
    if (!outcome.back.isEmpty()) {
        Q_EMIT broughtBack(outcome.back.first());
    }
    tellIfIdle();
}

void RemovalDesk::tellIfIdle()
{
    if (!isBusy()) {
        Q_EMIT idle();
    }
}

void RemovalDesk::takeOver(RemovalDesk &former)
{
    m_removed = std::exchange(former.m_removed, {});
    m_trouble = former.m_trouble;
    Q_EMIT changed();
}

void RemovalDesk::forget()
{
    m_removed.clear();
    m_trouble.clear();
    Q_EMIT changed();
}

QString RemovalDesk::message() const
{
    if (m_removed.empty() || !m_trouble.isEmpty()) {
        return m_trouble;
    }
    const std::vector<RemovedProfile> &last = m_removed.back();
    return last.size() == 1 ? tr("Removed “%1”.").arg(last.front().profile.name)
                            : tr("Removed %1 profiles.").arg(last.size());
}

void RemovalDesk::askAgain(const QList<QUuid> &profiles, const Error &error)
{
    const QStringList names = namesOf(profiles);
    const bool isOne = profiles.size() == 1;
    open({.title = isOne ? tr("Remove “%1” without its secret?").arg(names.value(0))
                         : tr("Remove %1 profiles without their secrets?").arg(profiles.size()),
          .text = userMessage(error) + u'\n' +
                  tr("Remove the profile alone only if its keyring is gone for good: the secret stays in it."),
          .yes = tr("Remove the profile alone"),
          .no = tr("Keep")},
         [this, profiles] { start(profiles, Leftovers::Accepted); });
}

void RemovalDesk::open(const Question &question, const std::function<void()> &confirmed)
{
    auto *asked = new Confirmation(question, m_window);
    connect(asked, &QDialog::accepted, this, confirmed);
    asked->open();
}

QStringList RemovalDesk::namesOf(const QList<QUuid> &profiles) const
{
    QStringList names;
    for (const QUuid &id : profiles) {
        if (const Session *session = m_book.find(id)) {
            names << session->profile().name;
        }
    }
    return names;
}

} // namespace bearerbox
