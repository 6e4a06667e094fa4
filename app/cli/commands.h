// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/common/backend.h"

#include <QCoro/QCoroTask>

namespace bearerbox::cli {

/// One command: what it is for, what it takes, and what it does. Its task ends with the exit status, or with why it
/// failed.
struct Command
{
    QString name;
    /// The arguments it takes; one in brackets may be left out.
    QString arguments;
    QString summary;
    /// One call of it, without the name of the program.
    QString (*example)();
    std::vector<Option> options;
    QCoro::Task<Result<int>> (*run)(Invocation invocation, Backend *backend);
};

/// Every command, in the order of the help.
[[nodiscard]] std::vector<Command> commands();

[[nodiscard]] Command servicesCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command showCommand();
[[nodiscard]] Command addCommand();
[[nodiscard]] Command editCommand();
[[nodiscard]] Command renameCommand();
[[nodiscard]] Command removeCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command tokenCommand();
[[nodiscard]] Command headerCommand();
[[nodiscard]] Command statusCommand();
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command adoptCommand();
[[nodiscard]] Command trustCommand();

/// The option that asks for JSON.
[[nodiscard]] Option jsonOption();

} // namespace bearerbox::cli
