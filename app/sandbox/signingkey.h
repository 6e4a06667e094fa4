// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/openssl.h"
#include "core/base/error.h"

#include <QByteArray>

namespace bearerbox::sandbox {

/// The engine's RSA key; copies share it. It signs as JWT's RS512 does: RSASSA-PKCS1-v1_5 with SHA-512 (RFC 7518,
/// section 3.3).
class SigningKey final
{
public:
    /// A fresh key. Fails only where OpenSSL does.
    [[nodiscard]] static Result<SigningKey> generate();

    /// The signature's bytes, not yet encoded.
    [[nodiscard]] QByteArray sign(QByteArrayView text) const;
    [[nodiscard]] bool isSignedBy(QByteArrayView text, QByteArrayView signature) const;

private:
    explicit SigningKey(std::shared_ptr<EVP_PKEY> key);

    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace bearerbox::sandbox
