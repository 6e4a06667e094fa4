// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxychoice.h"

#include "core/base/origin.h"
#include "core/net/noproxy.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int curlsPort = 1080;

Failure senseless(const QString &detail)
{
    return fail(ErrorKind::Usage, detail);
}

QNetworkProxy made(const QUrl &address, const Secret &password)
{
    const bool isHttp = address.scheme() == "http"_L1;
    return QNetworkProxy(isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, address.host(),
                         static_cast<quint16>(address.port(0)), address.userName(QUrl::FullyDecoded),
                         password.revealText());
}

Result<QNetworkProxy> explicitProxy(const Trust &trust)
{
    const QUrl &proxy = trust.proxy;
    if (!proxy.password().isEmpty()) {
        return senseless(
            QCoreApplication::translate("Network", "The proxy's password does not belong in its address."));
    }
    const bool known = proxy.scheme() == "http"_L1 || proxy.scheme() == "socks5"_L1;
    if (!proxy.isValid() || !known || proxy.host().isEmpty() || proxy.port() <= 0) {
        return senseless(QCoreApplication::translate("Network", "A proxy is http://host:port or socks5://host:port."));
    }
    return made(proxy, trust.proxyPassword);
}

// What the environment says is read here. Qt leaves it to libproxy or reads it itself, by the way it was built, and
// neither knows all that curl does.

/// The first variable that is set and not empty.
QString firstSet(const QList<const char *> &names)
{
    const auto found = std::ranges::find_if(names, [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
    return found == names.end() ? QString() : QString::fromLatin1(*found);
}

/// The variable that names the proxy of such an address. Not HTTP_PROXY: a web server sets it from what a stranger
/// sends.
QString proxyVariable(const QUrl &url)
{
    return url.scheme() == "https"_L1 ? firstSet({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
                                      : firstSet({"http_proxy", "all_proxy", "ALL_PROXY"});
}

/// The proxy in a variable: as curl has it, http where no scheme is named and port 1080 where no port is.
Result<QNetworkProxy> environmentProxy(const QString &variable)
{
    const QString text = qEnvironmentVariable(variable.toLatin1().constData()).trimmed();
    QUrl address(text.contains("://"_L1) ? text : u"http://"_s + text, QUrl::StrictMode);
    const bool isKnown = QStringList{u"http"_s, u"socks5"_s, u"socks5h"_s}.contains(address.scheme());
    if (!address.isValid() || !isKnown || address.host().isEmpty() || address.port(curlsPort) == 0) {
        return senseless(QCoreApplication::translate(
                             "Network", "The environment variable %1 names no proxy of the form http://host:port or "
                                        "socks5://host:port.")
                             .arg(variable));
    }
    address.setPort(address.port(curlsPort));
    return made(address, Secret::fromText(address.password(QUrl::FullyDecoded)));
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

/// What the environment exempts.
QString exemptByEnvironment()
{
    const QString variable = firstSet({"no_proxy", "NO_PROXY"});
    return variable.isEmpty() ? QString() : qEnvironmentVariable(variable.toLatin1().constData());
}

bool staysHere(const QUrl &url)
{
    return url.scheme() == "http"_L1 && isLoopback(url);
}

} // namespace

Result<QNetworkProxy> proxyFor(const Trust &trust, const QUrl &url)
{
    const Result<QNetworkProxy> none = QNetworkProxy(QNetworkProxy::NoProxy);
    const Result<QNetworkProxy> own = trust.proxyMode == ProxyMode::Explicit ? explicitProxy(trust) : none;
    const bool isExempted = staysHere(url) || isExempt(url.host(), trust.noProxy);
    if (!own || trust.proxyMode != ProxyMode::System) {
        return own && isExempted ? none : own;
    }
    if (isExempted || isExempt(url.host(), exemptByEnvironment())) {
        return none;
    }
    const QString variable = proxyVariable(url);
    return variable.isEmpty() ? systemProxy(url) : environmentProxy(variable);
}

bool isForwarded(const QUrl &url, const QNetworkProxy &proxy)
{
    const bool speaksHttp = proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
    return speaksHttp && url.scheme() == "http"_L1;
}

Secret proxyAuthorization(const QNetworkProxy &proxy, const QUrl &url)
{
    if (!isForwarded(url, proxy) || proxy.user().isEmpty()) {
        return {};
    }
    QByteArray pair = (proxy.user() + u':' + proxy.password()).toUtf8();
    QByteArray value = "Basic " + pair.toBase64();
    wipe(pair);
    return Secret(std::move(value));
}

} // namespace bearerbox
