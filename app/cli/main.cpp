// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/exitstatus.h"
#include "app/common/processhardening.h"
#include "app/common/translations.h"
#include "core/base/filelock.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace bearerbox;
using namespace bearerbox::cli;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString optionLines(const std::vector<Option> &options)
{
    QString lines;
    for (const Option &option : options) {
        const QString typed = u"  --%1 %2"_s.arg(option.name, option.value);
        lines += typed.leftJustified(26) + ' '_L1 + option.help + u'\n';
    }
    return lines;
}

QString overview()
{
    QString text =
        translated(QT_TRANSLATE_NOOP("Cli", "Usage: bearerbox-cli [options] COMMAND [arguments]\n\nGets tokens and "
                                            "prints the headers that carry them.\n\nCommands:\n"));
    for (const Command &command : commands()) {
        text += u"  %1 %2\n"_s.arg((command.name + u' ' + command.arguments).leftJustified(22), command.summary);
    }
    return text + u'\n' + translated(QT_TRANSLATE_NOOP("Cli", "Options:\n")) + optionLines(globalOptions());
}

QString helpFor(const Command &command)
{
    return translated(QT_TRANSLATE_NOOP("Cli", "Usage: bearerbox-cli %1 %2 [options]\n\n%3\n\nOptions:\n"))
               .arg(command.name, command.arguments, command.summary) +
           optionLines(command.options) + optionLines(globalOptions());
}

/// Every option that any command takes: an option means the same everywhere.
std::vector<Option> everyOption(const std::vector<Command> &all)
{
    std::vector<Option> options = globalOptions();
    for (const Command &command : all) {
        for (const Option &option : command.options) {
            if (std::ranges::find(options, option.name, &Option::name) == options.end()) {
                options.push_back(option);
            }
        }
    }
    return options;
}

Error usage(const QString &detail)
{
    return {.kind = ErrorKind::Usage,
            .detail = detail,
            .hint = {.english = u"See bearerbox-cli --help."_s, .chinese = u"参见 bearerbox-cli --help。"_s}};
}

/// The option that a command does not take, if one was given.
std::optional<QString> strangeOption(const Invocation &invocation, const Command &command)
{
    for (const auto &[name, values] : invocation.options) {
        const auto takes = [&name](const std::vector<Option> &options) {
            return std::ranges::find(options, name, &Option::name) != options.end();
        };
        if (!takes(command.options) && !takes(globalOptions())) {
            return name;
        }
    }
    return std::nullopt;
}

bool takesTimeout(const Command &command)
{
    return std::ranges::find(command.options, u"timeout"_s, &Option::name) != command.options.end();
}

/// Ends the program when the time for the whole call is over, whatever it waits for.
void limitTime(std::chrono::milliseconds limit, const QDeadlineTimer &deadline)
{
    const std::chrono::milliseconds left(deadline.remainingTime());
    QTimer::singleShot(left, QCoreApplication::instance(), [limit] {
        const double seconds = std::chrono::duration<double>(limit).count();
        QCoreApplication::exit(report(
            {.kind = ErrorKind::Timeout,
             .detail = translated(QT_TRANSLATE_NOOP("Cli", "The call did not finish within %1 s.")).arg(seconds)}));
    });
}

int execute(Invocation invocation, const Command &command)
{
    const auto limit = durationOption(invocation, u"timeout"_s, std::chrono::seconds(30));
    if (!limit) {
        return report(limit.error());
    }
    if (takesTimeout(command)) {
        invocation.deadline = QDeadlineTimer(*limit, Qt::PreciseTimer);
    }
    auto backend = Backend::open({.configFolder = invocation.value(u"config-dir"_s),
                                  .store = invocation.value(u"store"_s),
                                  .callLimit = *limit});
    if (!backend) {
        return report(backend.error());
    }
    std::ranges::for_each((*backend)->warnings(), warn);
    std::optional<int> status;
    command.run(invocation, backend->get()).then([&status](int ended) {
        status = ended;
        QCoreApplication::exit(ended);
    });
    if (status) {
        return *status;
    }
    if (takesTimeout(command)) {
        limitTime(*limit, invocation.deadline);
    }
    const int ended = QCoreApplication::exec();
    if (!status) {
        releaseFileLocks();
        (*backend)->folder().discardScratch();
        std::_Exit(ended); // what still waits must not run on while the backend goes
    }
    return ended;
}

int start(const QStringList &words)
{
    const std::vector<Command> all = commands();
    const Result<Invocation> invocation = readInvocation(words, everyOption(all));
    if (!invocation) {
        return report(usage(invocation.error().detail));
    }
    if (invocation->has(u"version"_s)) {
        answer(u"bearerbox-cli "_s + QCoreApplication::applicationVersion());
        return 0;
    }
    const auto command = std::ranges::find(all, invocation->command, &Command::name);
    if (invocation->has(u"help"_s)) {
        answer((command == all.end() ? overview() : helpFor(*command)).trimmed());
        return 0;
    }
    if (command == all.end()) {
        return report(
            usage(invocation->command.isEmpty()
                      ? translated(QT_TRANSLATE_NOOP("Cli", "Which command?"))
                      : translated(QT_TRANSLATE_NOOP("Cli", "There is no command “%1”.")).arg(invocation->command)));
    }
    if (const auto strange = strangeOption(*invocation, *command)) {
        return report(
            usage(translated(QT_TRANSLATE_NOOP("Cli", "%1 does not take --%2.")).arg(command->name, *strange)));
    }
    return execute(*invocation, *command);
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"bearerbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BEARERBOX_VERSION));
    const Translations translations(application);
    const int status = start(QCoreApplication::arguments());
    if (status == 0 && !isAnswerOut()) {
        return report({.kind = ErrorKind::Internal,
                       .detail = translated(QT_TRANSLATE_NOOP("Cli", "Standard output cannot be written."))});
    }
    return status;
}
