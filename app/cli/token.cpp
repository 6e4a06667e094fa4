// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/target.h"
#include "core/sessions/status.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

std::vector<Option> options()
{
    std::vector<Option> known = targetOptions();
    known.push_back(
        {u"step"_s, u"ID"_s, QCoreApplication::translate("Cli", "The token of this step instead of the last one's.")});
    known.push_back(jsonOption());
    return known;
}

void printJson(const Token &token, const QDateTime &now)
{
    QJsonObject object = tokenTimesToJson(token, now);
    object[u"token"] = token.value.revealText();
    answer(object);
}

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    Result<Request> request = readTarget(invocation, facilities);
    if (!request) {
        co_return Failure(request.error());
    }
    const Result<QString> step = chosenStep(invocation, *request->service);
    if (!step) {
        co_return Failure(step.error());
    }
    // "--new" alone renews the whole chain.
    const bool wholeChain = invocation.has(u"new"_s) && !invocation.has(u"step"_s);
    request->demand.steps = wholeChain ? QStringList() : QStringList(*step);
    const Facilities timely = inTime(facilities, invocation);
    const Result<Acquisition> acquisition = co_await obtain(*request, timely);
    if (!acquisition) {
        co_return Failure(acquisition.error());
    }
    const Token token = acquisition->tokens.at(*step);
    if (invocation.has(u"json"_s)) {
        printJson(token, facilities.now(acquisition->address));
    } else {
        answer(token.value);
    }
    noteAnswer(*request, {.command = invocation.command}, facilities);
    co_return 0;
}

} // namespace

Command tokenCommand()
{
    return {u"token"_s,
            u"[NAME]"_s,
            QCoreApplication::translate("Cli", "The token alone on a line."),
            [] { return u"token prod-engine --min-valid 5m"_s; },
            options(),
            run};
}

} // namespace bearerbox::cli
