// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/removaldesk.h"

#include "ui/dialogs/confirmation.h"
#include "ui/window/undodesk.h"
#include "ui/wording/names.h"

#include <utility>

using namespace Qt::StringLiterals;

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

namespace {

QCoro::Task<Undone> bringAllBack(QPointer<SessionBook> book, std::vector<RemovedProfile> removed);

/// Profiles that were removed at once.
class Removal final : public UndoStep
{
public:
    Removal(QPointer<SessionBook> book, std::vector<RemovedProfile> removed)
        : m_book(std::move(book))
        , m_removed(std::move(removed))
    {
    }

    [[nodiscard]] QString done() const override
    {
        return m_removed.size() == 1 ? RemovalDesk::tr("Removed “%1”.").arg(m_removed.front().profile.name)
                                     : RemovalDesk::tr("Removed %1 profiles.").arg(m_removed.size());
    }
    [[nodiscard]] QString iconName() const override { return u"remove"_s; }
    [[nodiscard]] QCoro::Task<Undone> takeBack() override { return bringAllBack(m_book, m_removed); }

private:
    QPointer<SessionBook> m_book;
    std::vector<RemovedProfile> m_removed;
};

QCoro::Task<Undone> bringAllBack(QPointer<SessionBook> book, std::vector<RemovedProfile> removed)
{
    Undone outcome;
    std::vector<RemovedProfile> away;
    for (const RemovedProfile &each : std::as_const(removed)) {
        if (!book) {
            break;
        }
        RemovedProfile one = each;
        const Result<std::optional<Error>> back = co_await book->bringBack(std::move(one));
        if (!back) {
            away.push_back(each);
            outcome.failures << RemovalDesk::tr("“%1” could not be brought back: %2")
                                    .arg(each.profile.name, userMessage(back.error()));
            continue;
        }
        outcome.back = outcome.back.value_or(each.profile.id);
        if (*back) {
            outcome.failures
                << RemovalDesk::tr("“%1” is back without its tokens: %2").arg(each.profile.name, userMessage(**back));
        }
    }
    if (!away.empty()) {
        outcome.rest = std::make_shared<Removal>(book, std::move(away));
    }
    co_return Undone(outcome);
}

} // namespace

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

RemovalDesk::RemovalDesk(SessionBook &book, UndoDesk &undo, QWidget *window)
    : QObject(window)
    , m_book(book)
    , m_undo(undo)
    , m_window(window)
{
}

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
        m_undo.offer(std::make_shared<Removal>(&m_book, outcome.removed));
    }
    if (!outcome.failures.isEmpty()) {
        Q_EMIT failed(outcome.failures.join(u'\n'));
    }
    if (!outcome.held.isEmpty()) {
        askAgain(outcome.held, outcome.trouble);
    }
    if (!isBusy()) {
        Q_EMIT idle();
    }
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
