// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/leeway.h"

#include <algorithm>
#include <cmath>

namespace bearerbox {

using std::chrono::milliseconds;

std::chrono::milliseconds leewayOf(const Token &token, double place)
{
    if (!token.expiresAt) {
        return milliseconds(0);
    }
    const milliseconds lifetime(std::max<qint64>(token.issuedAt.msecsTo(*token.expiresAt), 0));
    const milliseconds leeway = std::min<milliseconds>(std::chrono::minutes(5), lifetime / 10);
    return milliseconds(std::llround(double(leeway.count()) * (1 + place / 5)));
}

std::optional<std::chrono::milliseconds> remaining(const Token &token, const QDateTime &now)
{
    if (token.isReplaced) {
        return milliseconds(0);
    }
    if (!token.expiresAt) {
        return std::nullopt;
    }
    const qint64 left = now.msecsTo(*token.expiresAt);
    const qint64 lifetime = token.issuedAt.isValid() ? token.issuedAt.msecsTo(*token.expiresAt) : left;
    return milliseconds(std::max<qint64>(std::min(left, lifetime), 0));
}

bool livesFor(const Token &token, std::chrono::milliseconds span, const QDateTime &now)
{
    const std::optional<milliseconds> left = remaining(token, now);
    if (token.value.isEmpty()) {
        return false;
    }
    return !left || (*left > milliseconds(0) && *left >= span);
}

} // namespace bearerbox
