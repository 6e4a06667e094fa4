// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/profiles/profilebook.h"
#include "core/sessions/profilekeeping.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QCoro::Task<int> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    if (invocation.arguments.size() != 2) {
        co_return report({.kind = ErrorKind::Usage,
                          .detail = QCoreApplication::translate("Cli", "rename takes the old and the new name.")});
    }
    Result<Profile> profile = backend->profiles().find(invocation.arguments[0]);
    if (!profile) {
        co_return report(profile.error());
    }
    profile->name = invocation.arguments[1];
    SecretChanges none;
    const Result<void> saved = co_await saveProfile(std::move(*profile), std::move(none), facilities);
    co_return saved ? 0 : report(saved.error());
}

} // namespace

Command renameCommand()
{
    return {u"rename"_s,
            u"OLD NEW"_s,
            QCoreApplication::translate("Cli", "Gives a profile another name; its secrets and tokens stay."),
            {},
            run};
}

} // namespace bearerbox::cli
