// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/headers/headerset.h"

// The formats themselves, by the family of their reader. Each writes without a line break at the end.

namespace bearerbox::write {

// Plain text.
[[nodiscard]] Result<Secret> headerLines(const HeaderSet &set);
[[nodiscard]] Result<Secret> token(const HeaderSet &set);
[[nodiscard]] Result<Secret> jsonObject(const HeaderSet &set);

// Commands for a shell, and its variables.
[[nodiscard]] Result<Secret> curl(const HeaderSet &set);
[[nodiscard]] Result<Secret> curlArguments(const HeaderSet &set);
[[nodiscard]] Result<Secret> httpie(const HeaderSet &set);
[[nodiscard]] Result<Secret> wget(const HeaderSet &set);
[[nodiscard]] Result<Secret> powerShell(const HeaderSet &set);
[[nodiscard]] Result<Secret> shellVariables(const HeaderSet &set);
[[nodiscard]] Result<Secret> dotenv(const HeaderSet &set);

// Programs.
[[nodiscard]] Result<Secret> python(const HeaderSet &set);
[[nodiscard]] Result<Secret> javaScript(const HeaderSet &set);
[[nodiscard]] Result<Secret> java(const HeaderSet &set);
[[nodiscard]] Result<Secret> go(const HeaderSet &set);

// Files of API clients.
[[nodiscard]] Result<Secret> httpFile(const HeaderSet &set);
/// Fails with Unusable where a value holds a placeholder that the client would replace: it has no escape.
[[nodiscard]] Result<Secret> postman(const HeaderSet &set);
/// Fails as postman() does.
[[nodiscard]] Result<Secret> bruno(const HeaderSet &set);
[[nodiscard]] Result<Secret> insomnia(const HeaderSet &set);

} // namespace bearerbox::write
