// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/lookup.h"
#include "app/cli/publicprofile.h"
#include "app/cli/secretstates.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

void print(const QString &prefix, const QJsonObject &object)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isObject()) {
            print(prefix + member.key() + u'.', member->toObject());
            continue;
        }
        const QVariantList values =
            member->isArray() ? member->toArray().toVariantList() : QVariantList{member->toVariant()};
        for (const QVariant &value : values) {
            const QVariantMap header = value.toMap();
            const QString text = header.isEmpty()
                                     ? value.toString()
                                     : u"%1: %2"_s.arg(header[u"name"_s].toString(), header[u"value"_s].toString());
            if (!text.isEmpty()) {
                answer(u"%1%2: %3"_s.arg(prefix, member.key(), text));
            }
        }
    }
}

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    const Result<Profile> profile = profileNamed(invocation.arguments.first(), facilities);
    if (!profile) {
        co_return Failure(profile.error());
    }
    QJsonObject shown = publicProfile(*profile);
    // Without its service it is shown all the same; nobody knows then which secrets it takes.
    if (const Result<ServicePointer> service = facilities.services->find(profile->service)) {
        const SecretStates secrets = co_await secretStates(*profile, *service, facilities);
        shown[u"secrets"_s] = secrets.words;
        if (secrets.problem) {
            warn(userMessage(*secrets.problem));
        }
    }
    if (invocation.has(u"json"_s)) {
        answer(shown);
    } else {
        print({}, shown);
    }
    co_return 0;
}

} // namespace

Command showCommand()
{
    return {u"show"_s,
            u"NAME"_s,
            QCoreApplication::translate("Cli", "One profile, and which of its secrets are stored."),
            [] { return u"show prod-engine"_s; },
            {jsonOption()},
            run};
}

} // namespace bearerbox::cli
