// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/trust.h"

#include <QSslConfiguration>

namespace bearerbox {

/// What the files of a trust hold at this moment. Replacing a file makes another trust of the same words.
struct TrustFiles
{
    QByteArray authorities;
    QByteArray certificate;
    Secret key;

    bool operator==(const TrustFiles &) const = default;
};

/// Reads the files that a trust names. Fails with Tls, naming the file.
[[nodiscard]] Result<TrustFiles> readTrustFiles(const Trust &trust);

/// The TLS settings of a trust: 1.2 or later, peers always verified, sessions never resumed. Fails with Tls when a file
/// holds no certificate or no key that the passphrase opens.
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const Trust &trust, const TrustFiles &files);

} // namespace bearerbox
