// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/confirmation.h"
#include "app/cli/console.h"
#include "app/cli/lookup.h"
#include "app/cli/secretinput.h"
#include "app/cli/words.h"
#include "core/profiles/profilebook.h"
#include "core/profiles/validation.h"
#include "core/sessions/certificatelook.h"
#include "core/sessions/profilekeeping.h"

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

/// Words for scripts, the same in every language; the doubts are for people.
void print(const ShownCertificate &shown)
{
    const CertificateFacts &facts = *shown.certificate;
    answer(u"address: "_s + shown.address.toDisplayString());
    answer(u"subject: "_s + facts.subject);
    answer(u"issuer: "_s + facts.issuer);
    answer(u"validFrom: "_s + facts.validFrom.toString(Qt::ISODate));
    answer(u"validUntil: "_s + facts.validUntil.toString(Qt::ISODate));
    answer(u"sha256: "_s + QString::fromLatin1(facts.sha256));
    answer(u"system: "_s + (facts.doubts.isEmpty() ? u"trusted"_s : u"not trusted"_s));
    for (const QString &doubt : facts.doubts) {
        answer(u"doubt: "_s + doubt);
    }
    answer(u"pin: "_s + (facts.pins.isEmpty() ? u"none"_s : facts.isPinned() ? u"matches"_s : u"differs"_s));
}

bool areSame(QStringList one, QStringList other)
{
    one.sort();
    other.sort();
    return one == other;
}

Failure notPinned(const QString &why)
{
    return fail(ErrorKind::Tls, why + u' ' + translated(QT_TRANSLATE_NOOP("Cli", "Nothing was changed.")));
}

/// Asks the person, or takes what --yes says. Fails where the answer is no, or nobody can be asked.
Result<void> confirm(const Invocation &invocation, const QStringList &pins, bool replaces)
{
    if (invocation.has(u"yes"_s)) {
        return areSame(plainDigests(invocation.values(u"yes"_s)), pins)
                   ? Result<void>()
                   : notPinned(translated(QT_TRANSLATE_NOOP("Cli", "What is shown is not what --yes names.")));
    }
    if (!canAsk()) {
        return usage(translated(QT_TRANSLATE_NOOP(
            "Cli", "There is no terminal to ask on: name the certificate to pin with --yes SHA256.")));
    }
    const QString question =
        replaces ? translated(QT_TRANSLATE_NOOP(
                       "Cli", "Another certificate is pinned. Ask the operator why it changed: somebody on the way "
                              "could be showing this one. Type yes to replace the pin: "))
                 : translated(QT_TRANSLATE_NOOP(
                       "Cli", "Compare the SHA-256 with the one that the operator tells you. Pin it? [y/N] "));
    const QString typed = ask(question).toLower();
    const bool agrees = typed == "yes"_L1 || (typed == "y"_L1 && !replaces);
    return agrees ? Result<void>() : notPinned(translated(QT_TRANSLATE_NOOP("Cli", "It was not confirmed.")));
}

/// The profile as it is on disk by now: a person takes time to compare.
Result<Profile> unchanged(const Profile &before, ProfileBook &book)
{
    if (const Result<bool> reloaded = book.reload(); !reloaded) {
        return Failure(reloaded.error());
    }
    const Profile *now = book.find(before.id);
    if (!now || now->fields != before.fields || now->connection != before.connection) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "“%1” was changed meanwhile; look again.")).arg(before.name));
    }
    return *now;
}

QCoro::Task<Result<int>> pin(Profile before, QStringList pins, Invocation invocation, Backend *backend)
{
    const Result<void> confirmed = confirm(invocation, pins, !before.connection.pinnedSha256.isEmpty());
    if (!confirmed) {
        co_return Failure(confirmed.error());
    }
    Result<Profile> profile = unchanged(before, backend->profiles());
    if (!profile) {
        co_return Failure(profile.error());
    }
    profile->connection.pinnedSha256 = pins;
    SecretChanges none;
    const Facilities facilities = backend->facilities();
    const Result<void> saved = co_await saveProfile(*profile, std::move(none), facilities);
    co_return saved ? Result<int>(0) : Failure(saved.error());
}

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    const Result<KnownProfile> known = knownProfile(invocation.arguments.first(), facilities);
    if (!known) {
        co_return Failure(known.error());
    }
    const Profile &profile = known->profile;
    Result<std::map<QString, Secret>> given = readSecrets(invocation, *known->service);
    if (!given) {
        co_return Failure(given.error());
    }
    const std::vector<ShownCertificate> shown = co_await lookAtCertificates(profile, std::move(*given), facilities);
    for (const ShownCertificate &each : shown) {
        if (each.certificate) {
            print(each);
        }
    }
    const Result<QStringList> pins = pinsOf(shown);
    if (!pins) {
        co_return Failure(pins.error());
    }
    if (areSame(*pins, profile.connection.pinnedSha256) && !invocation.has(u"yes"_s)) {
        co_return 0;
    }
    co_return co_await pin(profile, *pins, std::move(invocation), backend);
}

} // namespace

Command trustCommand()
{
    return {u"trust"_s,
            u"NAME"_s,
            translated(QT_TRANSLATE_NOOP("Cli", "Shows the certificate of a profile's address, and pins it.")),
            [] { return u"trust prod-engine"_s; },
            {{u"yes"_s, u"SHA256"_s,
              translated(QT_TRANSLATE_NOOP(
                  "Cli", "Pins without asking, if this very certificate is shown; several times for several."))},
             {u"secret"_s, u"KEY=SOURCE"_s,
              translated(QT_TRANSLATE_NOOP(
                  "Cli", "A secret for this call: KEY=- (one line of standard input), KEY=@FILE or KEY=env:VAR."))}},
            run};
}

} // namespace bearerbox::cli
