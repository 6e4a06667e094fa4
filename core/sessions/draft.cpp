// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/draft.h"

#include "core/base/origin.h"
#include "core/exchange/material.h"
#include "core/secrets/profilesecrets.h"
#include "core/sessions/secretitem.h"

namespace bearerbox {

namespace {

/// Where a secret of a draft would be sent; nowhere if nothing uses it, or if it never leaves this machine.
QList<Origin> destinations(const QString &secret, const Draft &draft, const ServiceDefinition &service)
{
    QList<Origin> origins;
    if (secret == proxyPasswordId) {
        origins << Origin::of(QUrl(draft.profile.connection.proxy));
    } else if (secret != clientKeyPassphraseId) {
        const QList<QUrl> addresses = addressesOf(service, draft.profile);
        for (const QUrl &address : addresses) {
            origins << Origin::of(address);
        }
    }
    return origins;
}

Result<Secret> lent(const QString &id, const ProfileSecrets &item, const QList<Origin> &origins)
{
    Secret secret = item.forThisMachine(id);
    for (const Origin &origin : origins) {
        const Result<std::optional<Secret>> allowed = item.forOrigin(id, origin);
        if (!allowed) {
            return Failure(allowed.error());
        }
        secret = allowed->value_or(Secret());
    }
    return secret;
}

} // namespace

QCoro::Task<Result<std::map<QString, Secret>>> secretsOf(Draft draft, Facilities facilities)
{
    const Result<ServicePointer> service = facilities.services->find(draft.profile.service);
    if (!service) {
        co_return Failure(service.error());
    }
    std::map<QString, Secret> secrets = draft.changes;
    Result<ProfileSecrets> item{ProfileSecrets()};
    if (draft.lender && draft.lender->secretRevision > 0) {
        item = co_await readItem(draft.lender->id, facilities.secrets);
    }
    if (!item) {
        co_return Failure(item.error());
    }
    const QStringList ids = item->ids();
    for (const QString &id : ids) {
        const bool isField = (*service)->field(id);
        const bool isUsed = id != proxyPasswordId || !destinations(id, draft, **service).first().isEmpty();
        const bool isOurs = isField || id == proxyPasswordId || id == clientKeyPassphraseId;
        if (secrets.contains(id) || !isUsed || !isOurs) {
            continue;
        }
        const Result<Secret> secret = lent(id, *item, destinations(id, draft, **service));
        if (!secret) {
            co_return Failure(secret.error());
        }
        secrets[id] = *secret;
    }
    std::erase_if(secrets, [](const auto &each) { return each.second.isEmpty(); });
    co_return std::map<QString, Secret>(secrets);
}

} // namespace bearerbox
