// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "core/sessions/profilekeeping.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    Result<Profile> profile = profileNamed(invocation.arguments[0], facilities);
    if (!profile) {
        co_return Failure(profile.error());
    }
    profile->name = invocation.arguments[1];
    SecretChanges none;
    const Result<void> saved = co_await saveProfile(std::move(*profile), std::move(none), facilities);
    co_return saved ? Result<int>(0) : Failure(saved.error());
}

} // namespace

Command renameCommand()
{
    return {u"rename"_s,
            u"OLD NEW"_s,
            QCoreApplication::translate("Cli", "Gives a profile another name; its secrets and tokens stay."),
            [] { return u"rename prod-engine old-engine"_s; },
            {},
            run};
}

} // namespace bearerbox::cli
