// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QDateTime>

#include <map>
#include <optional>

namespace bearerbox {

/// Where the expiry of a token was learnt.
enum class ExpirySource {
    Jwt,        ///< The claim "exp" inside the token.
    Response,   ///< A field of the answer.
    Documented, ///< What the service's documentation promises.
    User,       ///< The person who pasted the token.
    Unknown,    ///< Nowhere: neither the service nor its documentation tells one.
};

/// What a step yields. Instants are UTC, in the time of the service that issued it.
struct Token
{
    Secret value;
    QDateTime issuedAt;
    /// Nothing where nobody knows.
    std::optional<QDateTime> expiresAt;
    ExpirySource source = ExpirySource::Documented;
    /// The person pasted it: it is shown to the service, but cannot be renewed from here and is not kept.
    bool isPasted = false;
    /// A newer one of the same owner took its place: the service holds it for dead, whatever its expiry.
    bool isReplaced = false;

    bool operator==(const Token &) const = default;
};

/// Tokens by step id.
using Tokens = std::map<QString, Token>;

/// The source's word in the contract: "jwt", "response", "documented", "user"; "unknown", which the contract's JSON
/// writes as null.
[[nodiscard]] QString expirySourceWord(ExpirySource source);
[[nodiscard]] std::optional<ExpirySource> expirySourceFromWord(const QString &word);

} // namespace bearerbox
