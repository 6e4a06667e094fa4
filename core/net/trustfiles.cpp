// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/trustfiles.h"

#include "core/base/secret.h"
#include "core/net/certificatefile.h"
#include "core/net/clientidentity.h"
#include "core/net/pkcs12.h"

namespace bearerbox {

namespace {

/// The bytes of a file, as a secret: it may hold a key.
Result<Secret> readFile(const QString &path)
{
    Result<QByteArray> read = readCertificateFile(path);
    return read ? Result<Secret>(Secret(std::move(*read))) : Failure(read.error());
}

Result<void> checkCertificates(const Secret &bytes, const QString &path)
{
    QByteArray pem = bytes.reveal().toByteArray();
    const auto found = certificatesIn(pem, path);
    wipe(pem);
    return found ? Result<void>() : Failure(found.error());
}

} // namespace

Result<void> checkAuthorityFile(const QString &path)
{
    const Result<Secret> bytes = readFile(path);
    return bytes ? checkCertificates(*bytes, path) : Failure(bytes.error());
}

Result<void> checkClientCertificateFile(const QString &path)
{
    const Result<Secret> bytes = readFile(path);
    if (!bytes) {
        return Failure(bytes.error());
    }
    return isPkcs12(bytes->reveal()) ? Result<void>() : checkCertificates(*bytes, path);
}

Result<void> checkClientKeyFile(const QString &path)
{
    const Result<Secret> bytes = readFile(path);
    if (!bytes) {
        return Failure(bytes.error());
    }
    const bool holdsKey = isPkcs12(bytes->reveal()) || holdsPrivateKey(bytes->reveal());
    return holdsKey ? Result<void>() : Result<void>(Failure(noPrivateKey(path)));
}

} // namespace bearerbox
