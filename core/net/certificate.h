// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSslCertificate>
#include <QSslError>

namespace bearerbox {

/// What a person is told about a certificate. The errors are those of the usual checks.
[[nodiscard]] CertificateFacts certificateFacts(const QSslCertificate &leaf, const QList<QSslError> &errors,
                                                const QByteArrayList &pins, const QString &host);

/// What speaks against the certificate that a host has shown, or nothing. Names the host, the reason and the
/// fingerprint.
///
/// A pin states "this very certificate": it takes the place of the checks of issuer, name and dates, because the person
/// has compared the certificate itself. It does not outweigh a revocation.
[[nodiscard]] std::optional<Error> objectionTo(const CertificateFacts &shown, const QList<QSslError> &errors);

} // namespace bearerbox
