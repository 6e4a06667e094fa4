// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/token.h"

#include <chrono>

namespace bearerbox {

/// How long before its expiry a token is renewed: 5 minutes, or a tenth of its lifetime if that is less; nothing for a
/// token whose expiry nobody knows. Up to a fifth more by the place of its session between 0 and 1, so that many are
/// not renewed in the same second.
[[nodiscard]] std::chrono::milliseconds leewayOf(const Token &token, double place = 0);

/// The time a token has left; nothing where its expiry is not known. Never negative; none for one that was replaced.
/// Never more than its lifetime: a service whose clock was set back has not prolonged it.
[[nodiscard]] std::optional<std::chrono::milliseconds> remaining(const Token &token, const QDateTime &now);

/// Whether a token lives at least so long from now. One without a known expiry is taken to live, one
/// without its value is not.
[[nodiscard]] bool livesFor(const Token &token, std::chrono::milliseconds span, const QDateTime &now);

} // namespace bearerbox
