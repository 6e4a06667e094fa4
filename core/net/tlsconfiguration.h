// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/trust.h"

#include <QSslConfiguration>

namespace bearerbox {

/// The TLS settings of a trust, from its files as they are now: 1.2 or later, peers always verified, sessions never
/// resumed. Fails with Tls, naming the file, when one cannot be read or holds no certificate, or no key that the
/// passphrase opens.
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const Trust &trust);

} // namespace bearerbox
