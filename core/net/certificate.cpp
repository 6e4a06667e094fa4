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

QStringList reasonsOf(const QList<QSslError> &errors)
{
    QStringList reasons;
    for (const QSslError &error : errors) {
        reasons << reason(error);
    }
    reasons.removeDuplicates();
    return reasons;
}

/// A stranger chose these texts: nothing in them may hide, turn round or move away what stands beside it.
QString plain(const QString &text)
{
    QString kept;
    const QList<uint> characters = text.toUcs4();
    for (const uint each : characters) {
        const char32_t character = each;
        if (character == U' ' || (QChar::isPrint(character) && !QChar::isSpace(character))) {
            kept += QStringView(QChar::fromUcs4(character));
        }
    }
    return kept;
}

/// "CN=engine.example, O=Example": the most telling part first.
QString nameText(const QSslCertificate &certificate, QStringList (QSslCertificate::*info)(const QByteArray &) const,
                 QList<QByteArray> attributes)
{
    std::ranges::stable_partition(attributes, [](const QByteArray &each) { return each == "CN"; });
    QStringList parts;
    for (const QByteArray &attribute : attributes) {
        const QStringList values = (certificate.*info)(attribute);
        for (const QString &value : values) {
            parts << QString::fromLatin1(attribute) + u'=' + plain(value);
        }
    }
    return parts.join(QStringLiteral(", "));
}

Error untrusted(const CertificateFacts &shown, const QStringList &reasons)
{
    const QString text =
        QCoreApplication::translate("Network", "%1 could not prove who it is: %2. SHA-256 of its certificate: %3.");
    return Error{.kind = ErrorKind::Tls,
                 .detail = text.arg(shown.host, reasons.join(QStringLiteral(", ")), QString::fromLatin1(shown.sha256))};
}

Error changed(const CertificateFacts &shown)
{
    const QString text = QCoreApplication::translate(
        "Network", "The certificate of %1 is not the pinned one. SHA-256 pinned: %2; shown: %3.");
    const QString pinned = QString::fromLatin1(shown.pins.join(", "));
    return Error{.kind = ErrorKind::Tls,
                 .detail = text.arg(shown.host, pinned, QString::fromLatin1(shown.sha256)),
                 .hint = {.english = QStringLiteral("Ask the operator why it changed before you replace the pin."),
                          .chinese = QStringLiteral("替换固定的证书之前，请先向运维方询问更换原因。")}};
}

} // namespace

CertificateFacts certificateFacts(const QSslCertificate &leaf, const QList<QSslError> &errors,
                                  const QByteArrayList &pins, const QString &host)
{
    return {.host = host,
            .sha256 = leaf.isNull() ? QByteArray() : leaf.digest(QCryptographicHash::Sha256).toHex(),
            .subject = nameText(leaf, &QSslCertificate::subjectInfo, leaf.subjectInfoAttributes()),
            .issuer = nameText(leaf, &QSslCertificate::issuerInfo, leaf.issuerInfoAttributes()),
            .validFrom = leaf.effectiveDate().toUTC(),
            .validUntil = leaf.expiryDate().toUTC(),
            .doubts = reasonsOf(errors),
            .pins = pins};
}

std::optional<Error> objectionTo(const CertificateFacts &shown, const QList<QSslError> &errors)
{
    if (shown.contradictsPin()) {
        return changed(shown);
    }
    QList<QSslError> open = errors;
    open.removeIf([&shown](const QSslError &error) { return shown.isPinned() && isCoveredByPin(error); });
    return open.isEmpty() ? std::nullopt : std::optional(untrusted(shown, reasonsOf(open)));
}

} // namespace bearerbox
