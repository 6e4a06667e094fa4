// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

std::vector<Command> commands()
{
    return {servicesCommand(), listCommand(),   showCommand(),   addCommand(),    editCommand(),
            renameCommand(),   removeCommand(), exportCommand(), importCommand(), tokenCommand(),
            headerCommand(),   statusCommand(), checkCommand(),  adoptCommand(),  trustCommand()};
}

Option jsonOption()
{
    return {u"json"_s, {}, QCoreApplication::translate("Cli", "Answers in JSON.")};
}

} // namespace bearerbox::cli
