// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/standardinput.h"
#include "core/profiles/profilebook.h"
#include "core/sessions/renewal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QCoro::Task<int> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    if (invocation.arguments.size() != 1) {
        co_return report(
            {.kind = ErrorKind::Usage,
             .detail = QCoreApplication::translate("Cli", "Name one profile; the headers come on standard input.")});
    }
    const Result<Profile> profile = facilities.profiles->find(invocation.arguments.first());
    if (!profile) {
        co_return report(profile.error());
    }
    const Result<ServicePointer> service = facilities.services->find(profile->service);
    if (!service) {
        co_return report(service.error());
    }
    Result<Secret> headers = readAll(standardInput, invocation.deadline);
    if (!headers) {
        co_return report(headers.error());
    }
    const Result<Token> token = co_await adoptRenewal(*profile, *service, std::move(*headers), facilities);
    co_return token ? 0 : report(token.error());
}

} // namespace

Command adoptCommand()
{
    return {u"adopt"_s,
            u"NAME"_s,
            QCoreApplication::translate("Cli", "Takes a renewed token from response headers on standard input."),
            {timeoutOption()},
            run};
}

} // namespace bearerbox::cli
