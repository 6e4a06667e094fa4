// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/target.h"

#include "app/cli/console.h"
#include "app/cli/profileoptions.h"
#include "app/cli/secretinput.h"
#include "core/profiles/profilebook.h"
#include "core/profiles/validation.h"
#include "core/sessions/attemptledger.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Result<Request> storedTarget(const QString &name, const Facilities &facilities)
{
    const Result<Profile> profile = facilities.profiles->find(name);
    if (!profile) {
        return Failure(profile.error());
    }
    const Result<ServicePointer> service = facilities.services->find(profile->service);
    if (!service) {
        return Failure(service.error());
    }
    return Request{.profile = *profile, .service = *service};
}

Result<Request> describedTarget(const Invocation &invocation, const Facilities &facilities)
{
    const Result<ServicePointer> service = facilities.services->find(invocation.value(u"service"_s));
    if (!service) {
        return Failure(service.error());
    }
    Result<Profile> profile =
        withOptions({.name = (*service)->id, .service = (*service)->id}, **service, invocation, facilities.formats);
    if (!profile) {
        return Failure(profile.error());
    }
    if (const Result<void> checked = checkProfile(*profile, **service); !checked) {
        return Failure(checked.error());
    }
    return Request{.profile = std::move(*profile), .service = *service};
}

Result<Request> findTarget(const Invocation &invocation, const Facilities &facilities)
{
    const bool isDescribed = invocation.has(u"service"_s);
    if (isDescribed == !invocation.arguments.isEmpty() || invocation.arguments.size() > 1) {
        return fail(ErrorKind::Usage, translated(QT_TRANSLATE_NOOP(
                                          "Cli", "Name one profile, or describe the call with --service and --set.")));
    }
    if (isDescribed) {
        return describedTarget(invocation, facilities);
    }
    for (const Option &option : profileOptions()) {
        if (invocation.has(option.name)) {
            return fail(
                ErrorKind::Usage,
                translated(QT_TRANSLATE_NOOP("Cli", "--%1 goes with --service; a stored profile is changed with edit."))
                    .arg(option.name));
        }
    }
    return storedTarget(invocation.arguments.first(), facilities);
}

/// What the service still tolerates, where it counts and something counted.
void tellBudget(const Request &request, const Acquisition &acquisition, const Facilities &facilities)
{
    const Material material{.service = request.service, .profile = request.profile, .address = acquisition.address};
    const bool counted = acquisition.error->kind == ErrorKind::Rejected || acquisition.error->isUnanswered;
    const auto left = facilities.attempts->budget(material, facilities.now(acquisition.address));
    if (counted && left && left->used() > 0) {
        warn(translated(QT_TRANSLATE_NOOP("Cli", "%1 of %2 attempts are used; the account is locked at %2."))
                 .arg(left->used())
                 .arg(left->of()));
    }
}

} // namespace

std::vector<Option> targetOptions()
{
    std::vector<Option> options{
        {u"service"_s, u"ID"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "Instead of a profile: a call to this service, described by --set."))},
        {u"secret"_s, u"KEY=SOURCE"_s,
         translated(QT_TRANSLATE_NOOP(
             "Cli", "A secret for this call: KEY=- (one line of standard input), KEY=@FILE or KEY=env:VAR."))},
        {u"min-valid"_s, u"SPAN"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "How long the token must live at least (5m, 90)."))},
        {u"new"_s, {}, translated(QT_TRANSLATE_NOOP("Cli", "Gets new tokens, also after a refusal."))},
        timeoutOption(),
        {u"no-agent"_s,
         {},
         translated(QT_TRANSLATE_NOOP("Cli", "Works without the desktop app (this version always does)."))},
    };
    for (const Option &option : profileOptions()) {
        options.push_back(option);
    }
    return options;
}

Result<Request> readTarget(const Invocation &invocation, const Facilities &facilities)
{
    Result<Request> request = findTarget(invocation, facilities);
    if (!request) {
        return request;
    }
    const auto minimum = durationOption(invocation, u"min-valid"_s, std::chrono::milliseconds(0));
    if (!minimum) {
        return Failure(minimum.error());
    }
    Result<std::map<QString, Secret>> given = readSecrets(invocation, *request->service);
    if (!given) {
        return Failure(given.error());
    }
    const bool isNew = invocation.has(u"new"_s);
    request->given = std::move(*given);
    request->demand = {
        .minimumValidity = *minimum, .renew = isNew, .afterRefusal = isNew, .atEdge = isNew, .evenBlocked = isNew};
    return request;
}

Result<QString> chosenStep(const Invocation &invocation, const ServiceDefinition &service)
{
    const QString step = invocation.has(u"step"_s) ? invocation.value(u"step"_s) : service.steps.back().id;
    if (!service.step(step)) {
        return fail(ErrorKind::NotFound,
                    translated(QT_TRANSLATE_NOOP("Cli", "%1 has no step “%2”.")).arg(service.name.local(), step));
    }
    return step;
}

Facilities inTime(Facilities facilities, const Invocation &invocation)
{
    using std::chrono::milliseconds;
    if (invocation.deadline.isForever()) {
        return facilities;
    }
    const milliseconds left(invocation.deadline.remainingTime());
    const milliseconds margin = std::min(milliseconds(500), left / 5);
    facilities.limits.total = std::max(left - margin, milliseconds(1));
    facilities.limits.connect = std::min(facilities.limits.connect, facilities.limits.total);
    return facilities;
}

QCoro::Task<Result<Acquisition>> obtain(Request request, Facilities facilities)
{
    if (request.demand.renew && request.service->oneLiveToken) {
        warn(request.service->oneLiveToken->warning.local());
    }
    const Acquisition acquisition = co_await acquire(request, facilities);
    if (acquisition.error) {
        tellBudget(request, acquisition, facilities);
    }
    const bool serves =
        stillServes(*request.service, acquisition.tokens, request.demand, facilities.now(acquisition.address));
    if (acquisition.error && (request.demand.renew || !serves)) {
        co_return Failure(*acquisition.error);
    }
    if (acquisition.error) {
        warn(translated(QT_TRANSLATE_NOOP("Cli", "The token at hand is still good, but it could not be renewed. %1"))
                 .arg(userMessage(*acquisition.error)));
    } else if (!serves) {
        warn(translated(QT_TRANSLATE_NOOP("Cli", "The service gives tokens that live shorter than you asked for.")));
    }
    co_return acquisition;
}

} // namespace bearerbox::cli
