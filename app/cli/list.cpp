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

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    QJsonArray array;
    for (const Profile &profile : backend->profiles().profiles()) {
        array.append(publicProfile(profile));
        if (!invocation.has(u"json"_s)) {
            answer(u"%1\t%2"_s.arg(profile.name, profile.service));
        }
    }
    if (invocation.has(u"json"_s)) {
        answer(array);
    }
    co_return 0;
}

} // namespace

Command listCommand()
{
    return {u"list"_s,      {}, QCoreApplication::translate("Cli", "The profiles."), [] { return u"list"_s; },
            {jsonOption()}, run};
}

} // namespace bearerbox::cli
