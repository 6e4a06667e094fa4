// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/exchange/token.h"

#include <QUrl>

namespace bearerbox {

/// The tokens of a profile. Each address has its own, since what one server issued no other can read; one of them
/// serves.
struct KeptTokens
{
    /// By address, fully encoded.
    std::map<QString, Tokens> byAddress;
    /// The address that answered last; empty until one has.
    QString serving;

    [[nodiscard]] Tokens at(const QUrl &address) const;
    /// Whether tokens were ever kept for an address, be they gone since.
    [[nodiscard]] bool knows(const QUrl &address) const;
    /// Puts the tokens of an address; which one serves does not change.
    void keep(const QUrl &address, const Tokens &tokens);
    /// Puts the tokens of an address, which serves from now on.
    void serve(const QUrl &address, const Tokens &tokens);
    /// The one of these addresses that serves: the first, until another has answered.
    [[nodiscard]] QUrl servingAmong(const QList<QUrl> &addresses) const;

    bool operator==(const KeptTokens &) const = default;
};

/// Whether these are the tokens that are kept, and none of them has been replaced since. Pasted ones are not kept.
[[nodiscard]] bool areThose(const Tokens &kept, const Tokens &shown);

/// Whether what is kept for the address that serves says something new to somebody with these tokens: others have got
/// tokens, or found them dead.
[[nodiscard]] bool isNews(const KeptTokens &kept, const QUrl &serving, const Tokens &known);

/// Tokens of an identity as one secret for the token cache.
[[nodiscard]] Secret toBlob(const KeptTokens &tokens, const QString &identity);

/// The tokens in a blob, the dead ones too: a session that has expired is another thing than one that was never
/// fetched. A blob of another identity holds none, nor does one that cannot be read.
[[nodiscard]] KeptTokens fromBlob(const Secret &blob, const QString &identity);

} // namespace bearerbox
