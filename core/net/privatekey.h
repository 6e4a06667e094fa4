// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QSslCertificate>

namespace bearerbox {

/// Whether a PEM text holds a private key that the passphrase opens, of whatever kind.
[[nodiscard]] bool holdsKey(const Secret &pem, const Secret &passphrase);

/// Whether the private key in a PEM text is that of a certificate.
[[nodiscard]] bool isKeyOf(const QSslCertificate &certificate, const Secret &pem, const Secret &passphrase);

} // namespace bearerbox
