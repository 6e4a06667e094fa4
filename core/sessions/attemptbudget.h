// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace bearerbox {

/// What a server still tolerates for one account from this network address, counted as the server counts: a bucket of
/// attempts that each refusal empties by one and that fills one after the other; the refusal that finds it empty locks
/// the account. A success fills nothing.
/// Where it is only assumed that a service counts, no more than caution follows from it; see Lockout::isAssumed.
/// Every wait is two seconds longer than the server's, since its clock is not known to the millisecond
/// (apache/servicecomb-service-center, server/service/rbac/blocker.go: burst 2, one refill in 15 minutes).
class AttemptBudget final
{
public:
    /// As it was kept; an empty object for an account of which nothing is known.
    AttemptBudget(const QJsonObject &kept, const Lockout &lockout, const QDateTime &now);
    [[nodiscard]] QJsonObject toJson() const;
    /// The same at another moment.
    [[nodiscard]] AttemptBudget at(const QDateTime &now) const { return {toJson(), m_lockout, now}; }

    /// The refusals that count, at least 0 and at most of().
    [[nodiscard]] int used() const;
    /// The refusal that locks.
    [[nodiscard]] int of() const { return m_lockout.attempts; }
    /// Until when the server refuses everything, the right password too; nothing if it does not.
    [[nodiscard]] std::optional<QDateTime> lockedUntil() const;
    /// From when on one more refusal does not lock the account.
    [[nodiscard]] QDateTime safeFrom() const;
    /// From when on no refusal counts any more; now where none does.
    [[nodiscard]] QDateTime fullAt() const;
    /// What it counts for, and how long a lock lasts.
    [[nodiscard]] const Lockout &lockout() const { return m_lockout; }
    /// Whether one more refusal locks the account.
    [[nodiscard]] bool isAtEdge() const { return safeFrom() > m_now; }

    /// The server refused an attempt.
    void refused();
    /// An attempt with a credential got no answer: the server may have refused it. Without a name for the credential
    /// it never turns out to have been right.
    void unanswered(const QString &credential);
    /// A credential was accepted, so what it tried without an answer was no refusal either.
    void accepted(const QString &credential);
    /// The server said that the account is locked.
    void locked(const QDateTime &until);

private:
    /// One that the server refused, or may have refused.
    struct Attempt
    {
        QDateTime at;
        /// Of one without an answer; empty where there was a refusal.
        QString credential;
    };

    [[nodiscard]] int room() const;
    [[nodiscard]] std::chrono::milliseconds refill() const;
    [[nodiscard]] std::chrono::milliseconds lasts() const;
    [[nodiscard]] std::chrono::milliseconds whole() const;
    [[nodiscard]] QDateTime fullAfter(const QDateTime &full, const Attempt &attempt) const;
    void keepBounds();

    Lockout m_lockout;
    QDateTime m_now;
    QDateTime m_lockedUntil;
    /// When the bucket would be full without the attempts.
    QDateTime m_fullWithout;
    /// Those that still count, in the order in which they were made.
    std::vector<Attempt> m_attempts;
};

} // namespace bearerbox
