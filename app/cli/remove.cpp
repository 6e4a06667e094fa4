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
    if (invocation.arguments.size() != 1) {
        co_return report(
            {.kind = ErrorKind::Usage, .detail = QCoreApplication::translate("Cli", "remove takes one name.")});
    }
    Result<Profile> profile = backend->profiles().find(invocation.arguments.first());
    if (!profile) {
        co_return report(profile.error());
    }
    if (profile->secretRevision > 0 && !backend->keepsSecrets()) {
        co_return report(
            {.kind = ErrorKind::Usage,
             .detail = QCoreApplication::translate(
                 "Cli", "Its secret is in the keychain, where the memory store cannot remove it: remove the "
                        "profile without --store memory.")});
    }
    const Result<void> removed = co_await removeProfile(std::move(*profile), facilities);
    co_return removed ? 0 : report(removed.error());
}

} // namespace

Command removeCommand()
{
    return {u"remove"_s,
            u"NAME"_s,
            QCoreApplication::translate("Cli", "Removes a profile, its secrets and its tokens."),
            {},
            run};
}

} // namespace bearerbox::cli
