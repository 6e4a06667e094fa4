// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/profilekeeping.h"

#include "core/base/origin.h"
#include "core/exchange/material.h"
#include "core/profiles/profilebook.h"
#include "core/profiles/validation.h"
#include "core/secrets/profilesecrets.h"
#include "core/secrets/secretstore.h"
#include "core/secrets/tokencache.h"
#include "core/sessions/attemptledger.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ProfileKeeping", text);
}

/// Where a secret of a profile may be sent.
QStringList originsFor(const QString &secret, const Profile &profile, const ServiceDefinition &service)
{
    if (secret == proxyPasswordId) {
        return {Origin::of(QUrl(profile.connection.proxy)).text()};
    }
    QStringList origins;
    for (const QString &address : profile.fields.value(service.base)) {
        origins << Origin::of(parseBaseAddress(address).value_or(QUrl())).text();
    }
    return origins;
}

Origin destination(const QString &secret, const Profile &profile, const ServiceDefinition &service)
{
    return Origin::of(secret == proxyPasswordId ? QUrl(profile.connection.proxy) : baseAddress(service, profile));
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

/// Checks what can be checked before anything is written.
Result<void> checkBeforeSaving(const Profile &profile, const ServiceDefinition &service, const SecretChanges &changes,
                               const ProfileBook &book)
{
    if (const Result<void> checked = checkProfile(profile, service); !checked) {
        return checked;
    }
    const Result<Profile> sameName = book.find(profile.name);
    if (sameName && sameName->id != profile.id) {
        return fail(ErrorKind::Usage,
                    translated(QT_TRANSLATE_NOOP("ProfileKeeping", "There is a profile called “%1” already."))
                        .arg(profile.name));
    }
    for (const auto &[id, secret] : changes) {
        const Field *field = service.field(id);
        if ((!field || !field->isSecret()) && id != proxyPasswordId && id != clientKeyPassphraseId) {
            return fail(ErrorKind::Usage, translated(QT_TRANSLATE_NOOP("ProfileKeeping", "%1 has no secret “%2”."))
                                              .arg(service.name.local(), id));
        }
    }
    return {};
}

QCoro::Task<Result<void>> storeChanges(Profile profile, ServicePointer service, SecretChanges changes,
                                       SecretStore *store)
{
    Result<ProfileSecrets> read = co_await readItem(profile.id, store);
    if (!read) {
        co_return Failure(read.error());
    }
    ProfileSecrets secrets = std::move(*read);
    for (const auto &[id, secret] : changes) {
        if (secret.isEmpty()) {
            secrets.remove(id);
        } else {
            secrets.set(id, secret, originsFor(id, profile, *service));
        }
    }
    co_return co_await writeItem(profile.id, std::move(secrets), store);
}

} // namespace

QCoro::Task<Result<void>> saveProfile(Profile profile, SecretChanges changes, Facilities facilities)
{
    const Result<ServicePointer> service = facilities.services->find(profile.service);
    if (!service) {
        co_return Failure(service.error());
    }
    profile = normalized(std::move(profile), **service);
    if (const Result<void> checked = checkBeforeSaving(profile, **service, changes, *facilities.profiles); !checked) {
        co_return checked;
    }
    const Profile *existing = facilities.profiles->find(profile.id);
    const bool isNew = existing == nullptr;
    if (!changes.empty()) {
        const Result<void> stored = co_await storeChanges(profile, *service, std::move(changes), facilities.secrets);
        if (!stored) {
            co_return stored;
        }
        ++profile.secretRevision;
    }
    co_return isNew ? facilities.profiles->add(profile) : facilities.profiles->replace(profile);
}

QCoro::Task<Result<void>> removeProfile(Profile profile, Facilities facilities)
{
    if (const Result<void> removed = facilities.profiles->remove(profile.id); !removed) {
        co_return removed;
    }
    facilities.attempts->forgetRefusal(profile);
    const QString key = ProfileSecrets::itemKey(profile.id);
    const Result<void> secret = co_await facilities.secrets->remove(key);
    const Result<void> tokens = co_await facilities.tokens->remove(profile.id);
    if (secret && tokens) {
        co_return Result<void>();
    }
    Error error = secret ? tokens.error() : secret.error();
    error.detail = translated(QT_TRANSLATE_NOOP("ProfileKeeping",
                                                "The profile is removed, but its secret may still be in the store: %1"))
                       .arg(error.detail);
    co_return Failure(error);
}

QCoro::Task<Result<std::map<QString, Secret>>> loadSecrets(Profile profile, Facilities facilities)
{
    const Result<ServicePointer> service = facilities.services->find(profile.service);
    if (!service) {
        co_return Failure(service.error());
    }
    const Result<ProfileSecrets> item = co_await readItem(profile.id, facilities.secrets);
    if (!item) {
        co_return Failure(item.error());
    }
    std::map<QString, Secret> secrets;
    for (const QString &id : item->ids()) {
        const Result<std::optional<Secret>> secret = item->forOrigin(id, destination(id, profile, **service));
        if (!secret) {
            co_return Failure(secret.error());
        }
        secrets[id] = secret->value_or(Secret());
    }
    co_return secrets;
}

} // namespace bearerbox
