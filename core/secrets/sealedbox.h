// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

namespace bearerbox {

/// A fresh random key for a sealed box.
[[nodiscard]] Secret makeSealingKey();
/// Whether these bytes have the size of such a key.
[[nodiscard]] bool isSealingKey(const Secret &key);

/// Encrypts and authenticates a content under a key: XChaCha20-Poly1305 with a random nonce
/// (https://doc.libsodium.org/secret-key_cryptography/aead/chacha20-poly1305/xchacha20-poly1305_construction), the
/// format's name and version as additional data. Where the key comes from is the caller's affair.
/// Fails with Internal for a key of the wrong size.
[[nodiscard]] Result<QByteArray> seal(const Secret &content, const Secret &key);

/// The content of a sealed box. Fails with Unusable where the key is another one, a byte was changed, or it is no box
/// of ours.
[[nodiscard]] Result<Secret> unseal(QByteArrayView box, const Secret &key);

} // namespace bearerbox
