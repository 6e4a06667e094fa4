// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace bearerbox::cli {

/// What --help says without a command.
[[nodiscard]] QString overview(const std::vector<Command> &all);

/// What --help says of a command.
[[nodiscard]] QString helpFor(const Command &command);

} // namespace bearerbox::cli
