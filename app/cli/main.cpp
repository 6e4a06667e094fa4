// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/help.h"
#include "app/cli/words.h"
#include "app/common/processhardening.h"
#include "app/common/translations.h"
#include "core/base/filelock.h"
#include "core/base/nearword.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <cstdlib>
#include <limits>

using namespace Qt::StringLiterals;
using namespace bearerbox;
using namespace bearerbox::cli;

namespace {

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

/// The failure with where to read on; a usage error tells for itself only what is wrong.
Error withAdvice(Error error, const QString &command)
{
    if (error.kind == ErrorKind::Usage && error.hint.isEmpty()) {
        const QString call = command.isEmpty() ? u"bearerbox-cli --help"_s : u"bearerbox-cli %1 --help"_s.arg(command);
        error.hint = {.english = u"See %1."_s.arg(call), .chinese = u"参见 %1。"_s.arg(call)};
    }
    return error;
}

int refuse(const QString &detail, const QString &command = {})
{
    return report(withAdvice({.kind = ErrorKind::Usage, .detail = detail}, command));
}

QStringList namesOf(const std::vector<Command> &all)
{
    QStringList names;
    std::ranges::transform(all, std::back_inserter(names), &Command::name);
    return names;
}

bool takes(const std::vector<Option> &options, const QString &name)
{
    return std::ranges::find(options, name, &Option::name) != options.end();
}

/// Why a command does not take an option that was given, if there is one.
std::optional<QString> strangeOption(const Invocation &invocation, const Command &command)
{
    for (const auto &[name, values] : invocation.options) {
        if (!takes(command.options, name) && !takes(globalOptions(), name)) {
            return translated(QT_TRANSLATE_NOOP("Cli", "%1 does not take --%2.")).arg(command.name, name);
        }
    }
    return std::nullopt;
}

bool takesTimeout(const Command &command)
{
    return takes(command.options, timeoutOption().name);
}

/// Ends the program when the time for the whole call is over, whatever it waits for.
void limitTime(std::chrono::milliseconds limit, const QDeadlineTimer &deadline)
{
    constexpr qint64 longestTimer = std::numeric_limits<int>::max();
    const std::chrono::milliseconds left(std::min(deadline.remainingTime(), longestTimer));
    QTimer::singleShot(left, QCoreApplication::instance(), [limit] {
        const double seconds = std::chrono::duration<double>(limit).count();
        QCoreApplication::exit(report(
            {.kind = ErrorKind::Timeout,
             .detail = translated(QT_TRANSLATE_NOOP("Cli", "The call did not finish within %1 s.")).arg(seconds)}));
    });
}

/// The exit status of a command that has ended.
int statusOf(const Result<int> &ended, const Command &command)
{
    return ended ? *ended : report(withAdvice(ended.error(), command.name));
}

int execute(Invocation invocation, const Command &command)
{
    const auto limit = timeoutOf(invocation);
    if (!limit) {
        return report(withAdvice(limit.error(), command.name));
    }
    if (takesTimeout(command)) {
        invocation.deadline = QDeadlineTimer(*limit, Qt::PreciseTimer);
    }
    auto backend = Backend::open({.configFolder = invocation.value(u"config-dir"_s),
                                  .store = invocation.value(u"store"_s),
                                  .callLimit = *limit});
    if (!backend) {
        return report(withAdvice(backend.error(), command.name));
    }
    std::ranges::for_each((*backend)->warnings(), warn);
    std::optional<int> status;
    command.run(invocation, backend->get()).then([&status, &command](const Result<int> &ended) {
        status = statusOf(ended, command);
        QCoreApplication::exit(*status);
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

/// The command among words that were not understood, if one is there.
QString commandAmong(const QStringList &words, const QStringList &names)
{
    const auto found = std::ranges::find_first_of(words, names);
    return found == words.end() ? QString() : *found;
}

int refuseCommand(const QString &typed, const std::vector<Command> &all)
{
    const QString sentence = typed.isEmpty()
                                 ? translated(QT_TRANSLATE_NOOP("Cli", "Which command?"))
                                 : translated(QT_TRANSLATE_NOOP("Cli", "There is no command “%1”.")).arg(typed);
    return refuse(joinedSentences({sentence, didYouMean(typed, namesOf(all))}));
}

int start(const QStringList &words)
{
    const std::vector<Command> all = commands();
    const Result<Invocation> invocation = readInvocation(words, everyOption(all));
    if (!invocation) {
        return refuse(invocation.error().detail, commandAmong(words, namesOf(all)));
    }
    if (invocation->has(u"version"_s)) {
        answer(u"bearerbox-cli "_s + QCoreApplication::applicationVersion());
        return 0;
    }
    const auto command = std::ranges::find(all, invocation->command, &Command::name);
    const bool isKnown = command != all.end() || invocation->command.isEmpty();
    if (invocation->has(u"help"_s) && isKnown) {
        answer((command == all.end() ? overview(all) : helpFor(*command)).trimmed());
        return 0;
    }
    if (command == all.end()) {
        return refuseCommand(invocation->command, all);
    }
    if (const auto strange = strangeOption(*invocation, *command)) {
        return refuse(*strange, command->name);
    }
    if (const Result<void> fitting = checkArguments(*invocation, command->arguments); !fitting) {
        return refuse(fitting.error().detail, command->name);
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
