// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/activitynotes.h"

#include "core/activity/activitylog.h"
#include "core/secrets/profilesecrets.h"

namespace bearerbox {

namespace {

ActivityEntry entryFor(Happening happening, const Profile &profile)
{
    return {.happening = happening, .profile = profile.id, .name = profile.name};
}

void note(ActivityEntry entry, ActivityLog *activity)
{
    if (activity) {
        activity->note(std::move(entry));
    }
}

/// Of a request that could not be made there are no facts.
void setRequest(ActivityEntry &entry, RequestFacts facts)
{
    if (!facts.method.isEmpty()) {
        entry.request = std::move(facts);
    }
}

/// What a change of a profile is called; nothing where it changed nothing.
std::optional<Happening> happeningOf(const ProfileChange &change)
{
    if (!change.before) {
        return Happening::ProfileAdded;
    }
    Profile unpinned = change.profile;
    unpinned.connection.pinnedSha256 = change.before->connection.pinnedSha256;
    if (unpinned != *change.before) {
        return Happening::ProfileChanged;
    }
    return change.profile == *change.before ? std::nullopt : std::optional(Happening::Pinned);
}

} // namespace

void noteHappening(Happening happening, const Profile &profile, const Facilities &facilities)
{
    note(entryFor(happening, profile), facilities.activity);
}

void noteFailure(const Profile &profile, std::optional<Why> why, const Error &error, const Facilities &facilities,
                 RequestFacts facts)
{
    ActivityEntry entry = entryFor(Happening::Failed, profile);
    entry.why = why;
    setError(entry, error);
    setRequest(entry, std::move(facts));
    note(std::move(entry), facilities.activity);
}

void noteStep(const QString &step, const Material &material, std::optional<Why> why,
              const tl::expected<Token, Refusal> &outcome, RequestFacts facts, const Facilities &facilities)
{
    ActivityEntry entry = entryFor(Happening::Fetched, material.profile);
    entry.why = why;
    entry.step = step;
    if (outcome) {
        entry.issuedAt = outcome->issuedAt;
        entry.expiresAt = outcome->expiresAt;
    } else {
        setError(entry, outcome.error().error);
    }
    setRequest(entry, withSkew(std::move(facts), material.address, facilities));
    note(std::move(entry), facilities.activity);
}

RequestFacts withSkew(RequestFacts facts, const QUrl &address, const Facilities &facilities)
{
    if (facts.status != 0) {
        facts.skew = std::chrono::duration_cast<std::chrono::seconds>(facilities.clocks->skew(address));
    }
    return facts;
}

void noteToken(Happening happening, const QString &step, const Token &token, const Profile &profile,
               const Facilities &facilities)
{
    ActivityEntry entry = entryFor(happening, profile);
    entry.step = step;
    entry.issuedAt = token.issuedAt;
    entry.expiresAt = token.expiresAt;
    note(std::move(entry), facilities.activity);
}

void noteSecret(const Profile &profile, const QString &field, const Facilities &facilities)
{
    ActivityEntry entry = entryFor(Happening::SecretChanged, profile);
    entry.field = field;
    note(std::move(entry), facilities.activity);
}

void noteSecrets(const Profile &profile, const ProfileSecrets &before, const ProfileSecrets &after,
                 const Facilities &facilities)
{
    QStringList fields = before.ids() + after.ids();
    fields.sort();
    fields.removeDuplicates();
    for (const QString &field : fields) {
        if (!before.agreesOn(field, after)) {
            noteSecret(profile, field, facilities);
        }
    }
}

void noteSaved(const ProfileChange &change, const Facilities &facilities)
{
    if (const std::optional<Happening> happening = happeningOf(change)) {
        noteHappening(*happening, change.profile, facilities);
    }
}

void noteUse(const Profile &profile, const QString &format, const QString &command, ActivityLog *activity,
             RequestFacts facts)
{
    ActivityEntry entry = entryFor(command.isEmpty() ? Happening::Copied : Happening::Asked, profile);
    entry.format = format;
    entry.command = command;
    setRequest(entry, std::move(facts));
    note(std::move(entry), activity);
}

} // namespace bearerbox
