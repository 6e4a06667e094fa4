// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/filling.h"

#include "core/base/headername.h"
#include "core/pasting/requestmatch.h"
#include "core/profiles/privateheader.h"
#include "core/profiles/validation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Pasting", text);
}

void put(Filling &filling, const ServiceDefinition &service, const QString &id, const QString &text)
{
    const Field *field = service.field(id);
    if (!field || text.isEmpty()) {
        return;
    }
    if (field->isSecret()) {
        filling.secrets[id] = Secret::fromText(text);
    } else {
        filling.fields[id] = {shownSpan(*field, text)};
    }
}

/// A token is of use only where the definition lets people paste it.
void putToken(Filling &filling, const ServiceDefinition &service, const Found &found)
{
    const Step *step = service.step(found.hole.id);
    if (step && !step->given.isEmpty()) {
        put(filling, service, step->given, found.text);
    } else {
        filling.notes << translated(
            QT_TRANSLATE_NOOP("Pasting", "The token in it was left out: Bearerbox gets one of its own."));
    }
}

void noteStrangers(Filling &filling, const Fit &fit)
{
    const QString service = fit.service->name.local();
    QStringList named = fit.strangers;
    const qsizetype nameless = named.removeAll(QString());
    if (!named.isEmpty()) {
        filling.notes << translated(QT_TRANSLATE_NOOP("Pasting", "Members of the body that %1 does not know: %2."))
                             .arg(service, named.join(u", "_s));
    }
    if (nameless > 0) {
        filling.notes << translated(QT_TRANSLATE_NOOP("Pasting", "Parts of the body that were not understood: %1."))
                             .arg(nameless);
    }
}

void putFound(Filling &filling, const Fit &fit)
{
    for (const Found &each : fit.found) {
        if (each.hole.isStepToken) {
            putToken(filling, *fit.service, each);
        } else if (!each.hole.isNew) {
            put(filling, *fit.service, each.hole.id, each.text);
        }
    }
    noteStrangers(filling, fit);
}

/// The address as a profile keeps it; what cannot be one is left for the person to see.
void putAddress(Filling &filling, const ServiceDefinition &service, const QString &address)
{
    if (address.isEmpty()) {
        return;
    }
    const std::optional<QUrl> base = parseBaseAddress(address);
    filling.fields[service.base] = {base ? base->toString(QUrl::FullyEncoded) : address};
}

/// "user:password" names the account, where the definition has one and only one secret that goes with it.
void putUser(Filling &filling, const PastedRequest &pasted, const ServiceDefinition &service)
{
    if (pasted.user.isEmpty()) {
        return;
    }
    const std::vector<const Field *> secrets = service.secretFields();
    const auto isRequired = [](const Field *each) { return each->required; };
    if (service.account.isEmpty() || std::ranges::count_if(secrets, isRequired) != 1) {
        filling.notes << translated(QT_TRANSLATE_NOOP("Pasting", "The user name was left out: %1 has no place for it."))
                             .arg(service.name.local());
        return;
    }
    const QString secret = (*std::ranges::find_if(secrets, isRequired))->id;
    if (!filling.fields.contains(service.account)) {
        filling.fields[service.account] = {pasted.user};
    }
    if (!filling.secrets.contains(secret) && !pasted.password.isEmpty()) {
        filling.secrets[secret] = pasted.password;
    }
}

/// Those that a browser or tool adds by itself.
bool isOfTheTool(const QString &name)
{
    static constexpr std::array prefixes{"sec-"_L1, "accept"_L1, "content-"_L1, "x-requested-with"_L1,
                                         "access-control"_L1};
    static constexpr std::array names{"user-agent"_L1,    "referer"_L1, "origin"_L1,   "cache-control"_L1,
                                      "pragma"_L1,        "dnt"_L1,     "priority"_L1, "upgrade-insecure-requests"_L1,
                                      "postman-token"_L1, "date"_L1};
    const QString lower = name.toLower();
    return isSendersHeader(name.toLatin1()) || std::ranges::find(names, lower) != names.end() ||
           std::ranges::any_of(prefixes, [&lower](QLatin1StringView each) { return lower.startsWith(each); });
}

void putHeaders(Filling &filling, const PastedRequest &pasted, const QStringList &known)
{
    QStringList ofTheTool;
    for (const PastedHeader &header : pasted.headers) {
        if (known.contains(header.name.toLower())) {
            continue;
        }
        const ExtraHeader extra{.name = header.name, .value = header.value.revealText()};
        if (isOfTheTool(header.name)) {
            ofTheTool << header.name;
        } else if (soundsSecret(extra)) {
            filling.notes << translated(QT_TRANSLATE_NOOP("Pasting", "“%1” was left out: it sounds like a secret, and "
                                                                     "extra headers are kept as readable text."))
                                 .arg(header.name);
        } else if (const auto problem = extraHeaderProblem(extra)) {
            filling.notes << *problem;
        } else {
            std::erase_if(filling.headers, [&extra](const ExtraHeader &each) {
                return each.name.compare(extra.name, Qt::CaseInsensitive) == 0;
            });
            filling.headers.push_back(extra);
        }
    }
    if (!ofTheTool.isEmpty()) {
        filling.notes << translated(QT_TRANSLATE_NOOP("Pasting", "Left out, since a browser or tool adds them: %1."))
                             .arg(ofTheTool.join(u", "_s));
    }
}

void putWay(Filling &filling, const PastedRequest &pasted)
{
    filling.connection = pasted.connection;
    if (!pasted.proxyPassword.isEmpty()) {
        filling.secrets[proxyPasswordId.toString()] = pasted.proxyPassword;
    }
    if (!pasted.keyPassphrase.isEmpty()) {
        filling.secrets[clientKeyPassphraseId.toString()] = pasted.keyPassphrase;
    }
}

/// A request of nobody: whatever it is, it says where it goes.
void notePathUnknown(Filling &filling, const PastedRequest &pasted)
{
    if (!pasted.body.isEmpty() || pasted.url.section(u'/', 3).section(u'?', 0, 0).size() > 0) {
        filling.notes << translated(QT_TRANSLATE_NOOP(
            "Pasting", "This is no request of a service that Bearerbox knows: check the address and its path."));
    }
}

} // namespace

Filling fillingFrom(const PastedRequest &pasted, const std::vector<ServicePointer> &services, const QString &preferred)
{
    Filling filling{.notes = pasted.notes};
    const Fit fit = bestFit(pasted, services, preferred);
    const auto chosen = std::ranges::find_if(
        services, [&](const ServicePointer &each) { return each->id == (fit.service ? fit.service->id : preferred); });
    if (chosen != services.end()) {
        filling.service = (*chosen)->id;
        putFound(filling, fit.service ? fit : Fit{.service = *chosen});
        const QString plain = pasted.url.section(u'?', 0, 0).section(u'#', 0, 0);
        putAddress(filling, **chosen, fit.service ? fit.address : plain);
        putUser(filling, pasted, **chosen);
    }
    if (!fit.isPathKnown) {
        notePathUnknown(filling, pasted);
    }
    putHeaders(filling, pasted, fit.headers);
    putWay(filling, pasted);
    filling.notes.removeDuplicates();
    return filling;
}

} // namespace bearerbox
