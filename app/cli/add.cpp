// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/saving.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QCoro::Task<int> run(Invocation invocation, Backend *backend)
{
    if (invocation.arguments.size() != 2) {
        co_return report({.kind = ErrorKind::Usage,
                          .detail = QCoreApplication::translate("Cli", "add takes a service and a name.")});
    }
    Profile profile{.id = QUuid::createUuid(), .name = invocation.arguments[1], .service = invocation.arguments[0]};
    co_return co_await save(std::move(profile), std::move(invocation), backend);
}

} // namespace

Command addCommand()
{
    return {u"add"_s, u"SERVICE NAME"_s, QCoreApplication::translate("Cli", "Adds a profile."), savingOptions(), run};
}

} // namespace bearerbox::cli
