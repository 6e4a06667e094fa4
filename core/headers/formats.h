// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/headers/headerset.h"

namespace bearerbox {

/// One textual shape of a header set.
struct Format
{
    /// The word in the contract: "header", "raw", "json", "curl".
    QString id;
    /// A short title for people.
    QString title;
};

/// Every built-in format, in the order in which it is offered; the first is the standard.
[[nodiscard]] std::vector<Format> formats();

/// The header's name in "header:NAME" or "value:NAME"; empty for every other format.
[[nodiscard]] QString singleHeader(const QString &format);

/// Whether a format is built in: one of formats(), or one header of the set, as a line ("header:NAME") or its value
/// alone ("value:NAME"), the name in any case.
[[nodiscard]] bool isBuiltIn(const QString &format);

/// What a format cannot say of the way to the service, as a sentence for the person; empty where it says everything.
[[nodiscard]] QString shortcoming(const QString &format, const ConnectionRules &connection);

/// The header set in a built-in format, without a line break at the end. Fails with Usage for an unknown format or a
/// header that is not in the set, with Unusable where the format has no way to write a value.
[[nodiscard]] Result<Secret> formatted(const QString &format, const HeaderSet &set);

/// The header of that name, in any case.
[[nodiscard]] Result<HttpHeader> headerNamed(const QString &name, const HeaderSet &set);

} // namespace bearerbox
