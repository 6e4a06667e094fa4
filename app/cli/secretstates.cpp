// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretstates.h"

#include "core/secrets/secretstore.h"
#include "core/sessions/secretitem.h"

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

/// The secrets that matter to a profile, by id.
QStringList secretsOf(const Profile &profile, const ServiceDefinition &service)
{
    QStringList ids;
    for (const Field &field : service.fields) {
        if (field.isSecret()) {
            ids << field.id;
        }
    }
    const QString &proxy = profile.connection.proxy;
    if (!proxy.isEmpty() && proxy != "none"_L1) {
        ids << proxyPasswordId.toString();
    }
    if (!profile.connection.clientCertificate.isEmpty()) {
        ids << clientKeyPassphraseId.toString();
    }
    return ids;
}

QCoro::Task<Result<ProfileSecrets>> readUnprompted(QUuid profile, SecretStore *store)
{
    const Result<void> ready = co_await store->readiness();
    if (!ready) {
        co_return Failure(ready.error());
    }
    co_return co_await readItem(profile, store);
}

} // namespace

QCoro::Task<SecretStates> secretStates(Profile profile, ServicePointer service, Facilities facilities)
{
    const Result<ProfileSecrets> item = co_await readUnprompted(profile.id, facilities.secrets);
    SecretStates states;
    for (const QString &id : secretsOf(profile, *service)) {
        states.words[id] = !item ? u"unknown"_s : item->contains(id) ? u"stored"_s : u"missing"_s;
    }
    if (!item) {
        states.problem = item.error();
    }
    co_return SecretStates(states);
}

} // namespace bearerbox::cli
