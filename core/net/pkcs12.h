// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

namespace bearerbox {

/// A key and its certificates as PEM, the key's own certificate first.
struct PemIdentity
{
    QByteArray certificates;
    Secret key;
};

/// Whether bytes are a PKCS #12 file (RFC 7292), whatever the file is called.
[[nodiscard]] bool isPkcs12(QByteArrayView bytes);

/// What a PKCS #12 file holds. Fails with Tls and says why, naming the file: the passphrase is missing or wrong, there
/// is no key or no certificate inside, or its encryption is one that OpenSSL no longer reads.
[[nodiscard]] Result<PemIdentity> openPkcs12(QByteArrayView bytes, const Secret &passphrase, const QString &file);

} // namespace bearerbox
