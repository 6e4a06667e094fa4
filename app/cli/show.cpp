// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/publicprofile.h"
#include "core/profiles/profilebook.h"

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

QCoro::Task<int> run(Invocation invocation, Backend *backend)
{
    if (invocation.arguments.size() != 1) {
        co_return report(
            {.kind = ErrorKind::Usage, .detail = QCoreApplication::translate("Cli", "show takes one name.")});
    }
    const Result<Profile> profile = backend->profiles().find(invocation.arguments.first());
    if (!profile) {
        co_return report(profile.error());
    }
    if (invocation.has(u"json"_s)) {
        answer(publicProfile(*profile));
    } else {
        print({}, publicProfile(*profile));
    }
    co_return 0;
}

} // namespace

Command showCommand()
{
    return {u"show"_s, u"NAME"_s, QCoreApplication::translate("Cli", "One profile."), {jsonOption()}, run};
}

} // namespace bearerbox::cli
