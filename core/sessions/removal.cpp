// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/removal.h"

#include "core/activity/activitylog.h"
#include "core/profiles/profilebook.h"
#include "core/secrets/profilesecrets.h"
#include "core/secrets/secretstore.h"
#include "core/secrets/tokencache.h"
#include "core/sessions/activitynotes.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/credentiallocks.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.removal")

/// Nobody waits longer to see a profile go.
constexpr std::chrono::seconds removalPatience(1);

bool hasSecrets(const Profile &profile)
{
    return profile.secretRevision > 0 || profile.wayRevision > 0;
}

Failure notRemoved(Error error)
{
    const QString sentence =
        QCoreApplication::translate("ProfileKeeping", "The profile is not removed, for its secret could not be: %1");
    error.detail = sentence.arg(error.detail);
    return Failure(error);
}

/// A fetch under way would leave its tokens behind us. One that takes too long finds no profile any more.
QCoro::Task<Result<FileLock>> waitForFetch(QUuid profile, Facilities facilities)
{
    facilities.limits.deadline = QDeadlineTimer(removalPatience);
    const Result<FileLock> lock = co_await lockProfile(profile, facilities);
    if (!lock && lock.error().kind == ErrorKind::Timeout) {
        qCWarning(log, "%s", qUtf8Printable(lock.error().detail));
        co_return Result<FileLock>(FileLock());
    }
    co_return Result<FileLock>(lock);
}

/// The tokens first: without them a secret that stays does its work as before.
QCoro::Task<Result<void>> forgetSecrets(QUuid profile, Leftovers leftovers, Facilities facilities)
{
    const Result<void> tokens = co_await facilities.tokens->remove(profile);
    if (!tokens && leftovers == Leftovers::Refused) {
        co_return tokens;
    }
    const QString key = ProfileSecrets::itemKey(profile);
    const Result<void> secret = co_await facilities.secrets->remove(key);
    co_return leftovers == Leftovers::Accepted ? Result<void>() : secret;
}

/// Whoever calls holds the lock of the profile, or has waited long enough.
QCoro::Task<Result<void>> removeLocked(Profile profile, Facilities facilities, Leftovers leftovers)
{
    if (hasSecrets(profile)) {
        const Result<void> forgotten = co_await forgetSecrets(profile.id, leftovers, facilities);
        if (!forgotten) {
            co_return notRemoved(forgotten.error());
        }
    }
    const Result<void> removed = facilities.profiles->remove(profile.id);
    if (removed) {
        noteHappening(Happening::ProfileRemoved, profile, facilities);
        facilities.attempts->forgetRefusals(profile.id);
    }
    co_return removed;
}

/// The profile as it is now; whoever calls holds its lock. Fails with NotFound where it has gone meanwhile.
Result<Profile> onDisk(const QUuid &id, const Facilities &facilities)
{
    if (const Result<bool> read = facilities.profiles->reload(); !read) {
        return Failure(read.error());
    }
    if (const Profile *profile = facilities.profiles->find(id)) {
        return *profile;
    }
    return fail(ErrorKind::NotFound,
                QCoreApplication::translate("ProfileKeeping", "The profile has been removed already."));
}

/// Fails with Usage where a profile of this id is there: what is kept under the id is its own then.
Result<void> checkGone(const QUuid &id, const Facilities &facilities)
{
    const Result<Profile> here = onDisk(id, facilities);
    if (here) {
        const QString sentence = QCoreApplication::translate("ProfileKeeping", "The profile “%1” is there already.");
        return fail(ErrorKind::Usage, sentence.arg(here->name));
    }
    if (here.error().kind != ErrorKind::NotFound) {
        return Failure(here.error());
    }
    return {};
}

/// What a profile would need to come back. What cannot be read stays away where leftovers are accepted.
QCoro::Task<Result<RemovedProfile>> whole(Profile profile, Facilities facilities, Leftovers leftovers)
{
    RemovedProfile kept{.profile = profile,
                        .refusals = facilities.attempts->refusals(profile.id),
                        .lastUse = facilities.activity ? facilities.activity->lastUse(profile.id) : std::nullopt};
    if (!hasSecrets(profile)) {
        co_return Result<RemovedProfile>(kept);
    }
    const Result<std::optional<Secret>> tokens = co_await facilities.tokens->read(profile.id);
    if (!tokens && leftovers == Leftovers::Refused) {
        co_return notRemoved(tokens.error());
    }
    kept.tokens = tokens ? *tokens : std::nullopt;
    const QString key = ProfileSecrets::itemKey(profile.id);
    const Result<std::optional<Secret>> secrets = co_await facilities.secrets->read(key);
    if (!secrets && leftovers == Leftovers::Refused) {
        co_return notRemoved(secrets.error());
    }
    kept.secrets = secrets ? *secrets : std::nullopt;
    co_return Result<RemovedProfile>(kept);
}

/// The secrets of a profile that did not come back must not stay without it.
QCoro::Task<> takeBack(QUuid profile, Facilities facilities)
{
    const Result<void> forgotten = co_await forgetSecrets(profile, Leftovers::Refused, facilities);
    if (!forgotten) {
        qCWarning(log, "%s", qUtf8Printable(forgotten.error().detail));
    }
}

} // namespace

QCoro::Task<Result<void>> removeProfile(Profile profile, Facilities facilities, Leftovers leftovers)
{
    const Result<FileLock> lock = co_await waitForFetch(profile.id, facilities);
    if (!lock) {
        co_return Failure(lock.error());
    }
    co_return co_await removeLocked(std::move(profile), facilities, leftovers);
}

QCoro::Task<Result<RemovedProfile>> takeAway(QUuid id, Facilities facilities, Leftovers leftovers)
{
    const Result<FileLock> lock = co_await waitForFetch(id, facilities);
    if (!lock) {
        co_return Failure(lock.error());
    }
    const Result<Profile> profile = onDisk(id, facilities);
    if (!profile) {
        co_return Failure(profile.error());
    }
    const Result<RemovedProfile> kept = co_await whole(*profile, facilities, leftovers);
    if (!kept) {
        co_return Failure(kept.error());
    }
    const Result<void> removed = co_await removeLocked(*profile, facilities, leftovers);
    if (!removed) {
        co_return Failure(removed.error());
    }
    co_return Result<RemovedProfile>(kept);
}

QCoro::Task<Result<std::optional<Error>>> bringBack(RemovedProfile removed, Facilities facilities)
{
    const QUuid id = removed.profile.id;
    const Result<FileLock> lock = co_await lockProfile(id, facilities);
    if (!lock) {
        co_return Failure(lock.error());
    }
    if (const Result<void> gone = checkGone(id, facilities); !gone) {
        co_return Failure(gone.error());
    }
    if (removed.secrets) {
        const QString key = ProfileSecrets::itemKey(id);
        Secret item = *removed.secrets;
        const Result<void> stored = co_await facilities.secrets->write(key, std::move(item));
        if (!stored) {
            co_return Failure(stored.error());
        }
    }
    std::optional<Error> lost;
    if (removed.tokens) {
        Secret blob = *removed.tokens;
        const Result<void> written = co_await facilities.tokens->write(id, std::move(blob));
        lost = written ? std::nullopt : std::optional(written.error());
    }
    facilities.attempts->putRefusals(id, removed.refusals);
    const Result<void> added = facilities.profiles->add(removed.profile);
    if (!added) {
        facilities.attempts->forgetRefusals(id);
        co_await takeBack(id, facilities);
        co_return Failure(added.error());
    }
    noteHappening(Happening::ProfileRestored, removed.profile, facilities);
    if (facilities.activity && removed.lastUse) {
        facilities.activity->putLastUse(id, *removed.lastUse);
    }
    co_return Result<std::optional<Error>>(lost);
}

} // namespace bearerbox
