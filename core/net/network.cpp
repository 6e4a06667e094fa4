// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/network.h"

#include "core/net/exchange.h"
#include "core/net/handshake.h"
#include "core/net/policy.h"
#include "core/net/proxychoice.h"
#include "core/net/serverclocks.h"
#include "core/net/tlsconfiguration.h"
#include "core/net/uploadonce.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QNetworkRequest>
#include <QScopedPointer>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

using ExchangeOwner = std::unique_ptr<Exchange, QScopedPointerDeleteLater>;
using HandshakeOwner = std::unique_ptr<Handshake, QScopedPointerDeleteLater>;

/// How a request reaches its host, and how it knows it there.
struct Way
{
    QNetworkProxy proxy;
    QSslConfiguration tls;
};

void forbidWhatWasNotAsked(QNetworkRequest &out)
{
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Else the stack answers a Negotiate challenge by itself, with the person's ticket.
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    out.setDecompressedSafetyCheckThreshold(-1); // the exchange measures what is unpacked, byte by byte
}

QByteArray userAgent()
{
    return "Bearerbox/" + QCoreApplication::applicationVersion().toLatin1();
}

void setOurHeaders(QNetworkRequest &out, qsizetype bodySize)
{
    // The stack would name the person's language and a browser instead.
    out.setRawHeader("User-Agent", userAgent());
    out.setRawHeader("Accept-Language", "*");
    // Every exchange has a connection of its own; the server need not keep it.
    out.setRawHeader("Connection", "close");
    // Without it the stack reads the whole body into a buffer first, from which it can send it again.
    out.setHeader(QNetworkRequest::ContentLengthHeader, qint64(bodySize));
}

QNetworkRequest toWire(const HttpRequest &request, const Way &way)
{
    QNetworkRequest out(request.url);
    out.setSslConfiguration(way.tls);
    forbidWhatWasNotAsked(out);
    setOurHeaders(out, request.body.size());
    for (const HttpHeader &header : request.headers) {
        out.setRawHeader(header.name, header.value.reveal().toByteArray());
    }
    const Secret authorization = proxyAuthorization(way.proxy, request.url);
    if (!authorization.isEmpty()) {
        out.setRawHeader("Proxy-Authorization", authorization.reveal().toByteArray());
    }
    return out;
}

/// Fails where the request, the proxy or the trust makes no sense, before anything is done.
Result<Way> wayOf(const HttpRequest &request, const Trust &trust)
{
    if (auto objection = objectionTo(request, trust)) {
        return Failure(std::move(*objection));
    }
    Result<QNetworkProxy> proxy = proxyFor(trust, request.url);
    if (!proxy) {
        return Failure(std::move(proxy).error());
    }
    // Else a tunnel for a handshake would be asked for in the name of a browser; a request brings its own.
    proxy->setRawHeader("User-Agent", userAgent());
    Result<QSslConfiguration> tls = tlsConfiguration(trust);
    if (!tls) {
        return Failure(std::move(tls).error());
    }
    return Way{.proxy = std::move(*proxy), .tls = std::move(*tls)};
}

Failure closed()
{
    return fail(ErrorKind::Offline, QCoreApplication::translate("Network", "It was cancelled."));
}

/// "host:port"; empty without a proxy.
QString nameOf(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::NoProxy ? QString() : u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
}

Result<ExchangeOwner> begin(HttpRequest request, const Trust &trust, Limits limits, ServerClocks &clocks)
{
    const Result<Way> way = wayOf(request, trust);
    if (!way) {
        return Failure(way.error());
    }
    if (request.onProxy) {
        request.onProxy(nameOf(way->proxy));
    }
    ExchangeOwner exchange(new Exchange(request.url, trust.pinnedSha256, way->proxy, limits, clocks));
    // Before the body is moved from: its size goes into the header.
    const QNetworkRequest out = toWire(request, *way);
    exchange->start(out, request.method,
                    std::make_unique<UploadOnce>(std::move(request.body), std::move(request.leaving)));
    return exchange;
}

Result<HandshakeOwner> beginHandshake(const QUrl &address, const Trust &trust, Limits limits)
{
    if (address.scheme() == "http"_L1) {
        return fail(ErrorKind::Usage,
                    QCoreApplication::translate("Network", "%1 is reached over plain http: it shows no certificate.")
                        .arg(address.host()));
    }
    const Result<Way> way = wayOf({.method = "GET", .url = address}, trust);
    if (!way) {
        return Failure(way.error());
    }
    HandshakeOwner handshake(new Handshake(address, trust.pinnedSha256, way->proxy, limits));
    handshake->start(way->tls);
    return handshake;
}

/// Waits for an exchange or a handshake that has begun.
template <typename Value, typename Owner>
QCoro::Task<Result<Value>> conclude(Result<Owner> begun)
{
    if (!begun) {
        co_return Failure(std::move(begun).error());
    }
    const Owner work = std::move(*begun);
    co_await qCoro(work.get(), &Owner::element_type::settled);
    co_return work->take();
}

} // namespace

Network::Network(ServerClocks &clocks) : m_clocks(clocks), m_life(std::make_unique<QObject>()) {}

Network::~Network() = default;

std::unique_ptr<Network> Network::sibling() const
{
    auto other = std::make_unique<Network>(m_clocks);
    other->setProxyDefault(m_proxy);
    return other;
}

QCoro::Task<Result<HttpAnswer>> Network::send(HttpRequest request, Trust trust, Limits limits)
{
    auto begun = m_life ? begin(std::move(request), withDefault(std::move(trust), m_proxy), limits, m_clocks)
                        : Result<ExchangeOwner>(closed());
    if (begun) {
        QObject::connect(m_life.get(), &QObject::destroyed, begun->get(), &Exchange::giveUp);
    }
    return conclude<HttpAnswer>(std::move(begun));
}

QCoro::Task<Result<CertificateFacts>> Network::peek(QUrl address, Trust trust, Limits limits)
{
    auto begun = m_life ? beginHandshake(address, withDefault(std::move(trust), m_proxy), limits)
                        : Result<HandshakeOwner>(closed());
    if (begun) {
        QObject::connect(m_life.get(), &QObject::destroyed, begun->get(), &Handshake::giveUp);
    }
    return conclude<CertificateFacts>(std::move(begun));
}

} // namespace bearerbox
