// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/saving.h"
#include "core/profiles/profilebook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QCoro::Task<int> run(Invocation invocation, Backend *backend)
{
    if (invocation.arguments.size() != 1) {
        co_return report(
            {.kind = ErrorKind::Usage, .detail = QCoreApplication::translate("Cli", "edit takes one name.")});
    }
    Result<Profile> profile = backend->profiles().find(invocation.arguments.first());
    if (!profile) {
        co_return report(profile.error());
    }
    co_return co_await save(std::move(*profile), std::move(invocation), backend);
}

} // namespace

Command editCommand()
{
    return {u"edit"_s, u"NAME"_s, QCoreApplication::translate("Cli", "Changes a profile; what is not named stays."),
            savingOptions(), run};
}

} // namespace bearerbox::cli
