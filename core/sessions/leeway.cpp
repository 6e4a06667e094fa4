// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/leeway.h"

#include <algorithm>

namespace bearerbox {

using std::chrono::milliseconds;

std::chrono::milliseconds leewayOf(const Token &token)
{
    if (!token.expiresAt) {
        return milliseconds(0);
    }
    const milliseconds lifetime(std::max<qint64>(token.issuedAt.msecsTo(*token.expiresAt), 0));
    return std::min<milliseconds>(std::chrono::minutes(5), lifetime / 10);
}

std::optional<std::chrono::milliseconds> remaining(const Token &token, const QDateTime &now)
{
    if (token.isReplaced) {
        return milliseconds(0);
    }
    if (!token.expiresAt) {
        return std::nullopt;
    }
    return milliseconds(std::max<qint64>(now.msecsTo(*token.expiresAt), 0));
}

bool livesFor(const Token &token, std::chrono::milliseconds span, const QDateTime &now)
{
    const std::optional<milliseconds> left = remaining(token, now);
    return !left || (*left > milliseconds(0) && *left >= span);
}

} // namespace bearerbox
