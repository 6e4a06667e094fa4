// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxychoice.h"

#include "core/base/origin.h"

#include <QCoreApplication>

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

bool staysHere(const QUrl &url)
{
    return url.scheme() == "http"_L1 && isLoopback(url);
}

} // namespace

ProxyChoice::ProxyChoice(const Trust &trust)
    : m_mode(trust.proxyMode)
    , m_proxy(trust.proxyMode == ProxyMode::Explicit ? explicitProxy(trust) : QNetworkProxy(QNetworkProxy::NoProxy))
{
}

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    if (staysHere(query.url())) {
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }
    return m_mode == ProxyMode::System ? systemProxyForQuery(query) : QList<QNetworkProxy>{m_proxy};
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

bool isProxied(const Trust &trust, const QUrl &url)
{
    return trust.proxyMode == ProxyMode::Explicit && !staysHere(url);
}

Secret proxyAuthorization(const Trust &trust, const QUrl &url)
{
    const bool asked = isProxied(trust, url) && trust.proxy.scheme() == "http"_L1 &&
                       !trust.proxy.userName().isEmpty() && url.scheme() == "http"_L1;
    if (!asked) {
        return {};
    }
    QByteArray pair = trust.proxy.userName(QUrl::FullyDecoded).toUtf8() + ':';
    pair.append(trust.proxyPassword.reveal());
    QByteArray value = "Basic " + pair.toBase64();
    wipe(pair);
    return Secret(std::move(value));
}

} // namespace bearerbox
