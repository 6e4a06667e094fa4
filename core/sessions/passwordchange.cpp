// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/passwordchange.h"

#include "core/exchange/exchange.h"
#include "core/profiles/profilebook.h"
#include "core/services/secretrule.h"
#include "core/sessions/acquire.h"
#include "core/sessions/activitynotes.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/credentiallocks.h"
#include "core/sessions/identity.h"
#include "core/sessions/profilekeeping.h"
#include "core/sessions/secretitem.h"
#include "core/sessions/tokenkeeping.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.passwordchange")

QString translated(const char *text)
{
    return QCoreApplication::translate("PasswordChange", text);
}

Error usage(const QString &detail)
{
    return {.kind = ErrorKind::Usage, .detail = detail};
}

ChangeOutcome unchanged(const Error &error)
{
    return {.fate = SecretFate::Unchanged, .error = error};
}

void logFailure(const Result<void> &done)
{
    if (!done) {
        qCWarning(log, "%s", qUtf8Printable(done.error().detail));
    }
}

/// What a change is made of, once everything that can be known before has been looked at.
struct Preparation
{
    Material material;
    ProfileSecrets item;
    QString field;
    bool atEdge = false;
};

std::optional<Error> objectionTo(const NewSecret &wanted, const ServiceDefinition &service)
{
    if (!service.passwordChange || service.passwordChange->secret != wanted.field) {
        return usage(translated(QT_TRANSLATE_NOOP("PasswordChange", "%1 cannot change this secret from here."))
                         .arg(service.name.local()));
    }
    const SecretRule &rule = service.passwordChange->rule;
    const Field *unlike = service.field(rule.unlike);
    const QString name = unlike ? wanted.profile.effectiveValue(*unlike) : QString();
    const std::optional<QString> unmet = secretProblem(rule, wanted.value, name);
    if (!unmet && wanted.value.isText() && !wanted.value.isEmpty()) {
        return std::nullopt;
    }
    return usage(translated(QT_TRANSLATE_NOOP("PasswordChange", "The service would not accept it. It demands: %1."))
                     .arg(unmet.value_or(translated(QT_TRANSLATE_NOOP("PasswordChange", "text")))));
}

/// Why nothing is sent with what is stored.
std::optional<Error> objectionTo(const Preparation &ready, const Secret &wanted)
{
    if (ready.item.contains(newValueId(ready.field))) {
        return usage(translated(QT_TRANSLATE_NOOP(
            "PasswordChange", "An earlier change is in doubt: find out first which of the two is valid.")));
    }
    const auto present = ready.material.secrets.find(ready.field);
    const Field *field = ready.material.service->field(ready.field);
    if (present == ready.material.secrets.end() || present->second.isEmpty()) {
        return Error{.kind = ErrorKind::SecretMissing,
                     .detail = translated(QT_TRANSLATE_NOOP("PasswordChange", "%1 is not stored for “%2”."))
                                   .arg(field->label.local(), ready.material.profile.name)};
    }
    return present->second == wanted
               ? std::optional(usage(translated(QT_TRANSLATE_NOOP("PasswordChange", "This is the present one."))))
               : std::nullopt;
}

/// Tokens that live, got with the stored secret where there are none.
QCoro::Task<Result<Acquisition>> livingTokens(Profile profile, ServicePointer service, bool atEdge,
                                              Facilities facilities)
{
    Request request{.profile = std::move(profile), .service = std::move(service)};
    // As long as the request with them may take.
    request.demand = {.minimumValidity = facilities.limits.total, .atEdge = atEdge, .why = Why::NewSecret};
    const Acquisition acquired = co_await acquire(std::move(request), facilities);
    if (acquired.error) {
        co_return Failure(*acquired.error);
    }
    co_return acquired;
}

/// Whoever calls holds the lock of the profile.
QCoro::Task<Result<Preparation>> prepare(NewSecret wanted, ServicePointer service, Acquisition acquired,
                                         Facilities facilities)
{
    const Profile *kept = facilities.profiles->find(wanted.profile.id);
    if (!kept || !logInAlike(*kept, wanted.profile)) {
        co_return Failure(usage(
            translated(QT_TRANSLATE_NOOP("PasswordChange", "The profile was changed meanwhile: look at it again."))));
    }
    const auto secrets = co_await loadSecrets(wanted.profile, facilities, acquired.address);
    const Result<ProfileSecrets> item = co_await readItem(wanted.profile.id, facilities.secrets);
    if (!secrets || !item) {
        co_return Failure(secrets ? item.error() : secrets.error());
    }
    Preparation ready{.material = {.service = std::move(service),
                                   .profile = wanted.profile,
                                   .address = acquired.address,
                                   .secrets = *secrets,
                                   .tokens = acquired.tokens},
                      .item = *item,
                      .field = wanted.field,
                      .atEdge = wanted.atEdge};
    if (const std::optional<Error> objected = objectionTo(ready, wanted.value)) {
        co_return Failure(*objected);
    }
    ready.material.secrets[newValueId(wanted.field)] = wanted.value;
    co_return ready;
}

/// Why the service must not be asked now.
std::optional<Error> objectionNow(const Preparation &ready, const Facilities &facilities)
{
    const Material &material = ready.material;
    const std::optional<Error> blocked =
        facilities.attempts->block(material, facilities.now(material.address), ready.atEdge);
    return blocked ? blocked : facilities.attempts->refusal(material);
}

void remember(const Material &material, const SecretVerdict &verdict, const Facilities &facilities)
{
    const QDateTime now = facilities.now(material.address);
    if (verdict.fate == SecretFate::Changed) {
        facilities.attempts->noteSuccess(material, true, now);
    } else {
        // A dead token says nothing of the secret, however the service words it.
        const Error said = verdict.refusal->tokenDead ? Error() : verdict.refusal->error;
        facilities.attempts->noteFailure(material, said, true, now);
        noteFailure(material.profile, Why::NewSecret, verdict.refusal->error, facilities);
    }
}

/// Whoever calls holds the lock of the profile.
QCoro::Task<SecretVerdict> send(Preparation ready, Facilities facilities)
{
    SecretVerdict verdict;
    const Result<FileLock> account = co_await lockAccount(ready.material, facilities);
    const std::optional<Error> objected = account ? objectionNow(ready, facilities) : account.error();
    if (objected) {
        verdict.refusal = Refusal{.error = *objected};
        co_return verdict;
    }
    // From here on until the answer is known, one of the two is valid and nobody can tell which: both are in the store.
    const Material &material = ready.material;
    ProfileSecrets both = ready.item;
    both.set(newValueId(ready.field), material.secrets.at(newValueId(ready.field)),
             originsFor(ready.field, material.profile, *material.service));
    const Result<void> kept = co_await writeItem(material.profile.id, std::move(both), facilities.secrets);
    if (!kept) {
        verdict.refusal = Refusal{.error = kept.error()};
        co_return verdict;
    }
    const Result<Leaving> leaving = facilities.attempts->prepare(material, true);
    if (!leaving) {
        verdict.refusal = Refusal{.error = leaving.error()};
        co_return verdict;
    }
    verdict = co_await runPasswordChange(material, facilities.limits, facilities.network, *leaving);
    remember(material, verdict, facilities);
    co_return verdict;
}

/// Tokens that the service calls dead are of no use to anybody.
QCoro::Task<> forgetDeadTokens(Material material, Facilities facilities)
{
    const std::function<void(KeptTokens &)> change = [material](KeptTokens &kept) {
        if (areThose(kept.at(material.address), material.tokens)) {
            kept.keep(material.address, {});
        }
    };
    logFailure(co_await changeTokens(material.profile, material.service, change, facilities));
}

/// What came of a change, and what it says of the tokens.
struct Done
{
    ChangeOutcome outcome;
    std::optional<Material> dead;
};

/// Sends the change and keeps what came of it, under the lock of the profile.
QCoro::Task<Done> carryOut(NewSecret wanted, ServicePointer service, Acquisition acquired, Facilities facilities)
{
    const Result<FileLock> lock = co_await lockProfile(wanted.profile.id, facilities);
    if (!lock) {
        co_return Done{.outcome = unchanged(lock.error())};
    }
    const Result<Preparation> ready = co_await prepare(wanted, std::move(service), std::move(acquired), facilities);
    if (!ready) {
        co_return Done{.outcome = unchanged(ready.error())};
    }
    const SecretVerdict verdict = co_await send(*ready, facilities);
    if (verdict.fate == SecretFate::Changed) {
        const Result<void> placed = co_await putInPlace(wanted.profile, wanted.field, facilities);
        co_return Done{
            .outcome = {.fate = SecretFate::Changed, .error = placed ? std::nullopt : std::optional(placed.error())}};
    }
    if (verdict.fate == SecretFate::Unchanged) {
        logFailure(co_await dropNewValue(wanted.profile.id, wanted.field, facilities.secrets));
    }
    Done done{.outcome = {.fate = verdict.fate, .error = verdict.refusal->error}};
    if (verdict.refusal->tokenDead) {
        done.dead = ready->material;
    }
    co_return done;
}

} // namespace

QCoro::Task<ChangeOutcome> changeSecretAtService(NewSecret wanted, Facilities facilities)
{
    const Result<ServicePointer> service = facilities.services->find(wanted.profile.service);
    if (!service) {
        co_return unchanged(service.error());
    }
    if (const std::optional<Error> objected = objectionTo(wanted, **service)) {
        co_return unchanged(*objected);
    }
    const Result<Acquisition> acquired = co_await livingTokens(wanted.profile, *service, wanted.atEdge, facilities);
    if (!acquired) {
        co_return unchanged(acquired.error());
    }
    const Done done = co_await carryOut(std::move(wanted), *service, *acquired, facilities);
    if (done.dead) {
        co_await forgetDeadTokens(*done.dead, facilities);
    }
    co_return done.outcome;
}

} // namespace bearerbox
