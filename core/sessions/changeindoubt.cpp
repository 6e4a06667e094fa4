// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/changeindoubt.h"

#include "core/base/origin.h"
#include "core/sessions/acquire.h"
#include "core/sessions/credentiallocks.h"
#include "core/sessions/profilekeeping.h"
#include "core/sessions/secretitem.h"
#include "core/sessions/secretsshown.h"
#include "core/sessions/tokenkeeping.h"

namespace bearerbox {

namespace {

/// What tries the new secret of a change in doubt: a log-in at the address that serves, and nothing else.
QCoro::Task<Result<Request>> trial(Profile profile, ServicePointer service, QString field, Facilities facilities)
{
    const Result<KeptTokens> kept = co_await keptTokens(profile, service, facilities);
    const QUrl address = kept.value_or(KeptTokens()).servingAmong(addressesOf(*service, profile));
    const auto secrets = co_await loadSecrets(profile, facilities, address);
    const Result<ProfileSecrets> item = co_await readItem(profile.id, facilities.secrets);
    if (!secrets || !item) {
        co_return Failure(secrets ? item.error() : secrets.error());
    }
    const Result<std::optional<Secret>> wanted = item->forOrigin(newValueId(field), Origin::of(address));
    if (!wanted) {
        co_return Failure(wanted.error());
    }
    Request request{.profile = std::move(profile), .service = service, .given = *secrets};
    request.profile.fields[service->base] = QStringList{address.toString(QUrl::FullyEncoded)};
    request.given[field] = wanted->value_or(Secret());
    request.demand = {.steps = stepsShowing(*service, field), .renew = true};
    co_return request;
}

/// The one of the two that turned out to be valid stays alone, unless somebody else has settled it meanwhile.
QCoro::Task<Result<void>> keepOne(Profile profile, QString field, bool isNewOne, Facilities facilities)
{
    const Result<FileLock> lock = co_await lockProfile(profile.id, facilities);
    if (!lock) {
        co_return Failure(lock.error());
    }
    const Result<ProfileSecrets> item = co_await readItem(profile.id, facilities.secrets);
    if (!item) {
        co_return Failure(item.error());
    }
    if (!item->contains(newValueId(field))) {
        co_return Result<void>();
    }
    if (isNewOne) {
        co_return co_await putInPlace(std::move(profile), std::move(field), facilities);
    }
    co_return co_await dropNewValue(profile.id, std::move(field), facilities.secrets);
}

} // namespace

QCoro::Task<Result<bool>> isChangeInDoubt(Profile profile, QString field, Facilities facilities)
{
    const Result<ProfileSecrets> item = co_await readItem(profile.id, facilities.secrets);
    if (!item) {
        co_return Failure(item.error());
    }
    co_return item->contains(newValueId(field));
}

QCoro::Task<ChangeOutcome> settleChange(Profile profile, QString field, bool atEdge, Facilities facilities)
{
    const Result<ServicePointer> service = facilities.services->find(profile.service);
    if (!service) {
        co_return ChangeOutcome{.fate = SecretFate::InDoubt, .error = service.error()};
    }
    const Result<bool> isInDoubt = co_await isChangeInDoubt(profile, field, facilities);
    if (isInDoubt && !*isInDoubt) {
        co_return ChangeOutcome{};
    }
    const Result<Request> tried = co_await trial(profile, *service, field, facilities);
    if (!tried) {
        co_return ChangeOutcome{.fate = SecretFate::InDoubt, .error = tried.error()};
    }
    Request request = *tried;
    request.demand.atEdge = atEdge;
    const Acquisition acquired = co_await acquire(std::move(request), facilities);
    // A gateway on the way refuses too, in its own words; the only copy of a valid secret must not go for that.
    const bool isRefused = acquired.asked && acquired.error && isRefusalOfTheService(**service, *acquired.error);
    if (acquired.error && !isRefused) {
        co_return ChangeOutcome{.fate = SecretFate::InDoubt, .error = acquired.error};
    }
    const Result<void> kept = co_await keepOne(profile, field, !isRefused, facilities);
    co_return ChangeOutcome{.fate = isRefused ? SecretFate::Unchanged : SecretFate::Changed,
                            .error = kept ? acquired.error : std::optional(kept.error())};
}

QCoro::Task<Result<void>> forgetChange(Profile profile, QString field, Facilities facilities)
{
    const Result<FileLock> lock = co_await lockProfile(profile.id, facilities);
    if (!lock) {
        co_return Failure(lock.error());
    }
    co_return co_await dropNewValue(profile.id, std::move(field), facilities.secrets);
}

} // namespace bearerbox
