// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/httpmessage.h"
#include "core/net/trust.h"

namespace bearerbox {

/// Why a request must not go out: Policy where a secret could go astray, Usage where it makes no sense.
[[nodiscard]] std::optional<Error> objectionTo(const HttpRequest &request, const Trust &trust);

/// Whether an answer sends the request elsewhere (RFC 9110, section 15.4). None is followed: the credential belongs to
/// the origin it was entered for.
[[nodiscard]] bool isRedirect(int status);
/// The failure that a redirect is. Names the origin it points to, and no more of the address.
[[nodiscard]] Error redirectRefused(const QUrl &from, const Secret &location);

} // namespace bearerbox
