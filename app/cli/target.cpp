// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/target.h"

#include "app/cli/console.h"
#include "app/cli/lookup.h"
#include "app/cli/profileoptions.h"
#include "app/cli/secretinput.h"
#include "app/cli/words.h"
#include "core/headers/quoting.h"
#include "core/profiles/profilebook.h"
#include "core/profiles/validation.h"
#include "core/sessions/activitynotes.h"
#include "core/sessions/attemptledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

Result<Request> storedTarget(const QString &name, const Facilities &facilities)
{
    const Result<KnownProfile> known = knownProfile(name, facilities);
    return known ? Result<Request>(Request{.profile = known->profile, .service = known->service})
                 : Failure(known.error());
}

Result<Request> describedTarget(const Invocation &invocation, const Facilities &facilities)
{
    const Result<ServicePointer> service = serviceNamed(invocation.value(u"service"_s), facilities);
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
    if (isDescribed == !invocation.arguments.isEmpty()) {
        return usage(
            translated(QT_TRANSLATE_NOOP("Cli", "Name one profile, or describe the call with --service and --set.")));
    }
    if (isDescribed) {
        return describedTarget(invocation, facilities);
    }
    for (const Option &option : describingOptions()) {
        if (invocation.has(option.name)) {
            return fail(
                ErrorKind::Usage,
                translated(QT_TRANSLATE_NOOP("Cli", "--%1 goes with --service; a stored profile is changed with edit."))
                    .arg(option.name));
        }
    }
    return storedTarget(invocation.arguments.first(), facilities);
}

/// The secret of a service that has one; else a word for any of them.
QString secretOf(const ServiceDefinition &service)
{
    const auto isSecret = [](const Field &field) { return field.isSecret(); };
    const auto found = std::ranges::find_if(service.fields, isSecret);
    return std::ranges::count_if(service.fields, isSecret) == 1 ? found->id : u"KEY"_s;
}

/// The profile as it is typed in a shell.
QString typedName(const Request &request)
{
    return QString::fromUtf8(shellWord(request.profile.name.toUtf8()));
}

/// A certificate that nobody trusts: the command that looks at it and pins it. Without a profile nothing can be pinned.
Error untrusted(Error error, const Request &request)
{
    if (error.kind == ErrorKind::Tls && error.hint.isEmpty() && !request.profile.id.isNull()) {
        const QString call = u"bearerbox-cli trust "_s + typedName(request);
        error.hint = {.english = u"Compare the certificate with %1, which can pin it; or name its CA file."_s.arg(call),
                      .chinese = u"请用 %1 核对证书（可将其固定），或指定其 CA 文件。"_s.arg(call)};
    }
    return error;
}

/// A refusal of an earlier call, which stands: what it was, and what to do about it.
Error refusedBefore(Error error, const Request &request)
{
    const QString opening = translated(
        QT_TRANSLATE_NOOP("Cli", "Nothing was sent now: the service refused this credential the last time."));
    const QString call = u"bearerbox-cli edit %1 --secret %2=-"_s.arg(typedName(request), secretOf(*request.service));
    const QString english = u"Store another secret (%1), or ask the service again with --new."_s.arg(call);
    const QString chinese = u"请保存新的密钥（%1），或用 --new 再次请求服务。"_s.arg(call);
    error.detail = joinedSentences({opening, error.detail});
    error.hint = {.english = joinedSentences({error.hint.english, english}),
                  .chinese = joinedSentences({error.hint.chinese, chinese})};
    return error;
}

/// What the service still tolerates, where it counts and something counted.
void tellBudget(const Request &request, const Acquisition &acquisition, const Facilities &facilities)
{
    const Material material{.service = request.service, .profile = request.profile, .address = acquisition.address};
    const bool counted = acquisition.error->kind == ErrorKind::Rejected || acquisition.error->isUnanswered;
    const auto left = facilities.attempts->budget(material, facilities.now(acquisition.address));
    if (counted && left && left->used() > 0 && !left->lockout().isAssumed) {
        warn(translated(QT_TRANSLATE_NOOP("Cli", "%1 of %2 attempts are used; the account is locked at %2."))
                 .arg(left->used())
                 .arg(left->of()));
    }
}

/// Whether a new token was asked for that is the only one of its owner to live. Without an answer nobody knows.
bool killsAnother(const Request &request, const Acquisition &acquisition)
{
    const std::optional<OneLiveToken> &live = request.service->oneLiveToken;
    const bool isMade = acquisition.asked && (!acquisition.error || acquisition.error->isUnanswered);
    return live && request.demand.renew && isMade && stepsWanted(*request.service, request.demand).contains(live->step);
}

} // namespace

std::vector<Option> targetOptions()
{
    std::vector<Option> options{
        {u"service"_s, u"ID"_s, translated(QT_TRANSLATE_NOOP("Cli", "The service to call, described by --set.")), true},
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
    for (Option option : describingOptions()) {
        option.describesCall = true;
        options.push_back(std::move(option));
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
    request->demand = {.minimumValidity = *minimum,
                       .renew = isNew,
                       .afterRefusal = isNew,
                       .atEdge = isNew,
                       .evenBlocked = isNew,
                       .why = Why::CommandLine};
    return request;
}

Result<QString> chosenStep(const Invocation &invocation, const ServiceDefinition &service)
{
    const QString step = invocation.has(u"step"_s) ? invocation.value(u"step"_s) : service.steps.back().id;
    if (service.step(step)) {
        return step;
    }
    QStringList steps;
    for (const Step &each : service.steps) {
        steps << each.id;
    }
    const QString text = translated(QT_TRANSLATE_NOOP("Cli", "%1 has no step “%2”. It has %3."));
    return fail(ErrorKind::NotFound, text.arg(service.name.local(), step, steps.join(u", "_s)));
}

Facilities inTime(Facilities facilities, const Invocation &invocation)
{
    if (!invocation.deadline.isForever()) {
        // Enough to say what came of it; the program ends in time in any case.
        constexpr qint64 toSpeak = 200;
        const qint64 left = invocation.deadline.remainingTime();
        facilities.limits.deadline = invocation.deadline - std::min(toSpeak, left / 5);
    }
    return facilities;
}

QCoro::Task<Result<Acquisition>> obtain(Request request, Facilities facilities)
{
    const Acquisition acquisition = co_await acquire(request, facilities);
    if (acquisition.error) {
        tellBudget(request, acquisition, facilities);
    }
    if (killsAnother(request, acquisition)) {
        warn(request.service->oneLiveToken->warning.local());
    }
    const bool serves =
        stillServes(*request.service, acquisition.tokens, request.demand, facilities.now(acquisition.address));
    if (acquisition.error && (request.demand.renew || !serves)) {
        const bool stands = acquisition.error->kind == ErrorKind::Rejected && !acquisition.asked;
        co_return Failure(stands ? refusedBefore(*acquisition.error, request) : untrusted(*acquisition.error, request));
    }
    if (acquisition.error) {
        warn(translated(QT_TRANSLATE_NOOP("Cli", "The token at hand is still good, but it could not be renewed. %1"))
                 .arg(userMessage(*acquisition.error)));
    } else if (!serves) {
        warn(translated(QT_TRANSLATE_NOOP("Cli", "The service gives tokens that live shorter than you asked for.")));
    }
    co_return acquisition;
}

void noteAnswer(const Request &request, const Purpose &purpose, const Facilities &facilities)
{
    if (isAnswerOut()) {
        noteUse(request.profile, purpose.format, purpose.command, facilities.activity, purpose.request);
    }
}

} // namespace bearerbox::cli
