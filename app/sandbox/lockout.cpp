// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/lockout.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::sandbox {

namespace {

constexpr std::chrono::milliseconds refill = 15min;
constexpr std::chrono::milliseconds burst = 2 * refill;
constexpr std::chrono::milliseconds banLength = 15min;

// As Go's net.IP.IsGlobalUnicast: private networks count, loopback and link-local do not.
bool isGlobalUnicast(const QHostAddress &address)
{
    const bool unspecified =
        address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
    return !address.isNull() && !unspecified && !address.isLoopback() && !address.isLinkLocal() &&
           !address.isMulticast() && !address.isBroadcast();
}

} // namespace

Lockout::Lockout(Clock clock) : m_clock(std::move(clock)) {}

QString Lockout::keyOf(const QString &account, const QString &address)
{
    return account + u"::"_s + address;
}

bool Lockout::isBanned(const QString &key) const
{
    const auto bucket = m_buckets.constFind(key);
    return bucket != m_buckets.cend() && bucket->banned && m_clock() < bucket->releaseAt;
}

void Lockout::countFailure(const QString &key)
{
    if (isBanned(key)) {
        return; // attempts during a ban do not extend it
    }
    const QDateTime now = m_clock();
    auto bucket = m_buckets.find(key);
    if (bucket == m_buckets.end()) {
        bucket = m_buckets.insert(key, Bucket{.level = burst, .filledAt = now});
    }
    const std::chrono::milliseconds gained(bucket->filledAt.msecsTo(now));
    bucket->level = std::min(burst, bucket->level + gained);
    bucket->filledAt = now;
    bucket->banned = bucket->level < refill;
    if (!bucket->banned) {
        bucket->level -= refill;
    }
    bucket->releaseAt = now.addMSecs(banLength.count());
}

QList<Lockout::Lock> Lockout::locks() const
{
    const QDateTime now = m_clock();
    QList<Lock> locks;
    for (auto bucket = m_buckets.cbegin(); bucket != m_buckets.cend(); ++bucket) {
        if (now < bucket->releaseAt) {
            locks.append({.key = bucket.key(), .banned = bucket->banned, .releaseAt = bucket->releaseAt});
        }
    }
    std::ranges::sort(locks, {}, &Lock::key);
    return locks;
}

QString clientAddress(const Request &request)
{
    const QList<QByteArray> forwarded = request.header("X-Forwarded-For").split(',');
    for (const QByteArray &entry : forwarded) {
        const QHostAddress address(QString::fromLatin1(entry.trimmed()));
        if (isGlobalUnicast(address)) {
            return address.toString();
        }
    }
    const QByteArray real = request.header("X-Real-Ip");
    return real.isEmpty() ? request.peer.toString() : QString::fromLatin1(real);
}

} // namespace bearerbox::sandbox
