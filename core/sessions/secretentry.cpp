// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/secretentry.h"

#include "core/base/origin.h"
#include "core/profiles/profilebook.h"
#include "core/sessions/acquire.h"
#include "core/sessions/credentiallocks.h"
#include "core/sessions/profilekeeping.h"
#include "core/sessions/secretitem.h"
#include "core/sessions/secretsshown.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.secretentry")

bool sharesAServer(const ServiceDefinition &service, const Profile &one, const Profile &other)
{
    const QList<QUrl> theirs = addressesOf(service, other);
    return std::ranges::any_of(addressesOf(service, one), [&theirs](const QUrl &address) {
        return std::ranges::any_of(theirs,
                                   [&address](const QUrl &each) { return Origin::of(each) == Origin::of(address); });
    });
}

/// A secret that was accepted ends the doubt about an earlier change.
QCoro::Task<> endDoubt(QUuid profile, QString field, Facilities facilities)
{
    const Result<FileLock> lock = co_await lockProfile(profile, facilities);
    Result<void> dropped = Failure(lock ? Error() : lock.error());
    if (lock) {
        dropped = co_await dropNewValue(profile, field, facilities.secrets);
    }
    if (!dropped) {
        qCWarning(log, "%s", qUtf8Printable(dropped.error().detail));
    }
}

} // namespace

QCoro::Task<EntryOutcome> enterNewSecret(NewSecret entered, Facilities facilities)
{
    EntryOutcome outcome;
    const Result<ServicePointer> service = facilities.services->find(entered.profile.service);
    if (!service || entered.value.isEmpty()) {
        const QString empty = QCoreApplication::translate("SecretEntry", "Nothing was entered.");
        outcome.notStored = service ? Error{.kind = ErrorKind::Usage, .detail = empty} : service.error();
        co_return outcome;
    }
    SecretChanges changes;
    changes[entered.field] = entered.value;
    // As it was begun with: what others changed of the profile meanwhile stays.
    std::optional<Profile> before = entered.profile;
    const Result<void> saved = co_await saveProfile(entered.profile, std::move(changes), facilities, std::move(before));
    const Profile *kept = facilities.profiles->find(entered.profile.id);
    if (!saved || !kept) {
        outcome.notStored = saved ? Error{.kind = ErrorKind::NotFound} : saved.error();
        co_return outcome;
    }
    Request request{.profile = *kept, .service = *service};
    request.demand = {.steps = stepsShowing(**service, entered.field),
                      .renew = true,
                      .atEdge = entered.atEdge,
                      .why = Why::NewSecret};
    const Acquisition acquired = co_await acquire(std::move(request), facilities);
    outcome.notAccepted = acquired.error;
    outcome.isAccepted = acquired.asked && !acquired.error;
    if (outcome.isAccepted) {
        co_await endDoubt(entered.profile.id, entered.field, facilities);
    }
    co_return outcome;
}

std::vector<Profile> profilesOfSameAccount(const Profile &profile, const QString &field, const Facilities &facilities)
{
    const Result<ServicePointer> service = facilities.services->find(profile.service);
    if (!service) {
        return {};
    }
    const QStringList owners = ownersOf(**service, field);
    const auto isSame = [&](const Profile &other) {
        const auto agrees = [&](const QString &owner) {
            const Field &each = *(*service)->field(owner);
            return other.effectiveValue(each) == profile.effectiveValue(each);
        };
        return other.id != profile.id && other.service == profile.service && std::ranges::all_of(owners, agrees) &&
               sharesAServer(**service, profile, other);
    };
    std::vector<Profile> same;
    std::ranges::copy_if(facilities.profiles->profiles(), std::back_inserter(same), isSame);
    return same;
}

QCoro::Task<std::vector<NotTaken>> takeOverSecret(QList<QUuid> profiles, QString field, Secret value,
                                                  Facilities facilities)
{
    std::vector<NotTaken> failed;
    for (const QUuid &id : profiles) {
        const Profile *found = facilities.profiles->find(id);
        if (!found) {
            continue; // gone meanwhile
        }
        Profile profile = *found;
        std::optional<Profile> before = profile;
        SecretChanges changes;
        changes[field] = value;
        const Result<void> saved = co_await saveProfile(profile, std::move(changes), facilities, std::move(before));
        if (!saved) {
            failed.push_back({.profile = profile.name, .error = saved.error()});
        }
    }
    co_return failed;
}

} // namespace bearerbox
