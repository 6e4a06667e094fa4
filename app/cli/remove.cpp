// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/lookup.h"
#include "app/cli/words.h"
#include "core/sessions/removal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    Result<Profile> profile = profileNamed(invocation.arguments.first(), facilities);
    if (!profile) {
        co_return Failure(profile.error());
    }
    const bool isForced = invocation.has(u"force"_s);
    if (profile->secretRevision > 0 && !backend->keepsSecrets() && !isForced) {
        const QString why = QCoreApplication::translate(
            "Cli", "Its secret is in the keychain, where the memory store cannot remove it: remove the "
                   "profile without --store memory.");
        co_return usage(why);
    }
    const Leftovers leftovers = isForced ? Leftovers::Accepted : Leftovers::Refused;
    const Result<void> removed = co_await removeProfile(std::move(*profile), facilities, leftovers);
    if (removed) {
        co_return 0;
    }
    if (removed.error().concernsStore()) {
        warn(QCoreApplication::translate("Cli", "If its keyring is gone for good, --force removes the profile alone."));
    }
    co_return Failure(removed.error());
}

} // namespace

Command removeCommand()
{
    return {u"remove"_s,
            u"NAME"_s,
            QCoreApplication::translate("Cli", "Removes a profile, its secrets and its tokens."),
            [] { return u"remove prod-engine"_s; },
            {{u"force"_s,
              {},
              QCoreApplication::translate("Cli", "Also where its secret cannot be removed from the store.")}},
            run};
}

} // namespace bearerbox::cli
