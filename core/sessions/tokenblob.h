// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/exchange/token.h"

namespace bearerbox {

/// Tokens of an identity as one secret for the token cache.
[[nodiscard]] Secret toBlob(const Tokens &tokens, const QString &identity);

/// The tokens in a blob, the dead ones too: a session that has expired is another thing than one that was never fetched.
/// A blob of another identity holds none, nor does one that cannot be read.
[[nodiscard]] Tokens fromBlob(const Secret &blob, const QString &identity);

} // namespace bearerbox
