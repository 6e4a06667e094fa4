// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/certificatefile.h"

#include <QCoreApplication>
#include <QFile>

namespace bearerbox {

namespace {

/// Far more than any bundle of authorities; keeps a mistyped path from filling the memory.
constexpr qint64 largestFile = 8 * 1024 * 1024;

Failure unreadable(const QFile &file)
{
    return fail(
        ErrorKind::Tls,
        QCoreApplication::translate("Network", "%1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
}

} // namespace

Result<QByteArray> readCertificateFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) { // a buffer would keep a key that nobody wipes
        return unreadable(file);
    }
    QByteArray bytes = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError) {
        return unreadable(file);
    }
    if (bytes.size() > largestFile) {
        return fail(ErrorKind::Tls,
                    QCoreApplication::translate("Network", "%1 is too large for a certificate file.").arg(path));
    }
    return bytes;
}

Result<QList<QSslCertificate>> certificatesIn(const QByteArray &pem, const QString &path)
{
    QList<QSslCertificate> found = QSslCertificate::fromData(pem, QSsl::Pem);
    if (found.isEmpty()) {
        return fail(ErrorKind::Tls, QCoreApplication::translate("Network", "%1 holds no certificate.").arg(path));
    }
    return found;
}

} // namespace bearerbox
