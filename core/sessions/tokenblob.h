// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/exchange/token.h"

namespace bearerbox {

/// Tokens of an identity as one secret for the token cache.
[[nodiscard]] Secret toBlob(const Tokens &tokens, const QString &identity);

/// The living tokens in a blob. A blob of another identity holds none, nor does one that cannot be read.
[[nodiscard]] Tokens fromBlob(const Secret &blob, const QString &identity, const QDateTime &now);

} // namespace bearerbox
