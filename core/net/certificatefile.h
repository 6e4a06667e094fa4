// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSslCertificate>

namespace bearerbox {

/// The bytes of a certificate or key file, or what comes through a pipe with a writer, as `<(…)` of a shell is one,
/// within two seconds. Fails with Tls, naming the file, where it cannot be read, is far too large or is neither.
[[nodiscard]] Result<QByteArray> readCertificateFile(const QString &path);

/// The certificates in a file's bytes (PEM). Fails with Tls, naming the file, where there is none.
[[nodiscard]] Result<QList<QSslCertificate>> certificatesIn(const QByteArray &pem, const QString &path);

} // namespace bearerbox
