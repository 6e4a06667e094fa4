// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/profiles/profile.h"

namespace bearerbox {

struct PastedHeader
{
    QString name;
    Secret value;
};

/// A request as somebody wrote it down, in whatever way.
struct PastedRequest
{
    /// Empty where nothing says it.
    QString method;
    QString url;
    std::vector<PastedHeader> headers;
    Secret body;
    /// Of "user:password", wherever that stood.
    QString user;
    Secret password;
    /// What the pasted text said of the way there; the rest is as by default.
    ConnectionRules connection;
    Secret proxyPassword;
    Secret keyPassphrase;
    /// What could not be used and why, a sentence each. They quote names, never values.
    QStringList notes;
};

/// Reads what developers paste: a curl command (bash, POSIX shell, the command prompt of Windows), a request of
/// PowerShell, an address, or a block of headers, with or without its request line and body. Runs nothing, reads no
/// file, sends nothing. Fails with Usage where it is none of these.
[[nodiscard]] Result<PastedRequest> readPasted(const QString &text);

} // namespace bearerbox
