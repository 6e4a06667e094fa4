// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/target.h"
#include "core/sessions/probing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = inTime(backend->facilities(), invocation);
    const Result<Request> request = readTarget(invocation, facilities);
    if (!request) {
        co_return Failure(request.error());
    }
    Result<Acquisition> acquisition = co_await obtain(*request, facilities);
    if (!acquisition) {
        co_return Failure(acquisition.error());
    }
    const ProbeOutcome outcome = co_await probe(*request, std::move(*acquisition), facilities);
    if (!outcome.verdict) {
        co_return Failure(outcome.verdict.error().error);
    }
    answer(u"accepted"_s); // a word for scripts, the same in every language
    noteAnswer(*request, {.command = invocation.command, .request = outcome.facts}, facilities);
    co_return 0;
}

} // namespace

Command checkCommand()
{
    return {u"check"_s,
            u"[NAME]"_s,
            QCoreApplication::translate("Cli", "Shows the header set to the service: accepted or refused."),
            [] { return u"check prod-engine"_s; },
            targetOptions(),
            run};
}

} // namespace bearerbox::cli
