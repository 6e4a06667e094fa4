// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/replyerror.h"

#include "core/net/tlserror.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Timeout;
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

LocalizedText proxyHint()
{
    return {.english = u"Correct the user or the password of the proxy."_s, .chinese = u"请更正代理的用户名或密码。"_s};
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
    case QNetworkReply::UnknownContentError:
        return QCoreApplication::translate("Network", "The compressed answer of %1 cannot be unpacked.");
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // the stack would have sent it again
        return QCoreApplication::translate("Network", "%1 closed the connection before it had answered properly.");
    default:
        return kindOf(error) == ErrorKind::Unusable
                   ? QCoreApplication::translate("Network", "%1 answered with something that is not proper HTTP.")
                   : QCoreApplication::translate("Network", "The connection to %1 failed.");
    }
}

/// The error that the stack makes of a status alone.
QNetworkReply::NetworkError errorOf(int status)
{
    switch (status) {
    case 400:
    case 418:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 405:
        return QNetworkReply::ContentOperationNotPermittedError;
    case 407:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case 409:
        return QNetworkReply::ContentConflictError;
    case 410:
        return QNetworkReply::ContentGoneError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 501:
        return QNetworkReply::OperationNotImplementedError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        return status < 400   ? QNetworkReply::NoError
               : status < 500 ? QNetworkReply::UnknownContentError
                              : QNetworkReply::UnknownServerError;
    }
}

/// Whether a server may have hung up because we presented no certificate: in TLS 1.3 the handshake is over by then.
bool mayMissOurCertificate(QNetworkReply::NetworkError error, const Circumstances &met)
{
    const bool isHangUp = error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::ContentReSendError;
    return isHangUp && met.status == 0 && met.tls == QSsl::TlsV1_3 && !met.hasCertificate;
}

LocalizedText missingCertificateHint()
{
    return {.english =
                u"Check the address and the network. A service that demands a client certificate may hang up like "
                "this: then name yours in the profile."_s,
            .chinese = u"请检查地址和网络。要求客户端证书的服务也可能这样断开连接：此时请在配置中指定您的证书。"_s};
}

/// Whether an answer is whole although the stack wanted to send the request again. Qt 6.4 wants that now and then when
/// the end of the connection is the end of the answer (RFC 9112, section 6.3, rule 8), after it has read all of it.
bool isWhole(const HttpAnswer &received)
{
    if (!received.header("Transfer-Encoding").isEmpty()) {
        return false;
    }
    const Secret length = received.header("Content-Length");
    return length.isEmpty() || length.reveal().toByteArray() == QByteArray::number(received.body.size());
}

} // namespace

bool isAnswer(QNetworkReply::NetworkError error, const HttpAnswer &received, const QString &stackText,
              const QString &host)
{
    if (received.status < 200) {
        return false;
    }
    if (error == QNetworkReply::ContentReSendError) {
        return isWhole(received);
    }
    // One and the same error stands for an odd status and for a body that cannot be unpacked. Only the text for the
    // first holds the address.
    const bool isAboutBody = error == QNetworkReply::UnknownContentError && !stackText.contains(host);
    return error == errorOf(received.status) && !isAboutBody;
}

Error toError(QNetworkReply::NetworkError error, const QString &stackText, const Circumstances &met)
{
    // The text for a status holds what the server said beside it.
    const bool isForStatus = met.status != 0 && error == errorOf(met.status);
    if (error == QNetworkReply::SslHandshakeFailedError || (isFromTls(stackText) && !isForStatus)) {
        return tlsError(stackText, met.host,
                        {.isOpen = met.tls != QSsl::UnknownProtocol, .hasCertificate = met.hasCertificate});
    }
    // The stack has no error for a proxy that refuses a tunnel, and takes one for plain http for the service itself.
    const bool isVague = error == QNetworkReply::UnknownNetworkError ||
                         error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError;
    const auto known = isVague && met.hasProxy ? QNetworkReply::UnknownProxyError : error;
    Error failure{.kind = kindOf(known), .detail = sentence(known).arg(met.host)};
    if (known == QNetworkReply::ProxyAuthenticationRequiredError) {
        failure.hint = proxyHint();
        failure.needsPerson = true;
    } else if (mayMissOurCertificate(known, met)) {
        failure.hint = missingCertificateHint();
    }
    return failure;
}

Error noFinalAnswer(int status, const QString &host)
{
    // Qt 6.4 takes every status below 200 but 100 for the last word (RFC 9110, section 15.2, has more follow).
    const QString text =
        status < 100
            ? sentence(QNetworkReply::ProtocolFailure)
            : QCoreApplication::translate(
                  "Network", "%1 sent a provisional answer (status %2), and Bearerbox can read none after it.");
    return Error{.kind = ErrorKind::Unusable, .detail = status < 100 ? text.arg(host) : text.arg(host).arg(status)};
}

Error noConnectionInTime(const QString &host, std::chrono::milliseconds limit)
{
    const QString text = QCoreApplication::translate("Network", "Could not connect to %1 within %2 s.");
    const double seconds = std::chrono::duration<double>(limit).count();
    return Error{.kind = ErrorKind::Timeout, .detail = text.arg(host, QLocale().toString(seconds, 'g', 4))};
}

LocalizedText schemeHint(const InsecureEnd &end)
{
    const bool isOutOfTime = end.kind == ErrorKind::Timeout && !(end.cause && concernsProxy(*end.cause));
    const bool isCut = end.cause == QNetworkReply::RemoteHostClosedError;
    if (!isOutOfTime && !isCut && !speaksNoTls(end.stackText)) {
        return {};
    }
    return {.english =
                u"Check address and port. If the service speaks plain http there, begin the address with http://; "
                u"an address without a scheme means https."_s,
            .chinese = u"请检查地址和端口。如果该服务在此端口使用普通 http，请让地址以 http:// 开头；"
                       u"不写协议的地址表示 https。"_s};
}

} // namespace bearerbox
