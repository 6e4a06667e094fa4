// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/lookup.h"
#include "core/profiles/profilebook.h"
#include "core/profiles/sharing.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

/// Those that are named, else all. Fails with NotFound.
Result<std::vector<Profile>> chosen(const QStringList &names, const Facilities &facilities)
{
    if (names.isEmpty()) {
        return facilities.profiles->profiles();
    }
    std::vector<Profile> profiles;
    for (const QString &name : names) {
        const Result<Profile> profile = profileNamed(name, facilities);
        if (!profile) {
            return Failure(profile.error());
        }
        if (std::ranges::find(profiles, profile->id, &Profile::id) == profiles.end()) {
            profiles.push_back(*profile);
        }
    }
    return profiles;
}

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    const Result<std::vector<Profile>> profiles = chosen(invocation.arguments, facilities);
    if (!profiles) {
        co_return Failure(profiles.error());
    }
    const SharedProfiles shared = forSharing(*profiles, *facilities.services);
    std::ranges::for_each(shared.leftOut, warn);
    answer(QString::fromUtf8(toDocument(shared).trimmed()));
    co_return 0;
}

} // namespace

Command exportCommand()
{
    return {u"export"_s,
            u"[NAME …]"_s,
            QCoreApplication::translate("Cli", "Prints profiles for others, without any secret."),
            [] { return u"export prod-engine > profiles.json"_s; },
            {},
            run};
}

} // namespace bearerbox::cli
