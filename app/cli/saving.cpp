// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/saving.h"

#include "app/cli/console.h"
#include "app/cli/lookup.h"
#include "app/cli/profileoptions.h"
#include "app/cli/secretinput.h"
#include "app/cli/words.h"
#include "core/base/origin.h"
#include "core/exchange/material.h"
#include "core/sessions/profilekeeping.h"

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

Result<SecretChanges> readChanges(const Invocation &invocation, const ServiceDefinition &service,
                                  const Backend &backend)
{
    const bool names = invocation.has(u"secret"_s) || invocation.has(u"forget-secret"_s);
    if (names && !backend.keepsSecrets()) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "The memory store forgets at the end of this command: give "
                                                         "--secret to token, header or check instead.")));
    }
    Result<std::map<QString, Secret>> changes = readSecrets(invocation, service);
    if (changes) {
        for (const QString &id : invocation.values(u"forget-secret"_s)) {
            changes->emplace(id, Secret());
        }
    }
    return changes;
}

/// What works only with a permission the profile does not have yet.
void warnOfPlainHttp(const Profile &profile, const ServiceDefinition &service)
{
    const QList<QUrl> addresses = addressesOf(service, profile);
    for (const QUrl &address : addresses) {
        if (address.scheme() == "http"_L1 && !isLoopback(address) && !profile.connection.allowPlainHttp) {
            warn(translated(QT_TRANSLATE_NOOP(
                                "Cli", "Nothing will be sent to %1 unencrypted unless you say --allow-plain-http."))
                     .arg(address.host()));
        }
    }
}

} // namespace

std::vector<Option> savingOptions()
{
    std::vector<Option> options = profileOptions();
    options.push_back({u"secret"_s, u"KEY=SOURCE"_s,
                       translated(QT_TRANSLATE_NOOP(
                           "Cli", "Stores a secret: KEY=- (one line of standard input), KEY=@FILE or KEY=env:VAR."))});
    options.push_back({u"forget-secret"_s, u"KEY"_s, translated(QT_TRANSLATE_NOOP("Cli", "Removes a stored secret."))});
    return options;
}

QCoro::Task<Result<int>> save(Profile profile, Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    const Result<ServicePointer> service = serviceNamed(profile.service, facilities);
    if (!service) {
        co_return Failure(service.error());
    }
    Result<Profile> described = withOptions(std::move(profile), **service, invocation, facilities.formats);
    if (!described) {
        co_return Failure(described.error());
    }
    Result<SecretChanges> changes = readChanges(invocation, **service, *backend);
    if (!changes) {
        co_return Failure(changes.error());
    }
    warnOfPlainHttp(*described, **service);
    const Result<void> saved = co_await saveProfile(*described, std::move(*changes), facilities);
    co_return saved ? Result<int>(0) : Failure(saved.error());
}

} // namespace bearerbox::cli
