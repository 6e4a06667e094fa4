// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/trustfiles.h"

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
    if (path.isEmpty()) {
        return QByteArray();
    }
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

Result<QList<QSslCertificate>> certificates(const QString &path, const QByteArray &pem)
{
    QList<QSslCertificate> found = QSslCertificate::fromData(pem, QSsl::Pem);
    if (found.isEmpty()) {
        return fail(ErrorKind::Tls, QCoreApplication::translate("Network", "%1 holds no certificate.").arg(path));
    }
    return found;
}

Result<QSslKey> privateKey(const QString &path, const Secret &pem, const Secret &passphrase)
{
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

const QString &keyFile(const Trust &trust)
{
    return trust.clientKey.isEmpty() ? trust.clientCertificate : trust.clientKey;
}

} // namespace

Result<TrustFiles> readTrustFiles(const Trust &trust)
{
    TrustFiles files;
    auto authorities = readFile(trust.caFile);
    if (!authorities) {
        return Failure(std::move(authorities).error());
    }
    auto certificate = readFile(trust.clientCertificate);
    if (!certificate) {
        return Failure(std::move(certificate).error());
    }
    auto key = readFile(keyFile(trust));
    if (!key) {
        return Failure(std::move(key).error());
    }
    return TrustFiles{std::move(*authorities), std::move(*certificate), Secret(std::move(*key))};
}

Result<QSslConfiguration> tlsConfiguration(const Trust &trust, const TrustFiles &files)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // A resumed session skips the certificate, and every connection is to be judged by it.
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    if (!trust.caFile.isEmpty()) {
        const auto authorities = certificates(trust.caFile, files.authorities);
        if (!authorities) {
            return Failure(authorities.error());
        }
        // addCaCertificates() alone would switch off the system's, which are otherwise loaded on demand.
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + *authorities);
    }
    if (!trust.clientCertificate.isEmpty()) {
        const auto chain = certificates(trust.clientCertificate, files.certificate);
        if (!chain) {
            return Failure(chain.error());
        }
        const auto key = privateKey(keyFile(trust), files.key, trust.clientKeyPassphrase);
        if (!key) {
            return Failure(key.error());
        }
        tls.setLocalCertificateChain(*chain);
        tls.setPrivateKey(*key);
    }
    return tls;
}

} // namespace bearerbox
