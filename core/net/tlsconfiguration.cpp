// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlsconfiguration.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace bearerbox {

namespace {

/// Far more than any bundle of authorities; keeps a mistyped path from filling the memory.
constexpr qint64 largestFile = 8 * 1024 * 1024;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Tls,
                    QCoreApplication::translate("Network", "%1 cannot be read: %2.").arg(path, file.errorString()));
    }
    QByteArray bytes = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError) {
        return fail(ErrorKind::Tls,
                    QCoreApplication::translate("Network", "%1 cannot be read: %2.").arg(path, file.errorString()));
    }
    if (bytes.size() > largestFile) {
        return fail(ErrorKind::Tls,
                    QCoreApplication::translate("Network", "%1 is too large for a certificate file.").arg(path));
    }
    return bytes;
}

Result<QList<QSslCertificate>> readCertificates(const QString &path)
{
    const auto pem = readFile(path);
    if (!pem) {
        return Failure(pem.error());
    }
    QList<QSslCertificate> found = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (found.isEmpty()) {
        return fail(ErrorKind::Tls, QCoreApplication::translate("Network", "%1 holds no certificate.").arg(path));
    }
    return found;
}

Result<QSslKey> readPrivateKey(const QString &path, const Secret &passphrase)
{
    auto read = readFile(path);
    if (!read) {
        return Failure(std::move(read).error());
    }
    const Secret pem(std::move(*read));
    // QSslKey wants to be told the algorithm; a PKCS #8 file does not say it outside of its encryption.
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QByteArray bytes = pem.reveal().toByteArray();
        QByteArray phrase = passphrase.reveal().toByteArray();
        const QSslKey key(bytes, algorithm, QSsl::Pem, QSsl::PrivateKey, phrase);
        wipe(bytes);
        wipe(phrase);
        if (!key.isNull()) {
            return key;
        }
    }
    return fail(ErrorKind::Tls,
                QCoreApplication::translate("Network", "%1 holds no private key that the passphrase opens.").arg(path));
}

/// Read once: that takes a tenth of a second.
const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    return authorities;
}

std::optional<Error> presentCertificate(QSslConfiguration &tls, const Trust &trust)
{
    const auto chain = readCertificates(trust.clientCertificate);
    if (!chain) {
        return chain.error();
    }
    const QString &keyFile = trust.clientKey.isEmpty() ? trust.clientCertificate : trust.clientKey;
    const auto key = readPrivateKey(keyFile, trust.clientKeyPassphrase);
    if (!key) {
        return key.error();
    }
    tls.setLocalCertificateChain(*chain);
    tls.setPrivateKey(*key);
    return std::nullopt;
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
        const auto authorities = readCertificates(trust.caFile);
        if (!authorities) {
            return Failure(authorities.error());
        }
        // addCaCertificates() alone would switch off the system's, which are otherwise loaded on demand.
        tls.setCaCertificates(systemAuthorities() + *authorities);
    }
    if (!trust.clientCertificate.isEmpty()) {
        if (auto error = presentCertificate(tls, trust)) {
            return Failure(std::move(*error));
        }
    }
    return tls;
}

} // namespace bearerbox
