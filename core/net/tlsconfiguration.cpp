// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlsconfiguration.h"

#include "core/net/certificatefile.h"
#include "core/net/clientidentity.h"

namespace bearerbox {

namespace {

/// Read once: that takes a tenth of a second.
const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    return authorities;
}

// What is wrong in these cases is on our side: there is no certificate of the service to compare.

LocalizedText authorityHint()
{
    return {.english = QStringLiteral("Correct the CA file of the profile."),
            .chinese = QStringLiteral("请更正配置的 CA 文件。")};
}

LocalizedText identityHint()
{
    return {.english = QStringLiteral("Correct the client certificate of the profile, its key or its passphrase."),
            .chinese = QStringLiteral("请更正配置的客户端证书、其私钥或口令。")};
}

Error withHint(Error error, const LocalizedText &hint)
{
    error.hint = hint;
    error.needsPerson = true;
    return error;
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const Trust &trust)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // A resumed session skips the certificate, and every connection is to be judged by it.
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    if (!trust.caFile.isEmpty()) {
        const auto bytes = readCertificateFile(trust.caFile);
        if (!bytes) {
            return Failure(withHint(bytes.error(), authorityHint()));
        }
        const auto authorities = certificatesIn(*bytes, trust.caFile);
        if (!authorities) {
            return Failure(withHint(authorities.error(), authorityHint()));
        }
        // addCaCertificates() alone would switch off the system's, which are otherwise loaded on demand.
        tls.setCaCertificates(systemAuthorities() + *authorities);
    }
    if (!trust.clientCertificate.isEmpty()) {
        const auto identity = readClientIdentity(trust);
        if (!identity) {
            return Failure(withHint(identity.error(), identityHint()));
        }
        tls.setLocalCertificateChain(identity->chain);
        tls.setPrivateKey(identity->key);
    }
    return tls;
}

} // namespace bearerbox
