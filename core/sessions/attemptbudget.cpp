// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/attemptbudget.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// The server's clock is known by its Date header, to a second; whoever acts at the very instant that something comes
/// back may be early and pay for it with the lock.
constexpr std::chrono::seconds clockDoubt(2);

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
    , m_fullAt(instant(kept[u"fullAgainAt"]))
    , m_lockedUntil(instant(kept[u"blockedUntil"]))
{
    m_lockout.refill += clockDoubt;
    m_lockout.lasts += clockDoubt;
    // What the server has given back is nothing to take off any more.
    m_unanswered = fullAt() > now ? kept[u"unanswered"].toObject() : QJsonObject();
}

QJsonObject AttemptBudget::toJson() const
{
    QJsonObject kept{{u"fullAgainAt"_s, exactly(fullAt())}};
    if (lockedUntil()) {
        kept[u"blockedUntil"] = exactly(m_lockedUntil);
    }
    if (!m_unanswered.isEmpty()) {
        kept[u"unanswered"] = m_unanswered;
    }
    return kept;
}

int AttemptBudget::room() const
{
    return std::max(m_lockout.attempts - 1, 1);
}

QDateTime AttemptBudget::fullAt() const
{
    return m_fullAt.isValid() ? std::max(m_fullAt, m_now) : m_now;
}

int AttemptBudget::used() const
{
    const qint64 refill = std::chrono::milliseconds(m_lockout.refill).count();
    const qint64 missing = refill > 0 ? (m_now.msecsTo(fullAt()) + refill - 1) / refill : 0;
    return lockedUntil() ? of() : int(std::min<qint64>(missing, room()));
}

std::optional<QDateTime> AttemptBudget::lockedUntil() const
{
    return m_lockedUntil.isValid() && m_lockedUntil > m_now ? std::optional(m_lockedUntil) : std::nullopt;
}

QDateTime AttemptBudget::safeFrom() const
{
    return fullAt().addSecs(-m_lockout.refill.count() * (room() - 1));
}

void AttemptBudget::refused()
{
    if (isAtEdge()) {
        m_lockedUntil = m_now.addSecs(m_lockout.lasts.count());
    } else {
        m_fullAt = fullAt().addSecs(m_lockout.refill.count());
    }
}

void AttemptBudget::unanswered(const QString &credential)
{
    m_fullAt = fullAt().addSecs(m_lockout.refill.count());
    m_unanswered[credential] = m_unanswered[credential].toInt() + 1;
}

void AttemptBudget::accepted(const QString &credential)
{
    m_fullAt = fullAt().addSecs(-m_lockout.refill.count() * m_unanswered.take(credential).toInt());
}

void AttemptBudget::locked(const QDateTime &until)
{
    // What is tried during a lock does not make it longer.
    const QDateTime sure = until.addSecs(clockDoubt.count());
    m_lockedUntil = lockedUntil() ? std::min(m_lockedUntil, sure) : sure;
    // Whoever emptied the bucket: when the lock ends it holds one attempt again.
    m_fullAt = std::max(fullAt(), m_lockedUntil.addSecs(m_lockout.refill.count() * (room() - 1)));
}

} // namespace bearerbox
