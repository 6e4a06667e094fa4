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

Profile asNew(Profile profile)
{
    profile.secretRevision = 0;
    profile.wayRevision = 0;
    return profile;
}

/// Two edits that are right by themselves need not be so together.
Result<Profile> merged(const Profile &onDisk, const ProfileChange &change)
{
    const Profile both = counted(withEdit(onDisk, *change.before, change.profile), change.news);
    const Result<void> checked = checkProfile(both, *change.service);
    return checked ? Result<Profile>(both) : Result<Profile>(Failure(checked.error()));
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
    return putAllInto(book, {change});
}

Result<void> putAllInto(ProfileBook &book, const std::vector<ProfileChange> &changes)
{
    std::vector<Profile> added;
    std::vector<ProfileBook::Update> updates;
    for (const ProfileChange &change : changes) {
        if (!change.before) {
            added.push_back(counted(asNew(change.profile), change.news));
            continue;
        }
        const auto edit = [&change](const Profile &onDisk) { return merged(onDisk, change); };
        updates.push_back({.id = change.profile.id, .name = change.before->name, .edit = edit});
    }
    return book.addAndUpdate(added, updates);
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
