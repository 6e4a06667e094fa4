// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/secretitem.h"

#include "core/base/origin.h"
#include "core/exchange/material.h"
#include "core/profiles/profilebook.h"
#include "core/secrets/secretstore.h"
#include "core/sessions/activitynotes.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/profilechange.h"

#include <QLoggingCategory>

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.secretitem")

} // namespace

QStringList originsFor(const QString &secret, const Profile &profile, const ServiceDefinition &service)
{
    if (secret == proxyPasswordId) {
        return {Origin::of(QUrl(profile.connection.proxy)).text()};
    }
    QStringList origins;
    const QList<QUrl> addresses = addressesOf(service, profile);
    for (const QUrl &address : addresses) {
        origins << Origin::of(address).text();
    }
    return origins;
}

QCoro::Task<Result<ProfileSecrets>> readItem(QUuid profile, SecretStore *store)
{
    const QString key = ProfileSecrets::itemKey(profile);
    const Result<std::optional<Secret>> item = co_await store->read(key);
    if (!item) {
        co_return Failure(item.error());
    }
    co_return *item ? ProfileSecrets::parse(**item) : Result<ProfileSecrets>(ProfileSecrets());
}

QCoro::Task<Result<void>> writeItem(QUuid profile, ProfileSecrets secrets, SecretStore *store)
{
    const QString key = ProfileSecrets::itemKey(profile);
    if (secrets.isEmpty()) {
        co_return co_await store->remove(key);
    }
    Secret item = secrets.serialize();
    co_return co_await store->write(key, std::move(item));
}

QCoro::Task<Result<void>> putInPlace(Profile profile, QString field, Facilities facilities)
{
    const Result<ServicePointer> service = facilities.services->find(profile.service);
    const Result<ProfileSecrets> item = co_await readItem(profile.id, facilities.secrets);
    if (!item || !service) {
        co_return Failure(item ? service.error() : item.error());
    }
    ProfileSecrets after = *item;
    after.set(field, item->forThisMachine(newValueId(field)), originsFor(field, profile, **service));
    after.remove(newValueId(field));
    const Result<void> written = co_await writeItem(profile.id, std::move(after), facilities.secrets);
    if (!written) {
        co_return written;
    }
    const ProfileChange change{
        .profile = profile, .before = profile, .service = *service, .news = {.credential = true}};
    // The secret counts, not its number: the old one was not refused, or nothing would have been sent.
    if (const Result<void> counted = putInto(*facilities.profiles, change); !counted) {
        qCWarning(log, "%s", qUtf8Printable(counted.error().detail));
    }
    facilities.attempts->forgetRefusals(profile.id);
    noteSecret(profile, field, facilities);
    co_return Result<void>();
}

QCoro::Task<Result<void>> dropNewValue(QUuid profile, QString field, SecretStore *store)
{
    const Result<ProfileSecrets> item = co_await readItem(profile, store);
    if (!item) {
        co_return Failure(item.error());
    }
    if (!item->contains(newValueId(field))) {
        co_return Result<void>();
    }
    ProfileSecrets after = *item;
    after.remove(newValueId(field));
    co_return co_await writeItem(profile, std::move(after), store);
}

} // namespace bearerbox
