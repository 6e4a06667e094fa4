// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/replyerror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::UnknownContentError: // what could not be decompressed, a bomb among it
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::Unusable;
    default:
        return ErrorKind::Offline;
    }
}

QString proxySentence(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ProxyNotFoundError:
        return QCoreApplication::translate("Network", "The proxy for %1 was not found.");
    case QNetworkReply::ProxyTimeoutError:
        return QCoreApplication::translate("Network", "The proxy for %1 did not answer in time.");
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return QCoreApplication::translate("Network", "The proxy for %1 wants another user or password.");
    default:
        return QCoreApplication::translate("Network", "The proxy for %1 could not be reached or refused.");
    }
}

bool concernsProxy(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError;
}

QString sentence(QNetworkReply::NetworkError error)
{
    if (concernsProxy(error)) {
        return proxySentence(error);
    }
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return QCoreApplication::translate("Network", "%1 refused the connection.");
    case QNetworkReply::HostNotFoundError:
        return QCoreApplication::translate("Network", "%1 was not found.");
    case QNetworkReply::TimeoutError:
        return QCoreApplication::translate("Network", "%1 did not answer in time.");
    case QNetworkReply::SslHandshakeFailedError:
        return QCoreApplication::translate("Network", "No secure connection to %1 came about.");
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // the stack would have sent it again
        return QCoreApplication::translate("Network", "%1 closed the connection before it had answered.");
    default:
        return kindOf(error) == ErrorKind::Unusable
                   ? QCoreApplication::translate("Network", "%1 answered with something that is not proper HTTP.")
                   : QCoreApplication::translate("Network", "The connection to %1 failed.");
    }
}

/// A TLS 1.3 server says only after the handshake that it does not accept our certificate, or that it misses one;
/// the stack has no error of its own for that, just the alert's name in its text.
bool isTlsAlert(const QString &stackText)
{
    return stackText.contains("alert"_L1) && (stackText.contains("tls"_L1) || stackText.contains("ssl"_L1));
}

bool isAboutOurCertificate(const QString &stackText)
{
    return isTlsAlert(stackText) && (stackText.contains("certificate"_L1) || stackText.contains("unknown ca"_L1));
}

} // namespace

bool isAnswer(QNetworkReply::NetworkError error, int status)
{
    if (status < 400) {
        return status >= 200 && error == QNetworkReply::NoError;
    }
    switch (status) {
    case 400:
        return error == QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return error == QNetworkReply::AuthenticationRequiredError;
    case 403:
    case 405:
        return error == QNetworkReply::ContentAccessDenied || error == QNetworkReply::ContentOperationNotPermittedError;
    case 404:
        return error == QNetworkReply::ContentNotFoundError;
    case 407: // only a proxy says so
        return false;
    case 409:
        return error == QNetworkReply::ContentConflictError;
    case 410:
        return error == QNetworkReply::ContentGoneError;
    case 500:
        return error == QNetworkReply::InternalServerError;
    case 501:
        return error == QNetworkReply::OperationNotImplementedError;
    case 503:
        return error == QNetworkReply::ServiceUnavailableError;
    default:
        return error == (status > 500 ? QNetworkReply::UnknownServerError : QNetworkReply::UnknownContentError);
    }
}

Error toError(QNetworkReply::NetworkError error, const QString &stackText, const QString &host)
{
    const QString lower = stackText.toLower();
    if (isAboutOurCertificate(lower)) {
        return Error{.kind = ErrorKind::Tls,
                     .detail =
                         QCoreApplication::translate("Network", "%1 wants another client certificate, or one at all.")
                             .arg(host)};
    }
    if (isTlsAlert(lower)) {
        return Error{.kind = ErrorKind::Tls, .detail = sentence(QNetworkReply::SslHandshakeFailedError).arg(host)};
    }
    return Error{.kind = kindOf(error), .detail = sentence(error).arg(host)};
}

} // namespace bearerbox
