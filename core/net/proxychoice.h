// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/trust.h"

#include <QNetworkProxyFactory>

namespace bearerbox {

/// Which proxy an address is reached through.
///
/// Plain http to this machine never goes through one: what is harmless on the loopback would cross the network in the
/// clear.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(const Trust &trust);

    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    ProxyMode m_mode;
    QNetworkProxy m_proxy;
};

/// What speaks against the proxy of a trust (Usage), or nothing.
[[nodiscard]] std::optional<Error> objectionToProxy(const Trust &trust);

/// Whether an address is reached through the proxy that the trust names.
[[nodiscard]] bool isProxied(const Trust &trust, const QUrl &url);

/// The Proxy-Authorization that a plain http request needs from the start, or nothing. An https request is given it by
/// the tunnel when the proxy asks; a plain one would have to be sent a second time.
[[nodiscard]] Secret proxyAuthorization(const Trust &trust, const QUrl &url);

} // namespace bearerbox
