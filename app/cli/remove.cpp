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
    Result<Profile> profile = profileNamed(invocation.arguments.first(), facilities);
    if (!profile) {
        co_return Failure(profile.error());
    }
    if (profile->secretRevision > 0 && !backend->keepsSecrets()) {
        const QString why = QCoreApplication::translate(
            "Cli", "Its secret is in the keychain, where the memory store cannot remove it: remove the "
                   "profile without --store memory.");
        co_return fail(ErrorKind::Usage, why);
    }
    const Result<void> removed = co_await removeProfile(std::move(*profile), facilities);
    co_return removed ? Result<int>(0) : Failure(removed.error());
}

} // namespace

Command removeCommand()
{
    return {u"remove"_s,
            u"NAME"_s,
            QCoreApplication::translate("Cli", "Removes a profile, its secrets and its tokens."),
            [] { return u"remove prod-engine"_s; },
            {},
            run};
}

} // namespace bearerbox::cli
