// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/acquire.h"

#include "core/profiles/profilebook.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/credentiallocks.h"
#include "core/sessions/identity.h"
#include "core/sessions/livetokens.h"
#include "core/sessions/pasted.h"
#include "core/sessions/profilekeeping.h"
#include "core/sessions/tokenkeeping.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

bool usesStore(const Request &request)
{
    return request.given.empty() && !request.profile.id.isNull();
}

Material materialAt(const Request &request, const QUrl &address, const KeptTokens &kept)
{
    return {.service = request.service,
            .profile = request.profile,
            .address = address,
            .secrets = request.given,
            .tokens = kept.at(address)};
}

/// The due steps, without those whose token the person pasted.
QStringList stepsToRun(const Request &request, const Material &material, const QDateTime &now)
{
    QStringList due = stepsDue(*request.service, request.profile.refresh, material.tokens, request.demand, now);
    due.removeIf([&material](const QString &step) { return isPasted(material.tokens, step); });
    return due;
}

struct Run
{
    Material material;
    QStringList due;
    QStringList obtained;
    std::optional<Error> error;
};

QCoro::Task<Run> runSteps(Run run, Facilities facilities)
{
    const Leaving leaving = facilities.attempts->leaving(run.material);
    bool redone = false;
    while (!run.due.isEmpty()) {
        const QString step = run.due.first();
        const tl::expected<Token, Refusal> token =
            co_await runStep(step, run.material, facilities.limits, facilities.network, leaving);
        if (token) {
            run.material.tokens[step] = *token;
            run.obtained << run.due.takeFirst();
            continue;
        }
        const QString dead = token.error().renews;
        if (dead.isEmpty() || redone || isPasted(run.material.tokens, dead)) {
            run.error = token.error().error;
            break;
        }
        redone = true;
        run.due.prepend(dead);
    }
    co_return run;
}

/// Why the service must not be asked; the person can take most of it upon themselves.
std::optional<Error> objection(const Request &request, const Material &material, const Facilities &facilities)
{
    const Demand &demand = request.demand;
    if (demand.evenBlocked) {
        return std::nullopt;
    }
    const std::optional<Error> blocked =
        facilities.attempts->block(material, facilities.now(material.address), demand.atEdge);
    const bool judgeCredential = usesStore(request) && !demand.afterRefusal;
    return blocked || !judgeCredential ? blocked : facilities.attempts->refusal(material);
}

void remember(const Request &request, const Run &run, const Facilities &facilities)
{
    const QDateTime now = facilities.now(run.material.address);
    if (run.error) {
        facilities.attempts->noteFailure(run.material, *run.error, usesStore(request), now);
    } else {
        facilities.attempts->noteSuccess(run.material, now);
    }
    const std::optional<OneLiveToken> &live = request.service->oneLiveToken;
    if (live && run.obtained.contains(live->step)) {
        facilities.live->note(run.material);
    }
}

/// To be asked under the profile's lock: who edits the secrets holds it until both are written.
std::optional<Profile> onDisk(const Request &request, const Facilities &facilities)
{
    const Result<ProfileBook> book = ProfileBook::open(facilities.folder);
    const Profile *found = book ? book->find(request.profile.id) : nullptr;
    return found && found->service == request.profile.service ? std::optional(*found) : std::nullopt;
}

QCoro::Task<Result<FileLock>> lockFor(Request request, Facilities facilities)
{
    if (!usesStore(request)) {
        co_return FileLock();
    }
    co_return co_await lockProfile(request.profile.id, facilities);
}

Acquisition outcome(const Material &material, std::optional<Error> error = std::nullopt, bool asked = false)
{
    return {.address = material.address,
            .tokens = material.tokens,
            .error = std::move(error),
            .secrets = material.secrets,
            .asked = asked};
}

/// Asks the service at one address for the steps that are due.
QCoro::Task<Acquisition> ask(Request request, Material material, QStringList due, Facilities facilities)
{
    const Result<FileLock> account = co_await lockAccount(material, facilities);
    if (!account) {
        co_return outcome(material, account.error());
    }
    if (const std::optional<Error> objected = objection(request, material, facilities)) {
        co_return outcome(material, objected);
    }
    Run start{.material = material, .due = std::move(due)};
    const Run run = co_await runSteps(std::move(start), facilities);
    remember(request, run, facilities);
    co_return outcome(run.material, run.error, true);
}

QCoro::Task<Acquisition> acquireAt(Request request, Material material, Facilities facilities)
{
    if (usesStore(request)) {
        const auto secrets = co_await loadSecrets(request.profile, facilities, material.address);
        if (!secrets) {
            co_return outcome(material, secrets.error());
        }
        material.secrets = *secrets;
    }
    takePastedTokens(material);
    const QDateTime now = facilities.now(material.address);
    if (const std::optional<Error> problem = pastedProblem(material, now)) {
        co_return outcome(material, *problem);
    }
    QStringList due = stepsToRun(request, material, now);
    if (due.isEmpty()) {
        co_return outcome(material);
    }
    co_return co_await ask(std::move(request), std::move(material), std::move(due), facilities);
}

/// Whether the next address may be tried: nothing has been sent to this one. A proxy that refused its password would
/// refuse it again, and may count.
bool isOutOfReach(const Error &error)
{
    const bool isUnreached = error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout;
    return isUnreached && !error.isUnanswered && !error.needsPerson;
}

/// One failure that names what happened at each address.
Error noneReached(const std::vector<Error> &errors)
{
    Error error = errors.front();
    if (errors.size() > 1) {
        QStringList details;
        for (const Error &each : errors) {
            details << each.detail;
        }
        error.detail = details.join(u' ');
    }
    return error;
}

QCoro::Task<Acquisition> acquireAnywhere(Request request, KeptTokens kept, Facilities facilities)
{
    const QList<QUrl> addresses = addressesOf(*request.service, request.profile);
    const Material serving = materialAt(request, kept.servingAmong(addresses), kept);
    if (stepsToRun(request, serving, facilities.now(serving.address)).isEmpty()) {
        co_return outcome(serving);
    }
    std::vector<Error> errors;
    for (const QUrl &address : addresses) {
        Material material = materialAt(request, address, kept);
        const Acquisition there = co_await acquireAt(request, std::move(material), facilities);
        if (!there.error || !isOutOfReach(*there.error)) {
            co_return there;
        }
        errors.push_back(*there.error);
    }
    if (errors.empty()) {
        const QString text = QCoreApplication::translate("Acquire", "The address is empty or not usable.");
        errors.push_back({.kind = ErrorKind::Usage, .detail = text});
    }
    co_return outcome(serving, noneReached(errors));
}

bool needsSecretsForTheWay(const Profile &profile)
{
    return !profile.connection.clientCertificate.isEmpty() || !profile.connection.proxy.isEmpty();
}

/// What the service said of the tokens it was shown, for the next who wants them.
QCoro::Task<> learn(Request request, QUrl address, ProbeOutcome probed, Facilities facilities)
{
    const bool isDead = !probed.verdict && probed.verdict.error().tokenDead;
    if (!usesStore(request) || (!probed.renewed && !isDead)) {
        co_return;
    }
    const std::function<void(KeptTokens &)> change = [request, address, probed, isDead](KeptTokens &kept) {
        Tokens tokens = isDead ? Tokens() : kept.at(address);
        if (probed.renewed) {
            tokens[request.service->renewal->step] = *probed.renewed;
        }
        kept.serve(address, tokens);
    };
    (void)co_await changeTokens(request.profile, request.service, change, facilities);
}

} // namespace

QCoro::Task<Acquisition> acquire(Request request, Facilities facilities)
{
    const Result<FileLock> lock = co_await lockFor(request, facilities);
    KeptTokens kept;
    std::optional<Profile> current;
    if (usesStore(request)) {
        current = onDisk(request, facilities);
        request.profile = current.value_or(request.profile);
        const Result<KeptTokens> found = co_await keptTokens(request.profile, request.service, facilities);
        if (!found) {
            co_return Acquisition{.error = found.error()};
        }
        kept = *found;
    }
    if (!lock) {
        // Another program hangs; what is at hand may still do.
        const QUrl address = kept.servingAmong(addressesOf(*request.service, request.profile));
        co_return outcome(materialAt(request, address, kept), lock.error());
    }
    Acquisition acquired = co_await acquireAnywhere(request, kept, facilities);
    acquired.profile = std::move(current);
    const bool hasMoved = !acquired.error && acquired.address.toString(QUrl::FullyEncoded) != kept.serving;
    if (usesStore(request) && (acquired.asked || hasMoved)) {
        kept.serve(acquired.address, acquired.tokens);
        co_await keepTokens(request.profile, request.service, std::move(kept), facilities);
    }
    co_return acquired;
}

QCoro::Task<ProbeOutcome> probe(Request request, Acquisition acquisition, Facilities facilities)
{
    Material material{.service = request.service,
                      .profile = request.profile,
                      .address = acquisition.address,
                      .secrets = acquisition.secrets,
                      .tokens = acquisition.tokens};
    if (usesStore(request) && needsSecretsForTheWay(request.profile) && material.secrets.empty()) {
        const auto secrets = co_await loadSecrets(request.profile, facilities, material.address);
        if (!secrets) {
            co_return ProbeOutcome{tl::unexpected(Refusal{.error = secrets.error()}), std::nullopt};
        }
        material.secrets = *secrets;
    }
    const ProbeOutcome outcome = co_await runProbe(material, facilities.limits, facilities.network);
    if (outcome.renewed) {
        material.tokens[request.service->renewal->step] = *outcome.renewed;
        facilities.live->note(material);
    }
    co_await learn(std::move(request), material.address, outcome, facilities);
    co_return outcome;
}

} // namespace bearerbox
