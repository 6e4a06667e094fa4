// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"
#include "core/net/httpmessage.h"

namespace bearerbox {

/// Why an answer gave no token.
struct Refusal
{
    Error error;
    /// The earlier step whose token the service holds for dead; empty if it judged the credential or itself.
    QString renews;
    /// The service judged the token that was shown, not the credential.
    bool tokenDead = false;
};

/// Reads a step's answer: a token, or why there is none. The kind comes from the definition's table of statuses and
/// codes, never from a message text; an answer without a row is Rejected for 401 and 403 and Server otherwise.
/// A token with control characters, spaces or non-ASCII, or one that is dead already, is Unusable.
[[nodiscard]] tl::expected<Token, Refusal> readAnswer(const Step &step, const Material &material,
                                                      const HttpAnswer &answer);

/// Whether a failure is the service's own refusal of the credential, by a code that its definition knows. A gateway on
/// the way answers 401 and 403 too.
[[nodiscard]] bool isRefusalOfTheService(const ServiceDefinition &service, const Error &error);

/// Reads the answer of a probe: accepted, or why not.
[[nodiscard]] tl::expected<void, Refusal> readProbe(const Material &material, const HttpAnswer &answer);

/// Whether the secret at the service is the new one now.
enum class SecretFate {
    Changed,
    Unchanged,
    InDoubt, ///< The request may have been carried out or not.
};

struct SecretVerdict
{
    SecretFate fate = SecretFate::Unchanged;
    /// Why it is not known to be changed.
    std::optional<Refusal> refusal;
};

/// Reads the answer to the change of a secret. An answer that refuses leaves the secret as it was; after a failure of
/// the service, or of a gateway before it, nobody knows.
[[nodiscard]] SecretVerdict readPasswordChange(const Material &material, const HttpAnswer &answer);

/// The token that an answer's renewal header carries, if the definition knows such a header and it is there.
[[nodiscard]] std::optional<Token> renewedToken(const Material &material, const HttpAnswer &answer);

/// A token that a person pasted: white space around it, then one layer of quotes, taken away; everything else stays
/// byte for byte. A token of an answer loses its quotes only: white space in it is the service's mistake.
[[nodiscard]] Secret strippedToken(const Secret &token);

/// Whether a token can stand in a header: visible ASCII characters, at least one.
[[nodiscard]] bool isUsableToken(const Secret &token);

} // namespace bearerbox
