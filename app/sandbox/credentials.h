// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox::sandbox {

/// What a client needs to log in to both services. Throw-away values, printed at start by design: no Secret here.
struct Credentials
{
    QString account;
    QString password;
    QString appKey;
    QString appSecret;
    QString channelId;

    /// Fresh ones from the system's random source; the account is the engine's first, "root".
    [[nodiscard]] static Credentials generate();
};

/// Random letters for tokens and keys: lower-case hexadecimal digits, two per byte.
[[nodiscard]] QByteArray randomHex(qsizetype bytes);

} // namespace bearerbox::sandbox
