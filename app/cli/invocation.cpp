// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include "app/cli/words.h"
#include "core/base/duration.h"
#include "core/base/nearword.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

/// Why words are no invocation, and which option was perhaps meant.
QString parseProblem(const QCommandLineParser &parser, const std::vector<Option> &known)
{
    if (parser.unknownOptionNames().isEmpty()) {
        return parser.errorText();
    }
    QStringList names;
    for (const Option &option : known) {
        names << u"--"_s + option.name;
    }
    const QString name = parser.unknownOptionNames().first();
    const QString unknown = (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    const QString sentence = translated(QT_TRANSLATE_NOOP("Cli", "There is no option “%1”.")).arg(unknown);
    return joinedSentences({sentence, didYouMean(unknown, names)});
}

} // namespace

QString Option::typed() const
{
    const QString words = u"--%1 %2"_s.arg(name, value);
    return letter.isEmpty() ? words : u"-%1, %2"_s.arg(letter, words);
}

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
        {.name = u"help"_s,
         .help = translated(QT_TRANSLATE_NOOP("Cli", "Shows this help, or that of a command.")),
         .letter = u"h"_s},
        {.name = u"version"_s, .help = translated(QT_TRANSLATE_NOOP("Cli", "Shows the version.")), .letter = u"v"_s},
    };
}

Result<Invocation> readInvocation(const QStringList &words, const std::vector<Option> &known)
{
    QCommandLineParser parser;
    for (const Option &option : known) {
        const QStringList names =
            option.letter.isEmpty() ? QStringList(option.name) : QStringList{option.letter, option.name};
        parser.addOption(QCommandLineOption(names, option.help, option.value));
    }
    if (!parser.parse(words)) {
        return usage(parseProblem(parser, known));
    }
    Invocation invocation{.arguments = parser.positionalArguments()};
    if (!invocation.arguments.isEmpty()) {
        invocation.command = invocation.arguments.takeFirst();
    }
    if (invocation.command == "help"_L1) {
        invocation.command = invocation.arguments.isEmpty() ? QString() : invocation.arguments.takeFirst();
        invocation.options[u"help"_s] = {};
    }
    for (const Option &option : known) {
        if (parser.isSet(option.name)) {
            invocation.options[option.name] = option.value.isEmpty() ? QStringList() : parser.values(option.name);
        }
    }
    return invocation;
}

Result<void> checkArguments(const Invocation &invocation, const QString &taken)
{
    const QStringList words = taken.split(u' ', Qt::SkipEmptyParts);
    const qsizetype given = invocation.arguments.size();
    const bool takesAny = taken.endsWith(u"…]");
    if (given > words.size() && !takesAny) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "%1 does not take “%2”."))
                         .arg(invocation.command, invocation.arguments[words.size()]));
    }
    if (given < words.size() && !words[given].startsWith(u'[') && !takesAny) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "%1 is missing; the call is “%2 %3”."))
                         .arg(words[given], invocation.command, taken));
    }
    return {};
}

Result<std::chrono::milliseconds> durationOption(const Invocation &invocation, const QString &option,
                                                 std::chrono::milliseconds otherwise)
{
    if (!invocation.has(option)) {
        return otherwise;
    }
    const auto parsed = parseDuration(invocation.value(option));
    if (!parsed) {
        return usage(translated(QT_TRANSLATE_NOOP(
                                    "Cli", "--%1 takes seconds, or a duration such as 90s, 5m or 1h30m, and not “%2”."))
                         .arg(option, invocation.value(option)));
    }
    return *parsed;
}

Result<std::chrono::milliseconds> timeoutOf(const Invocation &invocation)
{
    const auto limit = durationOption(invocation, timeoutOption().name, std::chrono::seconds(30));
    if (limit && *limit == std::chrono::milliseconds(0)) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "In --timeout %1 nothing can be done: give it more time."))
                         .arg(invocation.value(timeoutOption().name)));
    }
    return limit;
}

Option timeoutOption()
{
    return {u"timeout"_s, u"SECONDS"_s, QCoreApplication::translate("Cli", "For the whole call; 30 without it.")};
}

} // namespace bearerbox::cli
