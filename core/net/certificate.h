// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSslCertificate>
#include <QSslError>

namespace bearerbox {

/// SHA-256 of a certificate's DER as lower-case hex, as `openssl x509 -fingerprint -sha256` has it without the colons.
[[nodiscard]] QByteArray fingerprint(const QSslCertificate &certificate);

/// What speaks against the certificate that a host has shown, or nothing. Names the host, the reason and the
/// fingerprint.
///
/// A pin states "this very certificate": it takes the place of the checks of issuer, name and dates, because the person
/// has compared the certificate itself. It does not outweigh a revocation.
[[nodiscard]] std::optional<Error> objectionTo(const QSslCertificate &leaf, const QList<QSslError> &errors,
                                               const QByteArray &pin, const QString &host);

} // namespace bearerbox
