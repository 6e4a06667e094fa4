// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/certificate.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace bearerbox {

namespace {

/// Whether a pin answers for it: who issued the certificate, for which name and for which time.
bool isCoveredByPin(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::NoError:
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
    case QSslError::HostNameMismatch:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
    case QSslError::InvalidPurpose:
    case QSslError::PathLengthExceeded:
        return true;
    default:
        return false;
    }
}

QString reason(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return QCoreApplication::translate("Network", "its certificate has expired");
    case QSslError::CertificateNotYetValid:
        return QCoreApplication::translate("Network", "its certificate is not valid yet");
    case QSslError::HostNameMismatch:
        return QCoreApplication::translate("Network", "its certificate is made out to another name");
    case QSslError::SelfSignedCertificate:
        return QCoreApplication::translate("Network", "its certificate is self-signed");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return QCoreApplication::translate("Network", "its certificate comes from an unknown authority");
    default:
        return error.errorString();
    }
}

Error untrusted(const QString &host, const QStringList &reasons, const QByteArray &shown)
{
    const QString text =
        QCoreApplication::translate("Network", "%1 could not prove who it is: %2. SHA-256 of its certificate: %3.");
    return Error{.kind = ErrorKind::Tls,
                 .detail = text.arg(host, reasons.join(QStringLiteral(", ")), QString::fromLatin1(shown))};
}

Error changed(const QString &host, const QByteArray &pin, const QByteArray &shown)
{
    const QString text = QCoreApplication::translate(
        "Network", "The certificate of %1 is not the pinned one. SHA-256 pinned: %2; shown: %3.");
    return Error{.kind = ErrorKind::Tls,
                 .detail = text.arg(host, QString::fromLatin1(pin), QString::fromLatin1(shown))};
}

} // namespace

QByteArray fingerprint(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256).toHex();
}

std::optional<Error> objectionTo(const QSslCertificate &leaf, const QList<QSslError> &errors, const QByteArray &pin,
                                 const QString &host)
{
    const QByteArray shown = fingerprint(leaf);
    if (!pin.isEmpty() && (leaf.isNull() || shown != pin)) {
        return changed(host, pin, shown);
    }
    QStringList reasons;
    for (const QSslError &error : errors) {
        if (pin.isEmpty() || !isCoveredByPin(error)) {
            reasons << reason(error);
        }
    }
    reasons.removeDuplicates();
    return reasons.isEmpty() ? std::nullopt : std::optional(untrusted(host, reasons, shown));
}

} // namespace bearerbox
