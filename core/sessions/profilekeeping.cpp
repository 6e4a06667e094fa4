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
#include "core/sessions/activitynotes.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/credentiallocks.h"
#include "core/sessions/identity.h"
#include "core/sessions/profilechange.h"
#include "core/sessions/secretitem.h"
#include "core/sessions/secretsshown.h"
#include "core/sessions/tokenblob.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.keeping")

QString translated(const char *text)
{
    return QCoreApplication::translate("ProfileKeeping", text);
}

/// Whether a secret goes anywhere with these rules; one that does not harms nobody wherever it was entered for.
bool isUsed(const QString &secret, const ConnectionRules &rules)
{
    if (secret == proxyPasswordId) {
        return !rules.proxy.isEmpty() && rules.proxy != "none"_L1;
    }
    return secret != clientKeyPassphraseId || !rules.clientCertificate.isEmpty();
}

/// Where a secret would be sent.
Origin destination(const QString &secret, const Profile &profile, const QUrl &address)
{
    return Origin::of(secret == proxyPasswordId ? QUrl(profile.connection.proxy) : address);
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
        const QString taken =
            translated(QT_TRANSLATE_NOOP("ProfileKeeping", "There is a profile called “%1” already."));
        return Failure(Error{.kind = ErrorKind::Usage,
                             .detail = taken.arg(profile.name),
                             .hint = {.english = u"Choose another name."_s, .chinese = u"请换一个名称。"_s}});
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

ProfileSecrets changed(ProfileSecrets secrets, const SecretChanges &changes, const Profile &profile,
                       const ServiceDefinition &service)
{
    for (const auto &[id, secret] : changes) {
        if (secret.isEmpty()) {
            secrets.remove(id);
        } else {
            secrets.set(id, secret, originsFor(id, profile, service));
        }
    }
    return secrets;
}

/// The steps whose token the person has pasted or taken back.
QStringList stepsReplaced(const ServiceDefinition &service, const SecretChanges &changes)
{
    QStringList replaced;
    for (const Step &step : service.steps) {
        if (!step.given.isEmpty() && changes.contains(step.given)) {
            replaced << step.id;
        }
    }
    return replaced;
}

/// The tokens of these steps go from the cache, or they would be used instead of the pasted ones until they die.
QCoro::Task<> forgetTokens(Profile profile, ServicePointer service, QStringList steps, Facilities facilities)
{
    if (steps.isEmpty()) {
        co_return;
    }
    const Result<std::optional<Secret>> blob = co_await facilities.tokens->read(profile.id);
    if (!blob || !*blob) {
        co_return;
    }
    KeptTokens tokens = fromBlob(**blob, identityOf(profile, *service));
    for (auto &[address, kept] : tokens.byAddress) {
        std::erase_if(kept, [&steps](const auto &entry) { return steps.contains(entry.first); });
    }
    Secret rest = toBlob(tokens, identityOf(profile, *service));
    const Result<void> written = co_await facilities.tokens->write(profile.id, std::move(rest));
    if (!written) {
        qCWarning(log, "%s", qUtf8Printable(written.error().detail));
    }
}

/// Stores the secrets first; if the book then cannot be written, puts back what was stored before.
QCoro::Task<Result<void>> saveWithSecrets(ProfileChange change, SecretChanges changes, Facilities facilities)
{
    const QUuid id = change.profile.id;
    const Result<ProfileSecrets> before = co_await readItem(id, facilities.secrets);
    if (!before) {
        co_return Failure(before.error());
    }
    ProfileSecrets after = changed(*before, changes, change.profile, *change.service);
    change.news = newsIn(*change.service, *before, after);
    const Result<void> stored = co_await writeItem(id, after, facilities.secrets);
    if (!stored) {
        const bool isUndecided = stored.error().kind == ErrorKind::StoreLocked;
        const Result<void> noted = isUndecided ? countUndecided(*facilities.profiles, change) : Result<void>();
        if (!noted) {
            qCWarning(log, "%s", qUtf8Printable(noted.error().detail));
        }
        co_return stored;
    }
    const Result<void> saved = putInto(*facilities.profiles, change);
    if (!saved) {
        ProfileSecrets back = *before;
        const Result<void> restored = co_await writeItem(id, std::move(back), facilities.secrets);
        if (!restored) {
            qCWarning(log, "%s", qUtf8Printable(restored.error().detail));
        }
        co_return saved;
    }
    noteSaved(change, facilities);
    noteSecrets(change.profile, *before, after, facilities);
    if (change.before && change.news.credential) {
        facilities.attempts->forgetRefusals(id);
    }
    QStringList replaced = stepsReplaced(*change.service, changes);
    Profile kept = *facilities.profiles->find(id);
    co_await forgetTokens(std::move(kept), change.service, std::move(replaced), facilities);
    co_return saved;
}

} // namespace

QCoro::Task<Result<void>> saveProfile(Profile profile, SecretChanges changes, Facilities facilities,
                                      std::optional<Profile> before)
{
    const Result<ServicePointer> service = facilities.services->find(profile.service);
    if (!service) {
        co_return Failure(service.error());
    }
    profile = normalized(std::move(profile), **service);
    if (const Result<void> checked = checkBeforeSaving(profile, **service, changes, *facilities.profiles); !checked) {
        co_return checked;
    }
    if (const Profile *existing = facilities.profiles->find(profile.id); existing && !before) {
        before = *existing;
    }
    ProfileChange change{.profile = std::move(profile), .before = std::move(before), .service = *service};
    if (changes.empty()) {
        const Result<void> saved = putInto(*facilities.profiles, change);
        if (saved) {
            noteSaved(change, facilities);
        }
        co_return saved;
    }
    const auto lock = co_await lockProfile(change.profile.id, facilities);
    if (!lock) {
        co_return Failure(lock.error());
    }
    co_return co_await saveWithSecrets(std::move(change), std::move(changes), facilities);
}

Result<void> saveImported(const std::vector<WantedImport> &wanted, const Facilities &facilities)
{
    std::vector<ProfileChange> changes;
    for (const WantedImport &each : wanted) {
        const Result<ServicePointer> service = facilities.services->find(each.profile.service);
        const Result<void> checked = service ? checkProfile(each.profile, **service) : Failure(service.error());
        if (!checked) {
            Error error = checked.error();
            error.detail = u"%1: %2"_s.arg(each.profile.name, error.detail);
            return Failure(error);
        }
        changes.push_back({.profile = each.profile, .before = each.before, .service = *service});
    }
    const Result<void> saved = putAllInto(*facilities.profiles, changes);
    if (saved) {
        std::ranges::for_each(changes, [&facilities](const ProfileChange &each) { noteSaved(each, facilities); });
    }
    return saved;
}

QCoro::Task<Result<std::map<QString, Secret>>> loadSecrets(Profile profile, Facilities facilities, QUrl address)
{
    const Result<ServicePointer> service = facilities.services->find(profile.service);
    if (!service) {
        co_return Failure(service.error());
    }
    const Result<ProfileSecrets> item = co_await readItem(profile.id, facilities.secrets);
    if (!item) {
        co_return Failure(item.error());
    }
    const QSet<QString> shown = secretsShown(**service, item->ids());
    std::map<QString, Secret> secrets;
    for (const QString &id : item->ids()) {
        if (!isUsed(id, profile.connection)) {
            continue;
        }
        if (id == clientKeyPassphraseId) {
            secrets[id] = item->forThisMachine(id);
            continue;
        }
        const Result<std::optional<Secret>> secret = item->forOrigin(id, destination(id, profile, address));
        if (!secret && !shown.contains(id) && id != proxyPasswordId) {
            continue; // nobody would see it
        }
        if (!secret) {
            co_return Failure(secret.error());
        }
        secrets[id] = secret->value_or(Secret());
    }
    co_return secrets;
}

QCoro::Task<Result<std::map<QString, Secret>>> loadSecretsForTheWay(Profile profile, std::map<QString, Secret> given,
                                                                    Facilities facilities, QUrl address)
{
    QStringList ids{proxyPasswordId.toString(), clientKeyPassphraseId.toString()};
    ids.removeIf([&](const QString &id) { return given.contains(id) || !isUsed(id, profile.connection); });
    if (ids.isEmpty()) {
        co_return std::map<QString, Secret>(given);
    }
    const Result<ProfileSecrets> item = co_await readItem(profile.id, facilities.secrets);
    if (!item) {
        co_return Failure(item.error());
    }
    for (const QString &id : ids) {
        if (id == clientKeyPassphraseId) {
            given[id] = item->forThisMachine(id);
            continue;
        }
        const Result<std::optional<Secret>> secret = item->forOrigin(id, destination(id, profile, address));
        if (!secret) {
            co_return Failure(secret.error());
        }
        given[id] = secret->value_or(Secret());
    }
    co_return std::map<QString, Secret>(given);
}

} // namespace bearerbox
