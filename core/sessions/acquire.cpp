// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/acquire.h"

#include "core/profiles/profilebook.h"
#include "core/sessions/activitynotes.h"
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
    Leaving leaving;
    std::optional<Why> why;
    QStringList obtained;
    std::optional<Error> error;
};

QCoro::Task<Run> runSteps(Run run, Facilities facilities)
{
    bool redone = false;
    while (!run.due.isEmpty()) {
        const QString step = run.due.first();
        const auto facts = std::make_shared<RequestFacts>();
        const Telling telling = [facts](const RequestFacts &told) { *facts = told; };
        const tl::expected<Token, Refusal> token =
            co_await runStep(step, run.material, facilities.limits, facilities.network, run.leaving, telling);
        noteStep(step, run.material, run.why, token, *facts, facilities);
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
    const bool judgeCredential = request.usesStore() && !demand.afterRefusal;
    return blocked || !judgeCredential ? blocked : facilities.attempts->refusal(material);
}

void remember(const Request &request, const Run &run, const Facilities &facilities)
{
    const QDateTime now = facilities.now(run.material.address);
    if (run.error) {
        facilities.attempts->noteFailure(run.material, *run.error, request.usesStore(), now);
    } else {
        facilities.attempts->noteSuccess(run.material, request.usesStore(), now);
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
    if (!request.usesStore()) {
        co_return FileLock();
    }
    co_return co_await lockProfile(request.profile.id, facilities);
}

Acquisition outcome(const Material &material, std::optional<Error> error = std::nullopt)
{
    return {
        .address = material.address, .tokens = material.tokens, .error = std::move(error), .secrets = material.secrets};
}

/// Whether the next address may be tried: the network was at fault, and nothing has been sent to this one. A proxy that
/// refused its password would refuse it again, and may count.
bool isOutOfReach(const std::optional<Error> &error)
{
    const bool isUnreached = error && (error->kind == ErrorKind::Offline || error->kind == ErrorKind::Timeout);
    return isUnreached && !error->isUnanswered && !error->needsPerson;
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
    const Result<Leaving> leaving = facilities.attempts->prepare(material, request.usesStore());
    if (!leaving && request.usesStore()) {
        co_return outcome(material, leaving.error()); // a wrong password would be tried with every call
    }
    Run start{
        .material = material, .due = std::move(due), .leaving = leaving.value_or(Leaving()), .why = request.demand.why};
    const Run run = co_await runSteps(std::move(start), facilities);
    remember(request, run, facilities);
    Acquisition asked = outcome(run.material, run.error);
    asked.asked = true;
    asked.isOutOfReach = isOutOfReach(run.error);
    co_return asked;
}

QCoro::Task<Acquisition> acquireAt(Request request, Material material, Facilities facilities)
{
    if (request.usesStore()) {
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

/// What came of the addresses, and what is known of their tokens since.
struct Search
{
    Acquisition acquired;
    KeptTokens kept;
};

Search found(Acquisition acquired, KeptTokens kept)
{
    kept.serve(acquired.address, acquired.tokens);
    return {.acquired = std::move(acquired), .kept = std::move(kept)};
}

/// A failure together with what happened at the addresses before.
Error withUnreached(Error error, const std::vector<Error> &unreached)
{
    QStringList details;
    for (const Error &each : unreached) {
        details << each.detail;
    }
    const auto after = [&details](const QString &text) { return (details + QStringList(text)).join(u' '); };
    error.detail = after(error.detail);
    if (error.ownDetail) {
        error.ownDetail = after(*error.ownDetail);
    }
    error.mayServeElsewhere = !unreached.empty();
    return error;
}

/// One failure that names what happened at each address.
Error noneReached(std::vector<Error> unreached)
{
    if (unreached.empty()) {
        return {.kind = ErrorKind::Usage,
                .detail = QCoreApplication::translate("Acquire", "The address is empty or not usable.")};
    }
    Error last = unreached.back();
    unreached.pop_back();
    return withUnreached(std::move(last), unreached);
}

/// Asks one address after the other until one answers. Where none serves, the address that did stays the one, with what
/// lives of its tokens.
QCoro::Task<Search> acquireAnywhere(Request request, KeptTokens kept, Facilities facilities)
{
    const QList<QUrl> addresses = addressesOf(*request.service, request.profile);
    const Material serving = materialAt(request, kept.servingAmong(addresses), kept);
    if (stepsToRun(request, serving, facilities.now(serving.address)).isEmpty()) {
        co_return found(outcome(serving), std::move(kept));
    }
    std::vector<Error> unreached;
    std::optional<Acquisition> unasked;
    std::optional<Error> error;
    bool asked = false;
    for (const QUrl &address : addresses) {
        Material material = materialAt(request, address, kept);
        const Acquisition there = co_await acquireAt(request, std::move(material), facilities);
        kept.keep(address, there.tokens);
        asked = asked || there.asked;
        if (there.isOutOfReach) {
            unreached.push_back(*there.error);
        } else if (there.error) {
            error = withUnreached(*there.error, unreached);
            break;
        } else if (!there.asked && address != serving.address) {
            // Tokens that live do not tell whether anybody is there; where the others are out of reach they still do.
            unasked = unasked.value_or(there);
        } else {
            co_return found(there, std::move(kept));
        }
    }
    if (unasked) {
        co_return found(*unasked, std::move(kept));
    }
    Material stays = materialAt(request, serving.address, kept);
    Acquisition failed = outcome(stays, error ? *error : noneReached(std::move(unreached)));
    failed.asked = asked;
    co_return Search{.acquired = std::move(failed), .kept = std::move(kept)};
}

QCoro::Task<Acquisition> acquireOnce(Request request, Facilities facilities)
{
    const Result<FileLock> lock = co_await lockFor(request, facilities);
    KeptTokens kept;
    std::optional<Profile> current;
    if (request.usesStore()) {
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
    Search search = co_await acquireAnywhere(request, kept, facilities);
    if (request.usesStore() && search.kept != kept) {
        co_await keepTokens(request.profile, request.service, std::move(search.kept), facilities);
    }
    search.acquired.profile = std::move(current);
    co_return std::move(search.acquired);
}

} // namespace

QCoro::Task<Acquisition> acquire(Request request, Facilities facilities)
{
    const Acquisition acquired = co_await acquireOnce(request, facilities);
    if (acquired.error && !acquired.asked) {
        noteFailure(request.profile, request.demand.why, *acquired.error, facilities);
    }
    co_return acquired;
}

} // namespace bearerbox
