// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpmessage.h"
#include "core/profiles/profile.h"

namespace bearerbox {

/// What a format writes down.
struct HeaderSet
{
    /// What the person calls the account: a title for formats that have one.
    QString name;
    std::vector<HttpHeader> headers;
    /// The last step's token alone.
    Secret token;
    /// A first call: the service's probe, with the header set.
    HttpRequest probe;
    /// The way that call takes, and whom it trusts there.
    ConnectionRules connection;
};

} // namespace bearerbox
