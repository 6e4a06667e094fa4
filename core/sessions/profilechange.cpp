// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/profilechange.h"

#include "core/profiles/profilebook.h"
#include "core/profiles/profilemerge.h"
#include "core/profiles/validation.h"
#include "core/secrets/profilesecrets.h"

#include <algorithm>

namespace bearerbox {

namespace {

/// The first secret of whatever kind counts as a credential: the revision says, too, that one is stored.
Profile counted(Profile profile, const SecretNews &news)
{
    const bool isFirst = profile.secretRevision == 0 && news.way;
    profile.secretRevision += news.credential || isFirst ? 1 : 0;
    profile.wayRevision += news.way ? 1 : 0;
    return profile;
}

} // namespace

// A secret that the service never sees must not make a refused credential look like a new one; but it may mend the way.
SecretNews newsIn(const ServiceDefinition &service, const ProfileSecrets &before, const ProfileSecrets &after)
{
    const auto isNew = [&before, &after](const QString &id) { return !before.agreesOn(id, after); };
    return {.credential = std::ranges::any_of(service.fields, isNew, &Field::id),
            .way = isNew(proxyPasswordId.toString()) || isNew(clientKeyPassphraseId.toString())};
}

Result<void> putInto(ProfileBook &book, const ProfileChange &change)
{
    if (!change.before) {
        Profile added = change.profile;
        added.secretRevision = 0;
        added.wayRevision = 0;
        return book.add(counted(std::move(added), change.news));
    }
    return book.update(change.profile.id, change.before->name, [&change](const Profile &onDisk) -> Result<Profile> {
        const Profile merged = counted(withEdit(onDisk, *change.before, change.profile), change.news);
        // Two edits that are right by themselves need not be so together.
        const Result<void> checked = checkProfile(merged, *change.service);
        return checked ? Result<Profile>(merged) : Result<Profile>(Failure(checked.error()));
    });
}

Result<void> countUndecided(ProfileBook &book, const ProfileChange &change)
{
    if (!change.before || !change.news.credential) {
        return {};
    }
    return book.update(change.profile.id, change.before->name,
                       [&change](const Profile &onDisk) { return Result<Profile>(counted(onDisk, change.news)); });
}

} // namespace bearerbox
