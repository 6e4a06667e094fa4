// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/handshake.h"

#include "core/net/certificate.h"
#include "core/net/replyerror.h"

#include <QCoreApplication>
#include <QSslConfiguration>

#include <algorithm>

namespace bearerbox {

namespace {

/// The error that a request would have ended with.
QNetworkReply::NetworkError errorOfRequest(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return QNetworkReply::ProxyTimeoutError;
    case QAbstractSocket::ProxyNotFoundError:
        return QNetworkReply::ProxyNotFoundError;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyProtocolError:
        return QNetworkReply::UnknownProxyError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace

Handshake::Handshake(const QUrl &url, QByteArrayList pins, const QNetworkProxy &proxy, Limits limits)
    : m_host(url.host())
    , m_port(static_cast<quint16>(url.port(443)))
    , m_pins(std::move(pins))
    , m_hasProxy(proxy.type() != QNetworkProxy::NoProxy)
    , m_limit(limits.fromNow(std::min(limits.connect, limits.total)))
{
    m_timer.setSingleShot(true);
    m_socket.setProxy(proxy);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        Error late = noConnectionInTime(m_host, m_limit);
        late.hint = schemeHint({.kind = late.kind});
        settle(Failure(std::move(late)));
    });
    connect(&m_socket, &QSslSocket::sslErrors, this, &Handshake::look);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] { look({}); });
    connect(&m_socket, &QSslSocket::errorOccurred, this, &Handshake::fail);
}

void Handshake::start(const QSslConfiguration &tls)
{
    m_socket.setSslConfiguration(tls);
    m_timer.start(m_limit);
    const auto begin = [this] {
        if (!m_result) {
            m_socket.connectToHostEncrypted(m_host, m_port);
        }
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

void Handshake::giveUp()
{
    const QString text = QCoreApplication::translate("Network", "The request to %1 was given up.");
    settle(Failure(Error{.kind = ErrorKind::Offline, .detail = text.arg(m_host)}));
}

Result<CertificateFacts> Handshake::take()
{
    return std::move(*m_result);
}

void Handshake::look(const QList<QSslError> &errors)
{
    settle(certificateFacts(m_socket.peerCertificate(), errors, m_pins, m_host));
}

void Handshake::fail(QAbstractSocket::SocketError error)
{
    Error failure = toError(
        errorOfRequest(error), m_socket.errorString(),
        {.host = m_host, .hasProxy = m_hasProxy, .hasCertificate = !m_socket.localCertificateChain().isEmpty()});
    const QSslCertificate leaf = m_socket.peerCertificate();
    if (failure.kind == ErrorKind::Tls && !leaf.isNull()) {
        failure.certificate = certificateFacts(leaf, m_socket.sslHandshakeErrors(), m_pins, m_host);
    }
    if (leaf.isNull()) {
        failure.hint =
            schemeHint({.kind = failure.kind, .cause = errorOfRequest(error), .stackText = m_socket.errorString()});
    }
    settle(Failure(std::move(failure)));
}

void Handshake::settle(Result<CertificateFacts> result)
{
    if (m_result) {
        return;
    }
    m_result = std::move(result);
    m_timer.stop();
    Q_EMIT settled();
}

} // namespace bearerbox
