// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/plan.h"

#include "core/services/references.h"
#include "core/sessions/leeway.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

using std::chrono::milliseconds;

// A token that is shown to the service for the next step must survive the way there.
constexpr milliseconds travelTime(2000);

/// The earlier steps whose tokens a step shows.
QSet<QString> stepsUsedBy(const Step &step)
{
    QSet<QString> found;
    for (const Template::Reference &reference : referencesIn(step.request)) {
        if (reference.isStepToken) {
            found.insert(reference.id);
        }
    }
    return found;
}

milliseconds comfort(RefreshMode mode, const Token &token, const Demand &demand)
{
    return mode == RefreshMode::Auto ? std::max(demand.minimumValidity, leewayOf(token, demand.place))
                                     : demand.minimumValidity;
}

bool isDue(const Step &step, RefreshMode mode, const Tokens &tokens, const Demand &demand, const QDateTime &now)
{
    const auto token = tokens.find(step.id);
    return demand.renew || token == tokens.end() || !livesFor(token->second, comfort(mode, token->second, demand), now);
}

constexpr milliseconds longestBackOff = std::chrono::minutes(5);

/// Backs off 1 s, 2 s, 4 s … up to 5 minutes, and up to a quarter longer by the session's own place.
milliseconds backOff(const Moment &moment)
{
    const int doublings = std::clamp(moment.failures - 1, 0, 9);
    const bool isUnanswered = moment.error->isUnanswered;
    const milliseconds base = isUnanswered ? longestBackOff : std::chrono::seconds(1) * (1 << doublings);
    const milliseconds jittered(std::llround(double(base.count()) * (1 + moment.place / 4)));
    return isUnanswered ? jittered : std::min(jittered, longestBackOff);
}

bool isTriedAgain(const Error &error)
{
    if (error.needsPerson) {
        return false;
    }
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
        return true;
    case ErrorKind::Server:
        return error.httpStatus >= 500 || error.httpStatus == 429 || error.httpStatus == 0;
    default:
        return false;
    }
}

/// When the first of the tokens is past the beginning of its leeway; at once if one is missing; nothing if none ever
/// is.
std::optional<QDateTime> firstRenewal(const Moment &moment)
{
    std::optional<QDateTime> first;
    for (const Step &step : moment.service->steps) {
        const auto token = moment.tokens.find(step.id);
        if (token == moment.tokens.end()) {
            return moment.now;
        }
        if (!token->second.expiresAt || token->second.isPasted) {
            continue;
        }
        const QDateTime due = token->second.expiresAt->addMSecs(1 - leewayOf(token->second, moment.place).count());
        first = first ? std::min(*first, due) : due;
    }
    return first;
}

/// No service is asked twice within a second, however short its tokens live.
QDateTime notTooSoon(const QDateTime &due, const Moment &moment)
{
    return moment.lastTry.isValid() ? std::max(due, moment.lastTry.addSecs(1)) : due;
}

Next atInstant(const QDateTime &instant, const Moment &moment)
{
    const QDateTime turn = moment.heldUntil.isValid() ? std::max(instant, moment.heldUntil) : instant;
    return turn <= moment.now ? Next{.fetch = true} : Next{.lookAgain = turn};
}

bool isReplaced(const Tokens &tokens)
{
    return std::ranges::any_of(tokens, [](const auto &entry) { return entry.second.isReplaced; });
}

} // namespace

QStringList stepsWanted(const ServiceDefinition &service, const Demand &demand)
{
    QStringList wanted = demand.steps;
    if (wanted.isEmpty()) {
        for (const Step &step : service.steps) {
            wanted << step.id;
        }
    }
    return wanted;
}

QStringList stepsDue(const ServiceDefinition &service, RefreshMode mode, const Tokens &tokens, const Demand &demand,
                     const QDateTime &now)
{
    const QStringList wanted = stepsWanted(service, demand);
    QStringList due;
    QSet<QString> shown;
    // From the last to the first: a step that runs needs living tokens of those it shows.
    for (auto step = service.steps.rbegin(); step != service.steps.rend(); ++step) {
        const auto token = tokens.find(step->id);
        const bool isDead = token == tokens.end() || !livesFor(token->second, travelTime, now);
        if ((wanted.contains(step->id) && isDue(*step, mode, tokens, demand, now)) ||
            (shown.contains(step->id) && isDead)) {
            due.prepend(step->id);
            shown.unite(stepsUsedBy(*step));
        }
    }
    return due;
}

bool stillServes(const ServiceDefinition &service, const Tokens &tokens, const Demand &demand, const QDateTime &now)
{
    return std::ranges::all_of(stepsWanted(service, demand), [&](const QString &step) {
        const auto token = tokens.find(step);
        return token != tokens.end() && livesFor(token->second, demand.minimumValidity, now);
    });
}

Why whyNow(const Moment &moment)
{
    return moment.error ? Why::Again : moment.tokens.empty() ? Why::NoToken : Why::NearEnd;
}

Next nextStep(const Moment &moment)
{
    if (moment.isFetching || moment.isPaused || moment.mode == RefreshMode::Manual || isReplaced(moment.tokens)) {
        return {};
    }
    const bool isOpen = moment.error && moment.error->mayServeElsewhere;
    if (moment.error && moment.error->kind == ErrorKind::Blocked && moment.error->until && !isOpen) {
        return atInstant(*moment.error->until, moment);
    }
    const std::optional<QDateTime> renewal = firstRenewal(moment);
    if (moment.error && (isOpen || isTriedAgain(*moment.error))) {
        const QDateTime again = moment.lastTry.addMSecs(backOff(moment).count());
        return renewal ? atInstant(std::max(again, *renewal), moment) : Next();
    }
    return renewal && !moment.error ? atInstant(notTooSoon(*renewal, moment), moment) : Next();
}

} // namespace bearerbox
