// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/accesstokens.h"

#include "app/sandbox/credentials.h"

#include <utility>

namespace bearerbox::sandbox {

AccessTokens::AccessTokens(Clock clock) : m_clock(std::move(clock)) {}

AccessTokens::Issued AccessTokens::issue(std::chrono::seconds lifetime)
{
    const QDateTime now = m_clock();
    m_expiries.removeIf([&](const auto &entry) { return entry.value() <= now; });
    const QByteArray token = randomHex(32);
    m_expiries.insert(token, now.addSecs(lifetime.count()));
    return {.token = token, .createdAt = now};
}

bool AccessTokens::isLive(const QByteArray &token) const
{
    const auto expiry = m_expiries.constFind(token);
    return expiry != m_expiries.cend() && m_clock() < *expiry;
}

} // namespace bearerbox::sandbox
