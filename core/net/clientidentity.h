// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/trust.h"

#include <QSslCertificate>
#include <QSslKey>

namespace bearerbox {

/// As whom we present ourselves.
struct ClientIdentity
{
    QList<QSslCertificate> chain;
    QSslKey key;
};

/// Whether bytes hold a private key in PEM, also under a passphrase.
[[nodiscard]] bool holdsPrivateKey(QByteArrayView pem);

/// The failure (Tls) of a file without a private key.
[[nodiscard]] Error noPrivateKey(const QString &path);

/// Reads the client certificate of a trust and its key from their files as they are now: PEM or PKCS #12, told apart by
/// what they hold. Fails with Tls, naming the file and what is wrong with it: it cannot be read, holds no certificate
/// or no key, the passphrase is missing or wrong, or the key is that of another certificate.
[[nodiscard]] Result<ClientIdentity> readClientIdentity(const Trust &trust);

} // namespace bearerbox
