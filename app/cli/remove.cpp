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
    const Result<Profile> profile = backend->profiles().find(invocation.arguments.first());
    if (!profile) {
        co_return report(profile.error());
    }
    const bool isForced = invocation.has(u"force"_s);
    if (profile->secretRevision > 0 && !backend->keepsSecrets() && !isForced) {
        co_return report(
            {.kind = ErrorKind::Usage,
             .detail = QCoreApplication::translate(
                 "Cli", "Its secret is in the keychain, where the memory store cannot remove it: remove the "
                        "profile without --store memory.")});
    }
    const Leftovers leftovers = isForced ? Leftovers::Accepted : Leftovers::Refused;
    const Result<void> removed = co_await removeProfile(*profile, facilities, leftovers);
    if (removed) {
        co_return 0;
    }
    const ErrorKind kind = removed.error().kind;
    if (kind == ErrorKind::StoreLocked || kind == ErrorKind::StoreAbsent || kind == ErrorKind::StoreDenied) {
        warn(QCoreApplication::translate("Cli", "If its keyring is gone for good, --force removes the profile alone."));
    }
    co_return report(removed.error());
}

} // namespace

Command removeCommand()
{
    return {u"remove"_s,
            u"NAME"_s,
            QCoreApplication::translate("Cli", "Removes a profile, its secrets and its tokens."),
            {{u"force"_s,
              {},
              QCoreApplication::translate("Cli", "Also where its secret cannot be removed from the store.")}},
            run};
}

} // namespace bearerbox::cli
