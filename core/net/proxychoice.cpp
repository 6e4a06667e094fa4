// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxychoice.h"

#include "core/base/origin.h"
#include "core/net/noproxy.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QNetworkProxy explicitProxy(const Trust &trust)
{
    const bool socks = trust.proxy.scheme() == "socks5"_L1;
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, trust.proxy.host(),
                         static_cast<quint16>(trust.proxy.port(0)), trust.proxy.userName(QUrl::FullyDecoded),
                         trust.proxyPassword.revealText());
}

/// The first proxy of the desktop or the environment that such a request can take.
QNetworkProxy systemProxy(const QUrl &url)
{
    const auto wanted = url.scheme() == "https"_L1
                            ? QNetworkProxy::Capabilities(QNetworkProxy::TunnelingCapability)
                            : QNetworkProxy::TunnelingCapability | QNetworkProxy::CachingCapability;
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    for (const QNetworkProxy &proxy : proxies) {
        if (proxy.type() == QNetworkProxy::NoProxy || (proxy.capabilities() & wanted)) {
            return proxy;
        }
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

/// What the environment exempts. Qt leaves it to libproxy or reads it itself, by the way it was built, and neither
/// knows all that curl does.
QString exemptHere()
{
    const QString lower = qEnvironmentVariable("no_proxy");
    return lower.isEmpty() ? qEnvironmentVariable("NO_PROXY") : lower;
}

bool staysHere(const QUrl &url)
{
    return url.scheme() == "http"_L1 && isLoopback(url);
}

} // namespace

QNetworkProxy proxyFor(const Trust &trust, const QUrl &url)
{
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    if (trust.proxyMode == ProxyMode::None || staysHere(url) || isExempt(url.host(), trust.noProxy)) {
        return none;
    }
    if (trust.proxyMode == ProxyMode::Explicit) {
        return explicitProxy(trust);
    }
    return isExempt(url.host(), exemptHere()) ? none : systemProxy(url);
}

std::optional<Error> objectionToProxy(const Trust &trust)
{
    if (trust.proxyMode != ProxyMode::Explicit) {
        return std::nullopt;
    }
    const QUrl &proxy = trust.proxy;
    if (!proxy.password().isEmpty()) {
        return Error{
            .kind = ErrorKind::Usage,
            .detail = QCoreApplication::translate("Network", "The proxy's password does not belong in its address.")};
    }
    const bool known = proxy.scheme() == "http"_L1 || proxy.scheme() == "socks5"_L1;
    if (!proxy.isValid() || !known || proxy.host().isEmpty() || proxy.port() <= 0) {
        return Error{.kind = ErrorKind::Usage,
                     .detail =
                         QCoreApplication::translate("Network", "A proxy is http://host:port or socks5://host:port.")};
    }
    return std::nullopt;
}

Secret proxyAuthorization(const QNetworkProxy &proxy, const QUrl &url)
{
    const bool isForwarding =
        proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
    if (!isForwarding || proxy.user().isEmpty() || url.scheme() != "http"_L1) {
        return {};
    }
    QByteArray pair = (proxy.user() + u':' + proxy.password()).toUtf8();
    QByteArray value = "Basic " + pair.toBase64();
    wipe(pair);
    return Secret(std::move(value));
}

} // namespace bearerbox
