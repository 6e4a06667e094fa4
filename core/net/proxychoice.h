// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/trust.h"

#include <QNetworkProxy>

namespace bearerbox {

/// The proxy that an address is reached through, or QNetworkProxy::NoProxy.
///
/// Plain http to this machine never goes through one: what is harmless on the loopback would cross the network in the
/// clear. Trust::noProxy exempts hosts from any proxy, the variable no_proxy from the system's.
[[nodiscard]] QNetworkProxy proxyFor(const Trust &trust, const QUrl &url);

/// What speaks against the proxy of a trust (Usage), or nothing.
[[nodiscard]] std::optional<Error> objectionToProxy(const Trust &trust);

/// The Proxy-Authorization that a plain http request needs from the start, or nothing. An https request is given it by
/// the tunnel when the proxy asks; a plain one would have to be sent a second time.
[[nodiscard]] Secret proxyAuthorization(const QNetworkProxy &proxy, const QUrl &url);

} // namespace bearerbox
