// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/refreshround.h"

#include "ui/wording/attempts.h"
#include "ui/wording/names.h"

namespace bearerbox {

QString roundText(const RoundOutcome &outcome)
{
    QStringList parts;
    if (outcome.refreshed > 0 || (outcome.refused.isEmpty() && outcome.failed.isEmpty() && outcome.leftOut.isEmpty())) {
        parts << RefreshRound::tr("%1 refreshed").arg(outcome.refreshed);
    }
    const auto add = [&parts](const QString &counted, const QStringList &names) {
        if (!names.isEmpty()) {
            parts << counted.arg(QString::number(names.size()), someNames(names));
        }
    };
    add(RefreshRound::tr("%1 refused: %2"), outcome.refused);
    add(RefreshRound::tr("%1 failed: %2"), outcome.failed);
    add(RefreshRound::tr("%1 left out: %2"), outcome.leftOut);
    if (outcome.stopped > 0) {
        parts << RefreshRound::tr("%1 not tried").arg(outcome.stopped);
    }
    return parts.join(RefreshRound::tr(" · ", "between the parts of a summary"));
}

std::optional<SessionState> troubleIn(const RoundOutcome &outcome)
{
    if (!outcome.refused.isEmpty()) {
        return SessionState::Rejected;
    }
    return outcome.failed.isEmpty() ? std::nullopt : std::optional(SessionState::Failed);
}

RefreshRound::RefreshRound(SessionBook &book, QObject *parent) : QObject(parent), m_book(book) {}

void RefreshRound::begin(const QList<QUuid> &profiles, const QStringList &leftOut)
{
    if (m_isRunning) {
        return;
    }
    m_waiting.assign(profiles.begin(), profiles.end());
    m_outcome = {.leftOut = leftOut};
    m_isRunning = true;
    m_at = 0;
    m_all = int(profiles.size());
    next();
}

void RefreshRound::cancel()
{
    m_outcome.stopped += int(m_waiting.size());
    m_waiting.clear();
    if (m_isRunning) {
        Q_EMIT progressed();
    }
}

void RefreshRound::takeOver(const RefreshRound &former)
{
    m_outcome = former.m_outcome;
    m_at = former.m_at;
    m_all = former.m_all;
    Q_EMIT finished();
}

void RefreshRound::next()
{
    while (!m_waiting.empty()) {
        Session *session = m_book.find(m_waiting.front());
        m_waiting.pop_front();
        ++m_at;
        if (session && attempt(*session)) {
            m_current = session;
            // A session that reads its cache first is at rest for a moment in between.
            connect(session, &Session::changed, this, &RefreshRound::look, Qt::QueuedConnection);
            connect(session, &QObject::destroyed, this, &RefreshRound::next, Qt::QueuedConnection);
            Q_EMIT progressed();
            return;
        }
    }
    end();
}

bool RefreshRound::attempt(Session &session)
{
    const std::optional<AttemptBudget> budget = session.budget();
    const QString name = session.profile().name;
    if (budget && budget->lockedUntil()) {
        m_outcome.leftOut << tr("%1 (its account is locked)").arg(name);
        return false;
    }
    if (budget && budget->isAtEdge()) {
        m_outcome.leftOut << tr("%1 (one more refusal would lock its account)").arg(name);
        return false;
    }
    if (!refusedText(session.lastError()).isEmpty()) {
        m_outcome.leftOut << tr("%1 (it was refused; try it alone)").arg(name);
        return false;
    }
    session.refresh();
    if (session.state() == SessionState::Fetching) {
        return true;
    }
    note(session);
    return false;
}

void RefreshRound::look()
{
    if (!m_current || m_current->state() == SessionState::Fetching) {
        return;
    }
    m_current->disconnect(this);
    note(*std::exchange(m_current, nullptr));
    next();
}

void RefreshRound::note(const Session &session)
{
    const std::optional<Error> &error = session.lastError();
    if (!error) {
        ++m_outcome.refreshed;
    } else if (error->kind == ErrorKind::Rejected) {
        m_outcome.refused << session.profile().name;
    } else {
        m_outcome.failed << session.profile().name;
    }
}

void RefreshRound::end()
{
    m_isRunning = false;
    Q_EMIT finished();
}

} // namespace bearerbox
