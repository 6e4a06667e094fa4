// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace bearerbox {

// What can be said of a file before it is used. Each fails with Tls, naming the file.

/// Whether a file holds authorities to believe in (PEM).
[[nodiscard]] Result<void> checkAuthorityFile(const QString &path);

/// Whether a file holds a certificate of ours: PEM, or PKCS #12, which nobody looks into without its passphrase.
[[nodiscard]] Result<void> checkClientCertificateFile(const QString &path);

/// Whether a file holds a private key: PEM, also under a passphrase, or PKCS #12.
[[nodiscard]] Result<void> checkClientKeyFile(const QString &path);

} // namespace bearerbox
