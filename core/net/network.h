// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/httpmessage.h"
#include "core/net/limits.h"
#include "core/net/proxydefault.h"
#include "core/net/trust.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace bearerbox {

class ServerClocks;

/// The only way out of Bearerbox. A request is sent at most once, on a connection of its own; it follows no redirect
/// and keeps no cookie and no cache. Everything happens on the caller's thread, without blocking it.
///
/// A complete answer is a value, whatever its status. The failures are Offline, Timeout, Tls, Policy, Unusable, and
/// Usage for a request or a proxy that makes no sense. None quotes a secret or a query.
///
/// From each answer it learns what time it is at that server.
class Network final
{
public:
    explicit Network(ServerClocks &clocks);
    /// Ends what is still under way; those requests end as Offline.
    ~Network();
    Q_DISABLE_COPY_MOVE(Network)

    /// Another way out with the same clocks and the same proxy, which can be closed alone.
    [[nodiscard]] std::unique_ptr<Network> sibling() const;
    /// Ends what is under way, and whatever is asked for from now on, as Offline.
    void close() { m_life.reset(); }

    [[nodiscard]] QCoro::Task<Result<HttpAnswer>> send(HttpRequest request, Trust trust, Limits limits);

    /// For trusts that name no proxy; holds for what is sent from now on.
    void setProxyDefault(const ProxyDefault &proxy) { m_proxy = proxy; }

    /// The certificate that the host of an https address shows: a TLS handshake on the same way and as the same client,
    /// over which nothing is sent. What speaks against the certificate stands in the facts and is no failure here.
    /// Fails as send() does, and with Usage for an address without TLS.
    [[nodiscard]] QCoro::Task<Result<CertificateFacts>> peek(QUrl address, Trust trust, Limits limits);

private:
    ServerClocks &m_clocks;
    ProxyDefault m_proxy;
    /// Ends what is under way when it goes; nothing once it is closed.
    std::unique_ptr<QObject> m_life;
};

} // namespace bearerbox
