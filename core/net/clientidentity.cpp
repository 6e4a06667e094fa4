// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/clientidentity.h"

#include "core/net/certificatefile.h"
#include "core/net/pkcs12.h"
#include "core/net/privatekey.h"

#include <QCoreApplication>

namespace bearerbox {

namespace {

/// What a file holds of us, as PEM whatever its shape. A PEM file may hold both parts, or one.
Result<PemIdentity> readParts(const QString &path, const Secret &passphrase)
{
    auto read = readCertificateFile(path);
    if (!read) {
        return Failure(read.error());
    }
    const Secret bytes(std::move(*read));
    if (isPkcs12(bytes.reveal())) {
        return openPkcs12(bytes.reveal(), passphrase, path);
    }
    return PemIdentity{.certificates = bytes.reveal().toByteArray(), .key = bytes};
}

QSslKey parseKey(const Secret &pem, const Secret &passphrase)
{
    // QSslKey wants to be told the algorithm; a PKCS #8 file does not say it outside of its encryption.
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QByteArray bytes = pem.reveal().toByteArray();
        QByteArray phrase = passphrase.reveal().toByteArray();
        QSslKey key(bytes, algorithm, QSsl::Pem, QSsl::PrivateKey, phrase);
        wipe(bytes);
        wipe(phrase);
        if (!key.isNull()) {
            return key;
        }
    }
    return {};
}

Error whyNoKey(const Secret &pem, const Secret &passphrase, const QString &path)
{
    const auto problem = [&path](const char *text) {
        return Error{.kind = ErrorKind::Tls, .detail = QCoreApplication::translate("Network", text).arg(path)};
    };
    const QByteArrayView text = pem.reveal();
    const bool isSealed = text.contains("ENCRYPTED");
    if (!holdsPrivateKey(text)) {
        return noPrivateKey(path);
    }
    if (holdsKey(pem, passphrase)) {
        return problem(
            QT_TRANSLATE_NOOP("Network", "The private key in %1 is of a kind that is not supported: use RSA or EC."));
    }
    if (!isSealed) {
        return problem(QT_TRANSLATE_NOOP("Network", "The private key in %1 cannot be read."));
    }
    return passphrase.isEmpty() ? problem(QT_TRANSLATE_NOOP("Network", "%1 is under a passphrase, and none was given."))
                                : problem(QT_TRANSLATE_NOOP("Network", "The passphrase does not open %1."));
}

Error keyOfAnother(const QString &certificate, const QString &key)
{
    const QString text =
        certificate == key
            ? QCoreApplication::translate("Network",
                                          "The private key in %1 does not belong to the first certificate there.")
            : QCoreApplication::translate("Network", "The private key in %2 does not belong to the certificate in %1.");
    return Error{.kind = ErrorKind::Tls, .detail = certificate == key ? text.arg(key) : text.arg(certificate, key)};
}

} // namespace

bool holdsPrivateKey(QByteArrayView pem)
{
    return pem.contains("PRIVATE KEY-----");
}

Error noPrivateKey(const QString &path)
{
    return {.kind = ErrorKind::Tls,
            .detail = QCoreApplication::translate("Network", "%1 holds no private key.").arg(path)};
}

Result<ClientIdentity> readClientIdentity(const Trust &trust)
{
    auto parts = readParts(trust.clientCertificate, trust.clientKeyPassphrase);
    if (!parts) {
        return Failure(parts.error());
    }
    const auto chain = certificatesIn(parts->certificates, trust.clientCertificate);
    wipe(parts->certificates); // a PEM file may hold the key too
    if (!chain) {
        return Failure(chain.error());
    }
    const bool isApart = !trust.clientKey.isEmpty() && trust.clientKey != trust.clientCertificate;
    const QString &keyFile = isApart ? trust.clientKey : trust.clientCertificate;
    if (isApart) {
        parts = readParts(keyFile, trust.clientKeyPassphrase);
        if (!parts) {
            return Failure(parts.error());
        }
        wipe(parts->certificates);
    }
    QSslKey key = parseKey(parts->key, trust.clientKeyPassphrase);
    if (key.isNull()) {
        return Failure(whyNoKey(parts->key, trust.clientKeyPassphrase, keyFile));
    }
    if (!isKeyOf(chain->constFirst(), parts->key, trust.clientKeyPassphrase)) {
        return Failure(keyOfAnother(trust.clientCertificate, keyFile));
    }
    return ClientIdentity{.chain = *chain, .key = std::move(key)};
}

} // namespace bearerbox
