// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/acquire.h"

#include "core/base/filelock.h"
#include "core/exchange/jwt.h"
#include "core/secrets/tokencache.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/identity.h"
#include "core/sessions/leeway.h"
#include "core/sessions/profilekeeping.h"
#include "core/sessions/tokenblob.h"

#include <QCoreApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.acquire")

bool usesStore(const Request &request)
{
    return request.given.empty() && !request.profile.id.isNull();
}

/// Whether a refusal of this kind means that the credential was judged.
bool isJudged(const Error &error)
{
    return error.kind == ErrorKind::Rejected || error.kind == ErrorKind::Blocked;
}

/// The words of a pasted text: of a token alone, or of "Bearer" or a whole "Authorization: Bearer" before it.
QByteArrayList wordsOf(const Secret &pasted)
{
    QByteArrayList words = strippedToken(pasted).reveal().toByteArray().simplified().split(' ');
    for (const char *before : {"authorization:", "bearer"}) {
        if (words.size() > 1 && words.first().compare(before, Qt::CaseInsensitive) == 0) {
            words.removeFirst();
        }
    }
    return words;
}

/// A pasted token as it is used: without white space (documentation pages break it over lines), quotes or "Bearer".
Token pastedToken(const Secret &pasted)
{
    const Secret value = strippedToken(Secret(wordsOf(pasted).join()));
    return Token{.value = value,
                 .issuedAt = {},
                 .expiresAt = jwtExpiry(value.reveal()),
                 .source = jwtExpiry(value.reveal()) ? ExpirySource::Jwt : ExpirySource::User,
                 .isPasted = true};
}

/// Tokens that the person pasted stand for the steps they replace.
void takeGivenTokens(Material &material)
{
    for (const Step &step : material.service->steps) {
        const auto pasted = material.secrets.find(step.given);
        if (step.given.isEmpty() || pasted == material.secrets.end() || pasted->second.isEmpty()) {
            continue;
        }
        material.tokens[step.id] = pastedToken(pasted->second);
    }
}

bool isPasted(const Tokens &tokens, const QString &step)
{
    const auto token = tokens.find(step);
    return token != tokens.end() && token->second.isPasted;
}

/// The due steps, without those whose token the person pasted.
QStringList stepsToRun(const Request &request, const Material &material, const QDateTime &now)
{
    QStringList due = stepsDue(*request.service, request.profile.refresh, material.tokens, request.demand, now);
    due.removeIf([&material](const QString &step) { return isPasted(material.tokens, step); });
    return due;
}

/// A pasted token that is none, or has died: nobody but the person can help.
std::optional<Error> pastedProblem(const Material &material, const QDateTime &now)
{
    for (const auto &[step, token] : material.tokens) {
        const QString name = material.service->step(step)->name.local();
        if (token.isPasted && !isUsableToken(token.value)) {
            return Error{.kind = ErrorKind::Unusable,
                         .detail = QCoreApplication::translate(
                                       "Acquire", "The pasted token (%1) has characters that no header can carry.")
                                       .arg(name)};
        }
        if (token.isPasted && !livesFor(token, std::chrono::milliseconds(0), now)) {
            return Error{.kind = ErrorKind::Rejected,
                         .detail =
                             QCoreApplication::translate("Acquire", "The pasted token (%1) has expired.").arg(name)};
        }
    }
    return std::nullopt;
}

struct Run
{
    Material material;
    QStringList due;
    std::optional<Error> error;
};

QCoro::Task<Run> runSteps(Run run, Facilities facilities)
{
    bool redone = false;
    while (!run.due.isEmpty()) {
        const QString step = run.due.first();
        const tl::expected<Token, Refusal> token =
            co_await runStep(step, run.material, facilities.limits, facilities.network);
        if (token) {
            run.material.tokens[step] = *token;
            run.due.removeFirst();
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

std::optional<Error> objection(const Request &request, const Facilities &facilities)
{
    if (request.demand.evenBlocked) {
        return std::nullopt;
    }
    const QDateTime now = facilities.clock();
    const bool judgeCredential = usesStore(request) && !request.demand.afterRefusal;
    return judgeCredential ? facilities.attempts->objection(request.profile, *request.service, now)
                           : facilities.attempts->accountObjection(request.profile, *request.service, now);
}

void remember(const Request &request, const Run &run, const Facilities &facilities)
{
    if (!run.error && usesStore(request)) {
        facilities.attempts->forgetRefusal(request.profile);
    }
    if (run.error && isJudged(*run.error)) {
        facilities.attempts->note(request.profile, *request.service, *run.error, usesStore(request),
                                  facilities.clock());
    }
}

QCoro::Task<> keep(Request request, Tokens tokens, Facilities facilities)
{
    if (!usesStore(request)) {
        co_return;
    }
    std::erase_if(tokens, [](const auto &entry) { return entry.second.isPasted; });
    Secret blob = toBlob(tokens, identityOf(request.profile));
    const Result<void> written = co_await facilities.tokens->write(request.profile.id, std::move(blob));
    if (!written) {
        qCWarning(log, "%s", qUtf8Printable(written.error().detail));
    }
}

bool needsSecretsForTheWay(const Profile &profile)
{
    return !profile.connection.clientCertificate.isEmpty() || !profile.connection.proxy.isEmpty();
}

Acquisition failed(const Error &error, const Material &material)
{
    return {.tokens = material.tokens, .error = error, .secrets = material.secrets};
}

/// The tokens at hand and the secrets, or why there are none.
QCoro::Task<Result<Material>> gather(Request request, Facilities facilities)
{
    Material material{.service = request.service, .profile = request.profile, .secrets = request.given};
    if (usesStore(request)) {
        Result<Tokens> cached = co_await cachedTokens(request.profile, facilities);
        if (!cached) {
            co_return Failure(cached.error());
        }
        material.tokens = std::move(*cached);
    }
    co_return material;
}

/// Asks the service for the steps that are due.
QCoro::Task<Acquisition> ask(Request request, Material material, Facilities facilities)
{
    if (usesStore(request)) {
        const auto secrets = co_await loadSecrets(request.profile, facilities);
        if (!secrets) {
            co_return failed(secrets.error(), material);
        }
        material.secrets = *secrets;
    }
    takeGivenTokens(material);
    if (const std::optional<Error> problem = pastedProblem(material, facilities.clock())) {
        co_return failed(*problem, material);
    }
    const QStringList due = stepsToRun(request, material, facilities.clock());
    if (due.isEmpty()) {
        co_return Acquisition{.tokens = material.tokens, .secrets = material.secrets};
    }
    if (const std::optional<Error> objected = objection(request, facilities)) {
        co_return failed(*objected, material);
    }
    Run start{.material = material, .due = due};
    const Run run = co_await runSteps(std::move(start), facilities);
    remember(request, run, facilities);
    Tokens earned = run.material.tokens;
    co_await keep(request, std::move(earned), facilities);
    co_return Acquisition{
        .tokens = run.material.tokens, .error = run.error, .secrets = run.material.secrets, .asked = true};
}

} // namespace

QCoro::Task<Result<Tokens>> cachedTokens(Profile profile, Facilities facilities)
{
    const Result<std::optional<Secret>> blob = co_await facilities.tokens->read(profile.id);
    if (!blob) {
        co_return Failure(blob.error());
    }
    co_return *blob ? fromBlob(**blob, identityOf(profile)) : Tokens();
}

QCoro::Task<Acquisition> acquire(Request request, Facilities facilities)
{
    std::shared_ptr<QLockFile> lock;
    if (usesStore(request)) {
        const QString path = facilities.folder.credentialLock(request.profile.id.toString(QUuid::WithoutBraces));
        auto locked = co_await lockFile(path, facilities.limits.total);
        if (!locked) {
            co_return Acquisition{.error = locked.error()};
        }
        lock = *locked;
    }
    Result<Material> gathered = co_await gather(request, facilities);
    if (!gathered) {
        co_return Acquisition{.error = gathered.error()};
    }
    if (stepsToRun(request, *gathered, facilities.clock()).isEmpty()) {
        co_return Acquisition{.tokens = gathered->tokens};
    }
    Material material = std::move(*gathered);
    co_return co_await ask(std::move(request), std::move(material), facilities);
}

QCoro::Task<ProbeOutcome> probe(Request request, Acquisition acquisition, Facilities facilities)
{
    Material material{.service = request.service,
                      .profile = request.profile,
                      .secrets = acquisition.secrets,
                      .tokens = acquisition.tokens};
    if (usesStore(request) && needsSecretsForTheWay(request.profile) && material.secrets.empty()) {
        const auto secrets = co_await loadSecrets(request.profile, facilities);
        material.secrets = secrets.value_or(std::map<QString, Secret>());
    }
    const ProbeOutcome outcome = co_await runProbe(material, facilities.limits, facilities.network);
    if (outcome.renewed) {
        material.tokens[request.service->renewal->step] = *outcome.renewed;
        Tokens renewed = material.tokens;
        co_await keep(request, std::move(renewed), facilities);
    }
    co_return outcome;
}

} // namespace bearerbox
