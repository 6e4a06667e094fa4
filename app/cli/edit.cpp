// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/saving.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    Result<Profile> profile = profileNamed(invocation.arguments.first(), backend->facilities());
    if (!profile) {
        co_return Failure(profile.error());
    }
    co_return co_await save(std::move(*profile), std::move(invocation), backend);
}

} // namespace

Command editCommand()
{
    return {u"edit"_s,
            u"NAME"_s,
            QCoreApplication::translate("Cli", "Changes a profile; what is not named stays."),
            [] { return u"edit prod-engine --secret password=-"_s; },
            savingOptions(),
            run};
}

} // namespace bearerbox::cli
