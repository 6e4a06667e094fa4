// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"
#include "core/net/httpmessage.h"

namespace bearerbox {

/// The request of a step. Fails with SecretMissing where the definition wants a secret that is not there, with
/// Usage where a field that the request cannot do without is empty, or a secret is no UTF-8 text.
[[nodiscard]] Result<HttpRequest> stepRequest(const Step &step, const Material &material);

/// The request that asks whether the header set is accepted: with the header set, then the probe's own headers. Fails
/// as stepRequest does.
[[nodiscard]] Result<HttpRequest> probeRequest(const Material &material);

/// The request that changes a secret at the service, for a definition that knows one: with the present secret, its new
/// value and the tokens. Fails as stepRequest does.
[[nodiscard]] Result<HttpRequest> passwordChangeRequest(const Material &material);

/// Where a request goes: the base address, the path, and never a doubled slash.
[[nodiscard]] Result<QUrl> requestUrl(const RequestTemplate &request, const Material &material);

/// The header set that the session gives to its user, in the definition's order, the user's own headers last.
/// Fails with SecretMissing where a step has no token yet.
[[nodiscard]] Result<std::vector<HttpHeader>> headerSet(const Material &material);

} // namespace bearerbox
