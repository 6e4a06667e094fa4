// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "core/base/secret.h"
#include "core/services/servicedefinition.h"

namespace bearerbox::cli {

/// Reads the secrets that --secret names, in order: "key=-" one line of standard input, "key=@FILE" a file without its
/// last line break, "key=env:VAR" a variable. Fails with Usage for anything else, without repeating it: a secret typed
/// on the command line would already be in the process list. Fails with Timeout where standard input is silent until
/// the deadline of the call.
[[nodiscard]] Result<std::map<QString, Secret>> readSecrets(const Invocation &invocation,
                                                            const ServiceDefinition &service);

} // namespace bearerbox::cli
