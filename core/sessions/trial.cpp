// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/trial.h"

#include "core/profiles/profilebook.h"
#include "core/profiles/validation.h"
#include "core/sessions/activitynotes.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/tokenkeeping.h"

#include <QLoggingCategory>

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.trial")

/// Owns the way out, so that it stays until the last request has ended.
QCoro::Task<Acquisition> tryOut(Draft draft, bool atEdge, std::shared_ptr<Network> network, Facilities facilities)
{
    facilities.network = network.get();
    const Result<ServicePointer> service = facilities.services->find(draft.profile.service);
    if (!service) {
        co_return Acquisition{.error = service.error()};
    }
    if (nameProblem(draft.profile.name)) {
        draft.profile.name = draft.profile.service; // the list needs a name, this does not
    }
    if (const Result<void> checked = checkProfile(draft.profile, **service); !checked) {
        co_return Acquisition{.error = checked.error()};
    }
    const Result<std::map<QString, Secret>> secrets = co_await secretsOf(draft, facilities);
    if (!secrets) {
        co_return Acquisition{.error = secrets.error()};
    }
    Request request{.profile = draft.profile, .service = *service, .given = *secrets};
    if (secrets->empty()) {
        request.profile.id = QUuid(); // what is stored for the profile is not meant
    }
    request.demand = {.renew = true, .afterRefusal = true, .atEdge = atEdge, .why = Why::Trial};
    co_return co_await acquire(std::move(request), facilities);
}

/// Puts the tokens of a trial among those that are kept, but for those that have died since and those that a newer one
/// is kept of; tells which it put.
Tokens putTried(KeptTokens &kept, const Acquisition &tried, const QDateTime &now)
{
    Tokens tokens = kept.at(tried.address);
    Tokens put;
    for (const auto &[step, token] : tried.tokens) {
        const auto other = tokens.find(step);
        const bool isOlder = other != tokens.end() && !other->second.value.isEmpty() && // a dead one has no value
                             other->second.issuedAt > token.issuedAt;
        const bool isDead = token.expiresAt && *token.expiresAt <= now;
        if (!token.isPasted && !isOlder && !isDead) {
            put[step] = token;
            tokens[step] = token;
        }
    }
    if (!put.empty()) {
        kept.serve(tried.address, tokens);
    }
    return put;
}

/// What was learnt before the profile was there goes where it would have gone.
QCoro::Task<> keepOutcome(Profile profile, ServicePointer service, Acquisition acquired, Facilities facilities)
{
    const Material material{.service = service, .profile = profile, .address = acquired.address};
    if (acquired.error && acquired.error->kind == ErrorKind::Rejected) {
        facilities.attempts->noteRefusedBefore(material, *acquired.error, facilities.now(material.address));
    }
    if (acquired.error && acquired.asked) {
        noteFailure(profile, std::nullopt, *acquired.error, facilities);
    }
    if (acquired.error || !acquired.asked) {
        co_return;
    }
    facilities.attempts->noteAcceptedBefore(material);
    Tokens put;
    const std::function<void(KeptTokens &)> change = [&put, &acquired, &facilities](KeptTokens &kept) {
        put = putTried(kept, acquired, facilities.now(acquired.address));
    };
    const Result<void> kept = co_await changeTokens(std::move(profile), std::move(service), change, facilities);
    if (!kept) {
        qCWarning(log, "%s", qUtf8Printable(kept.error().detail)); // costs a log-in, and nothing else
    }
    for (const auto &[step, token] : put) {
        noteToken(Happening::TakenOver, step, token, material.profile, facilities);
    }
}

} // namespace

bool Tried::isOf(const Draft &other) const
{
    return draft.profile.id == other.profile.id && draft.profile.service == other.profile.service &&
           draft.profile.fields == other.profile.fields && draft.changes == other.changes &&
           draft.lender == other.lender;
}

Trial::Trial(const Facilities &facilities) : m_facilities(facilities), m_network(facilities.network->sibling()) {}

Trial::~Trial()
{
    m_network->close();
}

QCoro::Task<Acquisition> Trial::run(Draft draft, bool atEdge)
{
    return tryOut(std::move(draft), atEdge, m_network, m_facilities);
}

QCoro::Task<Result<void>> saveDraft(Draft draft, std::optional<Tried> tried, Facilities facilities)
{
    SecretChanges changes = draft.changes;
    if (!draft.before && draft.lender) {
        const Result<std::map<QString, Secret>> secrets = co_await secretsOf(draft, facilities);
        if (!secrets) {
            co_return Failure(secrets.error());
        }
        changes = *secrets;
    }
    const Result<void> saved = co_await saveProfile(draft.profile, std::move(changes), facilities, draft.before);
    const Profile *kept = facilities.profiles->find(draft.profile.id);
    const Result<ServicePointer> service = facilities.services->find(draft.profile.service);
    if (saved && kept && service && tried && tried->isOf(draft)) {
        Profile profile = *kept;
        co_await keepOutcome(std::move(profile), *service, tried->acquired, facilities);
    }
    co_return saved;
}

Tolerance toleranceOf(const Profile &profile, const Facilities &facilities)
{
    const Result<ServicePointer> service = facilities.services->find(profile.service);
    const QUrl address = service ? addressesOf(**service, profile).value(0) : QUrl();
    if (!service || address.isEmpty() || !(*service)->lockout) {
        return {};
    }
    const Material material{.service = *service, .profile = profile, .address = address};
    const QDateTime now = facilities.now(address);
    return {.budget = facilities.attempts->budget(material, now),
            .now = now,
            .account = profile.effectiveValue(*(*service)->field((*service)->lockout->accountField)),
            .host = address.host()};
}

} // namespace bearerbox
