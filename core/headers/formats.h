// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/httpmessage.h"
#include "core/profiles/profile.h"

namespace bearerbox {

/// What a format writes down.
struct HeaderSet
{
    std::vector<HttpHeader> headers;
    /// The last step's token alone.
    Secret token;
    /// A first call: the service's probe, with the header set.
    HttpRequest probe;
    /// The way that call takes, and whom it trusts there.
    ConnectionRules connection;
};

/// One textual shape of a header set.
struct Format
{
    /// The word in the contract: "header", "raw", "json", "curl".
    QString id;
    /// A short title for people.
    QString title;
};

/// Every format, in the order in which it is offered; the first is the standard.
[[nodiscard]] std::vector<Format> formats();

/// Fails with Usage for a format that nobody knows.
[[nodiscard]] Result<void> checkFormat(const QString &format);

/// What a format cannot say of the way to the service, as a sentence for the person; empty where it says everything.
[[nodiscard]] QString shortcoming(const QString &format, const ConnectionRules &connection);

/// The header set in a format, without a line break at the end. Fails with Usage for an unknown format.
[[nodiscard]] Result<Secret> formatted(const QString &format, const HeaderSet &set);

} // namespace bearerbox
