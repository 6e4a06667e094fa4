// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/standardinput.h"
#include "core/sessions/renewal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    const Result<KnownProfile> known = knownProfile(invocation.arguments.first(), facilities);
    if (!known) {
        co_return Failure(known.error());
    }
    Result<Secret> headers = readAll(standardInput, invocation.deadline);
    if (!headers) {
        co_return Failure(headers.error());
    }
    const Result<Token> token = co_await adoptRenewal(known->profile, known->service, std::move(*headers), facilities);
    co_return token ? Result<int>(0) : Failure(token.error());
}

} // namespace

Command adoptCommand()
{
    return {u"adopt"_s,
            u"NAME"_s,
            QCoreApplication::translate("Cli", "Takes a renewed token from response headers on standard input."),
            [] { return u"adopt support-chat < headers.txt"_s; },
            {timeoutOption()},
            run};
}

} // namespace bearerbox::cli
