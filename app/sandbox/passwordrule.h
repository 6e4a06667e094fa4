// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox::sandbox {

/// Whether the engine takes a password for an account when it is created or changed (never at log-in): 8 to 32 bytes
/// with an upper-case and a lower-case letter, a digit and a symbol; not the name, nor the name backwards.
[[nodiscard]] bool isAcceptablePassword(const QString &password, const QString &account);

} // namespace bearerbox::sandbox
