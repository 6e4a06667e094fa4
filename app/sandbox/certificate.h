// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSslCertificate>
#include <QSslKey>

namespace bearerbox::sandbox {

/// The sandbox's identity under --tls, made at start and kept in memory.
struct Certificate
{
    QSslCertificate certificate;
    QSslKey key;

    /// The SHA-256 of the certificate's DER, lower-case hex: what one pins.
    [[nodiscard]] QByteArray sha256() const;
};

/// A self-signed certificate for 127.0.0.1, ::1 and localhost, good for a year from an hour before now. It is its own
/// authority, so that it can also be given as a CA file. Fails only where OpenSSL does.
[[nodiscard]] Result<Certificate> makeCertificate();

} // namespace bearerbox::sandbox
