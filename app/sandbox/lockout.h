// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/message.h"
#include "core/base/clock.h"

#include <QHash>

#include <chrono>

namespace bearerbox::sandbox {

/// The engine's defence against guessed passwords: a token bucket per key with a burst of 2 and one refill per
/// 15 minutes. A failure that finds the bucket empty bans the key for 15 minutes. A success changes nothing.
class Lockout final
{
public:
    struct Lock
    {
        QString key;
        bool banned = false;
        QDateTime releaseAt;
    };

    explicit Lockout(Clock clock);

    /// The key of an account as a client address sees it: "<name>::<ip>".
    [[nodiscard]] static QString keyOf(const QString &account, const QString &address);

    [[nodiscard]] bool isBanned(const QString &key) const;
    void countFailure(const QString &key);
    /// The locks whose release still lies ahead, in the order of their keys.
    [[nodiscard]] QList<Lock> locks() const;

private:
    struct Bucket
    {
        /// What is left of the budget, as the time it took to fill.
        std::chrono::milliseconds level{};
        QDateTime filledAt;
        bool banned = false;
        QDateTime releaseAt;
    };

    Clock m_clock;
    QHash<QString, Bucket> m_buckets;
};

/// Whom the engine holds to be the client: the first global unicast address in X-Forwarded-For, else X-Real-Ip, else
/// the peer of the connection.
[[nodiscard]] QString clientAddress(const Request &request);

} // namespace bearerbox::sandbox
