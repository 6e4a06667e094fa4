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
            return Failure(bytes.error());
        }
        const auto authorities = certificatesIn(*bytes, trust.caFile);
        if (!authorities) {
            return Failure(authorities.error());
        }
        // addCaCertificates() alone would switch off the system's, which are otherwise loaded on demand.
        tls.setCaCertificates(systemAuthorities() + *authorities);
    }
    if (!trust.clientCertificate.isEmpty()) {
        const auto identity = readClientIdentity(trust);
        if (!identity) {
            return Failure(identity.error());
        }
        tls.setLocalCertificateChain(identity->chain);
        tls.setPrivateKey(identity->key);
    }
    return tls;
}

} // namespace bearerbox
