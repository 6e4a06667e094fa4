// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/profileoptions.h"
#include "app/cli/target.h"
#include "core/headers/formats.h"
#include "core/sessions/headersets.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

std::vector<Option> options()
{
    QStringList known;
    for (const Format &format : formats()) {
        known << format.id;
    }
    std::vector<Option> all = targetOptions();
    all.push_back({u"format"_s, u"FORMAT"_s,
                   QCoreApplication::translate("Cli", "How it is written down: %1; header:NAME or value:NAME; or a "
                                                      "format of your own.")
                       .arg(known.join(u", "_s))});
    return all;
}

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    const Result<QString> format = invocation.has(u"format"_s)
                                       ? formatOption(invocation, u"format"_s, facilities.formats)
                                       : Result<QString>(formats().front().id);
    if (!format) {
        co_return Failure(format.error());
    }
    const Result<Request> request = readTarget(invocation, facilities);
    if (!request) {
        co_return Failure(request.error());
    }
    const Facilities timely = inTime(facilities, invocation);
    const Result<Acquisition> acquisition = co_await obtain(*request, timely);
    if (!acquisition) {
        co_return Failure(acquisition.error());
    }
    const Material material{.service = request->service,
                            .profile = request->profile,
                            .address = acquisition->address,
                            .tokens = acquisition->tokens};
    const Result<Secret> text =
        formattedHeaders(material, *format, facilities.formats, facilities.now(acquisition->address));
    if (!text) {
        co_return Failure(text.error());
    }
    if (const QString missing = shortcoming(*format, request->profile.connection); !missing.isEmpty()) {
        warn(missing);
    }
    answer(*text);
    noteAnswer(*request, {.command = invocation.command, .format = *format}, facilities);
    co_return 0;
}

} // namespace

Command headerCommand()
{
    return {u"header"_s,
            u"[NAME]"_s,
            QCoreApplication::translate("Cli", "The header set, one “Name: value” per line."),
            [] { return u"header prod-engine --format curl"_s; },
            options(),
            run};
}

} // namespace bearerbox::cli
