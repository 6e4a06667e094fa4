// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlserror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Error failure(const char *text, const QString &host, const LocalizedText &hint)
{
    return Error{
        .kind = ErrorKind::Tls, .detail = QCoreApplication::translate("Network", text).arg(host), .hint = hint};
}

Error ourCertificateRefused(const QString &host, bool hasCertificate)
{
    Error refused = failure(
        QT_TRANSLATE_NOOP("Network", "%1 requires a client certificate, or a different one."), host,
        hasCertificate
            ? LocalizedText{.english =
                                u"Ask the operator which client certificate is accepted, and name it in the profile."_s,
                            .chinese = u"请向运维方询问接受哪个客户端证书，并在配置中指定。"_s}
            : LocalizedText{.english = u"Name your client certificate in the profile."_s,
                            .chinese = u"请在配置中指定您的客户端证书。"_s});
    refused.needsPerson = true;
    return refused;
}

/// All that a server of TLS 1.2 says when it misses a client certificate, and what it says without a common cipher.
Error handshakeRefused(const QString &host)
{
    Error refused =
        failure(QT_TRANSLATE_NOOP("Network", "%1 refused the secure connection: it has no cipher in common with us, or "
                                             "it demands a client certificate, or a different one."),
                host,
                {.english = u"Ask the operator what is demanded; a client certificate is named in the profile."_s,
                 .chinese = u"请向运维方询问有何要求；客户端证书在配置中指定。"_s});
    refused.needsPerson = true;
    return refused;
}

} // namespace

bool isFromTls(const QString &stackText)
{
    return stackText.contains(" routines::"_L1);
}

bool speaksNoTls(const QString &stackText)
{
    return isFromTls(stackText) && stackText.contains("wrong version number"_L1);
}

bool refusesOurCertificate(const QString &stackText)
{
    return isFromTls(stackText) && stackText.contains("alert"_L1) &&
           (stackText.contains("certificate"_L1) || stackText.contains("unknown ca"_L1) ||
            stackText.contains("access denied"_L1));
}

Error tlsError(const QString &stackText, const QString &host, TlsProgress progress)
{
    if (refusesOurCertificate(stackText)) {
        return ourCertificateRefused(host, progress.hasCertificate);
    }
    if (progress.isOpen) {
        return failure(QT_TRANSLATE_NOOP("Network", "The secure connection to %1 broke after it had been opened."),
                       host,
                       {.english = u"Try again; if it stays so, something on the way may change what is sent."_s,
                        .chinese = u"请重试；如果仍然如此，途中可能有设备更改了传输的内容。"_s});
    }
    if (stackText.contains("alert handshake failure"_L1)) {
        return handshakeRefused(host);
    }
    if (stackText.contains("alert protocol version"_L1) || stackText.contains("unsupported protocol"_L1)) {
        return failure(QT_TRANSLATE_NOOP("Network", "%1 speaks only versions of TLS that are no longer safe."), host,
                       {.english = u"Ask the operator to allow TLS 1.2 or later."_s,
                        .chinese = u"请让运维方启用 TLS 1.2 或更高版本。"_s});
    }
    const char *general = QT_TRANSLATE_NOOP("Network", "Could not establish a secure connection to %1.");
    if (speaksNoTls(stackText)) {
        return failure(general, host, {});
    }
    return failure(general, host,
                   {.english = u"Check that the address and its port are those of a service that speaks https."_s,
                    .chinese = u"请检查地址及端口是否属于使用 https 的服务。"_s});
}

} // namespace bearerbox
