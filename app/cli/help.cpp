// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

/// Where the help of an option begins.
constexpr qsizetype column = 27;

QString optionLines(const std::vector<Option> &options)
{
    QString lines;
    for (const Option &option : options) {
        // What is too long for its column has a line for itself.
        const QString typed = "  "_L1 + option.typed().trimmed();
        const QString gap = typed.size() < column ? QString() : u'\n' + QString(column, u' ');
        lines += typed.leftJustified(column) + gap + option.help + u'\n';
    }
    return lines;
}

} // namespace

QString overview(const std::vector<Command> &all)
{
    QString text =
        translated(QT_TRANSLATE_NOOP("Cli", "Usage: bearerbox-cli [options] COMMAND [arguments]\n\nGets tokens and "
                                            "prints the headers that carry them.\n\nCommands:\n"));
    for (const Command &command : all) {
        text += u"  %1 %2\n"_s.arg((command.name + u' ' + command.arguments).leftJustified(22), command.summary);
    }
    return text + u'\n' + translated(QT_TRANSLATE_NOOP("Cli", "Options:\n")) + optionLines(globalOptions());
}

QString helpFor(const Command &command)
{
    std::vector<Option> own;
    std::vector<Option> describing;
    std::ranges::partition_copy(command.options, std::back_inserter(describing), std::back_inserter(own),
                                &Option::describesCall);
    const QString call = command.arguments.isEmpty() ? command.name : command.name + u' ' + command.arguments;
    QString text = translated(QT_TRANSLATE_NOOP("Cli", "Usage: bearerbox-cli %1 [options]\n\n%2\n\nExample:\n"))
                       .arg(call, command.summary);
    text += u"  bearerbox-cli %1\n\n"_s.arg(command.example());
    text += translated(QT_TRANSLATE_NOOP("Cli", "Options:\n")) + optionLines(own) + optionLines(globalOptions());
    if (!describing.empty()) {
        text += translated(QT_TRANSLATE_NOOP("Cli", "\nInstead of a profile, a call without one:\n"));
        text += optionLines(describing);
    }
    return text;
}

} // namespace bearerbox::cli
