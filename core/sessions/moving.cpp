// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/moving.h"

#include "core/profiles/profilebook.h"
#include "core/sessions/activitynotes.h"

namespace bearerbox {

namespace {

/// What is to become of one profile.
struct Edit
{
    QUuid id;
    std::function<Profile(Profile)> edit;
};

void noteMoved(const Moved &moved, const Facilities &facilities)
{
    noteSaved({.profile = moved.after, .before = moved.before, .service = {}, .news = {}}, facilities);
}

/// The file is read first, so that what is gone does not hold up the rest, and nothing is written where nothing
/// changes.
Result<std::vector<Moved>> editAll(const std::vector<Edit> &edits, const Facilities &facilities)
{
    if (const Result<bool> read = facilities.profiles->reload(); !read) {
        return Failure(read.error());
    }
    std::vector<Moved> moved;
    std::vector<ProfileBook::Update> updates;
    for (const Edit &each : edits) {
        const Profile *profile = facilities.profiles->find(each.id);
        if (profile && each.edit(*profile) != *profile) {
            const auto edit = [&moved, &each](const Profile &onDisk) {
                moved.push_back({.before = onDisk, .after = each.edit(onDisk)});
                return Result<Profile>(moved.back().after);
            };
            updates.push_back({.id = each.id, .name = profile->name, .edit = edit});
        }
    }
    if (updates.empty()) {
        return moved;
    }
    if (const Result<void> written = facilities.profiles->addAndUpdate({}, updates); !written) {
        return Failure(written.error());
    }
    for (const Moved &each : moved) {
        noteMoved(each, facilities);
    }
    return moved;
}

/// Each half of the place by itself: what somebody has changed since is theirs.
Profile putBack(Profile profile, const Moved &moved)
{
    if (profile.group == moved.after.group) {
        profile.group = moved.before.group;
    }
    if (profile.favourite == moved.after.favourite) {
        profile.favourite = moved.before.favourite;
    }
    return profile;
}

bool isMovedOn(const Profile &profile, const Moved &moved)
{
    const bool isGroupOurs = moved.before.group == moved.after.group || profile.group == moved.before.group;
    const bool isMarkOurs =
        moved.before.favourite == moved.after.favourite || profile.favourite == moved.before.favourite;
    return !isGroupOurs || !isMarkOurs;
}

} // namespace

Profile placed(Profile profile, const Placing &placing)
{
    profile.group = placing.group.value_or(profile.group);
    profile.favourite = placing.isFavourite.value_or(profile.favourite);
    return profile;
}

Result<std::vector<Moved>> moveProfiles(const QList<QUuid> &profiles, const Placing &placing,
                                        const Facilities &facilities)
{
    std::vector<Edit> edits;
    for (const QUuid &id : profiles) {
        edits.push_back({id, [&placing](Profile profile) { return placed(std::move(profile), placing); }});
    }
    return editAll(edits, facilities);
}

Result<QStringList> moveBack(const std::vector<Moved> &moves, const Facilities &facilities)
{
    std::vector<Edit> edits;
    for (const Moved &each : moves) {
        edits.push_back({each.before.id, [&each](Profile profile) { return putBack(std::move(profile), each); }});
    }
    if (const Result<std::vector<Moved>> back = editAll(edits, facilities); !back) {
        return Failure(back.error());
    }
    QStringList staying;
    for (const Moved &each : moves) {
        const Profile *profile = facilities.profiles->find(each.before.id);
        if (profile && isMovedOn(*profile, each)) {
            staying << profile->name;
        }
    }
    return staying;
}

} // namespace bearerbox
