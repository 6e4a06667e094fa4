// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/attemptbudget.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// The server's clock is known by its Date header, to a second; whoever acts at the very instant that something comes
/// back may be early and pay for it with the lock.
constexpr std::chrono::seconds clockDoubt(2);

/// More are added up and cannot be taken back one by one any more.
constexpr qsizetype mostAttempts = 50;

QDateTime instant(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

/// With milliseconds: a second less could be the one that locks the account.
QString exactly(const QDateTime &when)
{
    return when.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

AttemptBudget::AttemptBudget(const QJsonObject &kept, const Lockout &lockout, const QDateTime &now)
    : m_lockout(lockout)
    , m_now(now)
    , m_lockedUntil(instant(kept[u"blockedUntil"]))
    , m_fullWithout(instant(kept[u"fullWithoutAt"]))
{
    const QJsonArray attempts = kept[u"attempts"].toArray();
    for (const QJsonValue &each : attempts) {
        m_attempts.push_back({.at = instant(each[u"at"]), .credential = each[u"credential"].toString()});
    }
    keepBounds();
}

/// Takes back what no server can mean, since the clock by which it was noted has been set back, and what no longer
/// counts.
void AttemptBudget::keepBounds()
{
    if (m_lockedUntil.isValid()) {
        m_lockedUntil = std::min(m_lockedUntil, m_now.addMSecs(lasts().count()));
    }
    if (m_fullWithout.isValid()) {
        m_fullWithout = std::min(m_fullWithout, lockedUntil().value_or(m_now).addMSecs(whole().count()));
    }
    std::erase_if(m_attempts, [](const Attempt &each) { return !each.at.isValid(); });
    auto first = m_attempts.begin();
    QDateTime full = m_fullWithout;
    for (auto each = m_attempts.begin(); each != m_attempts.end(); ++each) {
        each->at = std::min(each->at, m_now);
        const bool isFull = !full.isValid() || full <= each->at;
        const bool areTooMany = m_attempts.end() - first > mostAttempts;
        if (isFull || areTooMany) {
            m_fullWithout = full;
            first = each;
        }
        full = fullAfter(full, *each);
    }
    m_attempts.erase(m_attempts.begin(), full > m_now ? first : m_attempts.end());
}

QJsonObject AttemptBudget::toJson() const
{
    QJsonObject kept{{u"fullAgainAt"_s, exactly(fullAt())}};
    if (lockedUntil()) {
        kept[u"blockedUntil"] = exactly(m_lockedUntil);
    }
    if (m_fullWithout.isValid() && (m_fullWithout > m_now || !m_attempts.empty())) {
        kept[u"fullWithoutAt"] = exactly(m_fullWithout);
    }
    QJsonArray attempts;
    for (const Attempt &each : m_attempts) {
        attempts.append(QJsonObject{{u"at"_s, exactly(each.at)}, {u"credential"_s, each.credential}});
    }
    if (!attempts.isEmpty()) {
        kept[u"attempts"] = attempts;
    }
    return kept;
}

int AttemptBudget::room() const
{
    return std::max(m_lockout.attempts - 1, 1);
}

std::chrono::milliseconds AttemptBudget::refill() const
{
    return m_lockout.refill + clockDoubt;
}

std::chrono::milliseconds AttemptBudget::lasts() const
{
    return m_lockout.lasts + clockDoubt;
}

/// How long an empty bucket takes until it is full.
std::chrono::milliseconds AttemptBudget::whole() const
{
    return refill() * room();
}

/// When the bucket is full again after an attempt that was made while it would have been full at `full`. An empty one
/// cannot lose another.
QDateTime AttemptBudget::fullAfter(const QDateTime &full, const Attempt &attempt) const
{
    const QDateTime begin = full.isValid() ? std::max(full, attempt.at) : attempt.at;
    return std::min(begin.addMSecs(refill().count()), std::max(begin, attempt.at.addMSecs(whole().count())));
}

QDateTime AttemptBudget::fullAt() const
{
    QDateTime full = m_fullWithout;
    for (const Attempt &each : m_attempts) {
        full = fullAfter(full, each);
    }
    return full.isValid() ? std::max(full, m_now) : m_now;
}

int AttemptBudget::used() const
{
    const qint64 missing = (m_now.msecsTo(fullAt()) + refill().count() - 1) / refill().count();
    return lockedUntil() ? of() : int(std::min<qint64>(missing, room()));
}

std::optional<QDateTime> AttemptBudget::lockedUntil() const
{
    return m_lockedUntil.isValid() && m_lockedUntil > m_now ? std::optional(m_lockedUntil) : std::nullopt;
}

QDateTime AttemptBudget::safeFrom() const
{
    return fullAt().addMSecs(-refill().count() * (room() - 1));
}

void AttemptBudget::refused()
{
    if (isAtEdge() && !m_lockout.isAssumed) {
        m_lockedUntil = m_now.addMSecs(lasts().count());
    }
    // Counted all the same: within the doubt about its clock the server may have taken it as an ordinary one.
    m_attempts.push_back({.at = m_now, .credential = {}});
}

void AttemptBudget::unanswered(const QString &credential)
{
    if (m_lockout.isAssumed) {
        return;
    }
    m_attempts.push_back({.at = m_now, .credential = credential});
}

void AttemptBudget::accepted(const QString &credential)
{
    std::erase_if(m_attempts, [&credential](const Attempt &each) {
        return !each.credential.isEmpty() && each.credential == credential;
    });
}

void AttemptBudget::locked(const QDateTime &until)
{
    // What is tried during a lock does not make it longer.
    const QDateTime sure = until.addSecs(clockDoubt.count());
    m_lockedUntil = lockedUntil() ? std::min(m_lockedUntil, sure) : sure;
    // Whoever emptied the bucket: when the lock ends it holds one attempt again.
    m_fullWithout = std::max(fullAt(), m_lockedUntil.addMSecs(refill().count() * (room() - 1)));
    m_attempts.clear();
}

} // namespace bearerbox
