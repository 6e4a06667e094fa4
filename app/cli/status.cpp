// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/status.h"

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/lookup.h"
#include "core/activity/activitylog.h"
#include "core/activity/lastfailure.h"
#include "core/base/duration.h"
#include "core/profiles/profilebook.h"
#include "core/secrets/secretstore.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/pasted.h"
#include "core/sessions/profilekeeping.h"
#include "core/sessions/tokenkeeping.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

/// A token that the person pasted is kept as a secret, not among the tokens. That it has expired is known without the
/// service, and no other token is of use then.
QCoro::Task<Moment> withPastedTokens(Moment moment, Material material, Facilities facilities)
{
    const auto isPasteable = [](const Step &step) { return !step.given.isEmpty(); };
    if (std::ranges::none_of(moment.service->steps, isPasteable)) {
        co_return moment;
    }
    const auto secrets = co_await loadSecrets(material.profile, facilities, material.address);
    if (!secrets) {
        co_return moment; // the next call says what is wrong with them
    }
    material.secrets = *secrets;
    takePastedTokens(material);
    if (const std::optional<Error> problem = pastedProblem(material, moment.now)) {
        moment.tokens = material.tokens;
        moment.error = problem;
    }
    co_return moment;
}

/// What is known of a profile without asking its service.
QCoro::Task<Moment> momentOf(Profile profile, ServicePointer service, Facilities facilities)
{
    const Result<KeptTokens> kept = co_await keptTokens(profile, service, facilities);
    const QUrl address = kept.value_or(KeptTokens()).servingAmong(addressesOf(*service, profile));
    Moment moment{.service = service, .mode = profile.refresh, .now = facilities.now(address)};
    if (!kept) {
        moment.error = kept.error();
        co_return moment;
    }
    moment.tokens = kept->at(address);
    Material material{.service = service, .profile = profile, .address = address, .tokens = moment.tokens};
    moment.error = facilities.attempts->objection(material, moment.now);
    if (!moment.error) {
        moment.error = lastFailure(facilities.activity->entries(), profile.id);
    }
    co_return co_await withPastedTokens(std::move(moment), std::move(material), facilities);
}

void print(const Profile &profile, const Moment &moment)
{
    const auto left = timeLeft(moment);
    const QString shown = left ? formatCountdown(std::chrono::floor<std::chrono::seconds>(*left)) : u"-"_s;
    answer(u"%1\t%2\t%3\t%4"_s.arg(profile.name, profile.service, stateWord(stateAt(moment)), shown));
}

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    std::vector<Profile> profiles = facilities.profiles->profiles();
    if (!invocation.arguments.isEmpty()) {
        const Result<Profile> profile = profileNamed(invocation.arguments.first(), facilities);
        if (!profile) {
            co_return Failure(profile.error());
        }
        profiles = std::vector<Profile>(1, *profile);
    }
    // Where nothing was kept yet, nothing is read that could fail: it has to be asked for.
    const Result<void> ready = co_await facilities.secrets->readiness();
    if (!ready) {
        warn(userMessage(ready.error()));
    }
    QJsonArray array;
    for (const Profile &profile : profiles) {
        const Result<ServicePointer> service = facilities.services->find(profile.service);
        if (!service && !invocation.arguments.isEmpty()) {
            co_return Failure(service.error());
        }
        if (!service) {
            warn(userMessage(service.error()));
            continue;
        }
        const Moment moment = co_await momentOf(profile, *service, facilities);
        array.append(statusToJson(profile.name, moment, std::nullopt));
        if (!invocation.has(u"json"_s)) {
            print(profile, moment);
        }
    }
    if (invocation.has(u"json"_s)) {
        answer(array);
    }
    co_return 0;
}

} // namespace

Command statusCommand()
{
    return {u"status"_s,
            u"[NAME]"_s,
            QCoreApplication::translate("Cli", "The sessions and the time they have left. Never asks a service."),
            [] { return u"status --json"_s; },
            {jsonOption()},
            run};
}

} // namespace bearerbox::cli
