// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include "core/base/duration.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

} // namespace

QStringList Invocation::values(const QString &option) const
{
    const auto found = options.find(option);
    return found == options.end() ? QStringList() : found->second;
}

QString Invocation::value(const QString &option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.last();
}

std::vector<Option> globalOptions()
{
    return {
        {u"config-dir"_s, u"DIR"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "Where profiles and settings live (also BEARERBOX_CONFIG_DIR)."))},
        {u"store"_s, u"KIND"_s,
         translated(QT_TRANSLATE_NOOP("Cli", "The secret store: keychain or memory (also BEARERBOX_STORE)."))},
        {u"help"_s, {}, translated(QT_TRANSLATE_NOOP("Cli", "Shows this help, or that of a command."))},
        {u"version"_s, {}, translated(QT_TRANSLATE_NOOP("Cli", "Shows the version."))},
    };
}

Result<Invocation> readInvocation(const QStringList &words, const std::vector<Option> &known)
{
    QCommandLineParser parser;
    for (const Option &option : known) {
        parser.addOption(QCommandLineOption(option.name, option.help, option.value));
    }
    if (!parser.parse(words)) {
        return fail(ErrorKind::Usage, parser.errorText() + u'.');
    }
    Invocation invocation{.arguments = parser.positionalArguments()};
    if (!invocation.arguments.isEmpty()) {
        invocation.command = invocation.arguments.takeFirst();
    }
    for (const Option &option : known) {
        if (parser.isSet(option.name)) {
            invocation.options[option.name] = option.value.isEmpty() ? QStringList() : parser.values(option.name);
        }
    }
    return invocation;
}

Result<std::chrono::milliseconds> durationOption(const Invocation &invocation, const QString &option,
                                                 std::chrono::milliseconds otherwise)
{
    if (!invocation.has(option)) {
        return otherwise;
    }
    const auto parsed = parseDuration(invocation.value(option));
    if (!parsed) {
        return fail(ErrorKind::Usage,
                    translated(QT_TRANSLATE_NOOP("Cli", "--%1 takes a duration such as 90, 5m or 1h30m.")).arg(option));
    }
    return *parsed;
}

Option timeoutOption()
{
    return {u"timeout"_s, u"SECONDS"_s, QCoreApplication::translate("Cli", "For the whole call; 30 without it.")};
}

} // namespace bearerbox::cli
