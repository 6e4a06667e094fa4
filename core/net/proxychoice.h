// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/trust.h"

#include <QNetworkProxy>

namespace bearerbox {

/// The proxy that an address is reached through, or QNetworkProxy::NoProxy. Fails with Usage where the trust or the
/// environment names a proxy that makes no sense: to go without it could be worse than not to go.
///
/// Plain http to this machine never goes through one: what is harmless on the loopback would cross the network in the
/// clear. Trust::noProxy exempts hosts from any proxy, the variable no_proxy from the system's. The system's is that of
/// the environment (http_proxy, https_proxy, all_proxy as curl reads them), else that of the desktop.
[[nodiscard]] Result<QNetworkProxy> proxyFor(const Trust &trust, const QUrl &url);

/// Whether a request is handed to the proxy as it is, which can answer it in place of the service. https goes through a
/// tunnel, in which nobody else has a say.
[[nodiscard]] bool isForwarded(const QUrl &url, const QNetworkProxy &proxy);

/// The Proxy-Authorization that a plain http request needs from the start, or nothing. An https request is given it by
/// the tunnel when the proxy asks; a plain one would have to be sent a second time.
[[nodiscard]] Secret proxyAuthorization(const QNetworkProxy &proxy, const QUrl &url);

} // namespace bearerbox
