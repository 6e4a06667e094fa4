// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/token.h"

#include <chrono>

namespace bearerbox {

/// How long before its expiry a token is renewed: 5 minutes, or a tenth of its lifetime if that is less; nothing for a
/// token whose expiry nobody knows.
[[nodiscard]] std::chrono::milliseconds leewayOf(const Token &token);

/// The time a token has left; nothing where its expiry is not known. Never negative; none for one that was replaced.
[[nodiscard]] std::optional<std::chrono::milliseconds> remaining(const Token &token, const QDateTime &now);

/// Whether a token lives at least so long from now. One without a known expiry is taken to live.
[[nodiscard]] bool livesFor(const Token &token, std::chrono::milliseconds span, const QDateTime &now);

} // namespace bearerbox
