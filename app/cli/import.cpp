// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/standardinput.h"
#include "app/cli/words.h"
#include "core/base/printable.h"
#include "core/profiles/importplan.h"
#include "core/profiles/profilebook.h"
#include "core/sessions/profilekeeping.h"

#include <QDir>
#include <QFile>

#include <algorithm>

#ifndef Q_OS_WIN
#include <fcntl.h>
#endif

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

constexpr qint64 largestDocument = qint64(4) * 1024 * 1024;
constexpr int notAllImported = 2;

/// What becomes of a profile that is here with other values.
enum class Differing { Undecided, Keep, Replace, Rename };

Result<Differing> differingOption(const Invocation &invocation)
{
    if (!invocation.has(u"differing"_s)) {
        return Differing::Undecided;
    }
    const QString word = invocation.value(u"differing"_s);
    if (word == "keep"_L1) {
        return Differing::Keep;
    }
    if (word == "replace"_L1) {
        return Differing::Replace;
    }
    if (word == "rename"_L1) {
        return Differing::Rename;
    }
    return fail(
        ErrorKind::Usage,
        translated(QT_TRANSLATE_NOOP("Cli", "--differing is keep, replace or rename, and not “%1”.")).arg(word));
}

/// A pipe is not waited for here: that is for the deadline. Returns what went wrong.
QString openAtOnce(QFile &file)
{
#ifdef Q_OS_WIN
    return file.open(QIODevice::ReadOnly) ? QString() : file.errorString();
#else
    const int descriptor = ::open(QFile::encodeName(file.fileName()).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    const bool isOpen = descriptor >= 0 && file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    return isOpen ? QString() : qt_error_string();
#endif
}

Result<QByteArray> readFile(const QString &path, const QDeadlineTimer &deadline)
{
    QFile file(path);
    if (const QString problem = openAtOnce(file); !problem.isEmpty()) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "%1 cannot be read: %2.")).arg(path, problem));
    }
    const Result<Secret> bytes = readAll(file.handle(), deadline, largestDocument);
    if (bytes) {
        return bytes->reveal().toByteArray();
    }
    const char *said = bytes.error().kind == ErrorKind::Timeout
                           ? QT_TRANSLATE_NOOP("Cli", "%1 was silent for too long.")
                           : QT_TRANSLATE_NOOP("Cli", "%1 is too large for a file of profiles.");
    return fail(bytes.error().kind, translated(said).arg(path));
}

Result<QByteArray> readSource(const Invocation &invocation)
{
    const bool hasFile = !invocation.arguments.isEmpty();
    if (hasFile == invocation.has(u"from"_s)) {
        return usage(translated(QT_TRANSLATE_NOOP("Cli", "import takes a FILE or --from DIR.")));
    }
    if (!hasFile) {
        return readFile(QDir(invocation.value(u"from"_s)).filePath(u"profiles.json"_s), invocation.deadline);
    }
    if (invocation.arguments.first() != "-"_L1) {
        return readFile(invocation.arguments.first(), invocation.deadline);
    }
    const Result<Secret> bytes = readAll(standardInput, invocation.deadline, largestDocument);
    return bytes ? Result<QByteArray>(bytes->reveal().toByteArray()) : Failure(bytes.error());
}

/// What a file says is shown without anything that a terminal would obey.
void tellOfFile(const QString &line)
{
    tell(printable(line));
}

/// What a row changes, or what it brings along where it is new.
void showChanges(const ImportRow &row)
{
    const auto value = [](const QString &text) { return text.isEmpty() ? u"–"_s : text; };
    for (const MemberChange &change : row.changes) {
        const QString was = row.here ? value(change.before) + u" → "_s : QString();
        tellOfFile(u"    %1: %2%3"_s.arg(change.label, was, value(change.after)));
    }
    if (!row.note.isEmpty()) {
        tellOfFile(u"    "_s + row.note);
    }
    if (row.changesTrust() && row.here) {
        tell(u"    "_s + translated(QT_TRANSLATE_NOOP("Cli", "This changes whom the profile trusts, or which way its "
                                                             "stored secrets go.")));
    } else if (row.changesTrust()) {
        tell(u"    "_s + translated(QT_TRANSLATE_NOOP("Cli", "This decides whom the profile trusts, or which way its "
                                                             "secrets will go.")));
    }
}

/// As a diff marks its lines.
QString signOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::New:
        return u"+ "_s;
    case ImportKind::Same:
        return u"= "_s;
    case ImportKind::Different:
        return u"~ "_s;
    case ImportKind::Unusable:
        return u"! "_s;
    }
    Q_UNREACHABLE();
}

void show(const ImportRow &row)
{
    const QString title = u"%1%2 (%3)"_s.arg(signOf(row.kind), row.profile.name, row.profile.service);
    tellOfFile(row.kind == ImportKind::Unusable ? title + ": "_L1 + row.problem : title);
    showChanges(row);
}

/// What is to be saved for a row; nothing where all stays as it is.
std::optional<WantedImport> wantedOf(const ImportRow &row, Differing differing)
{
    if (row.kind == ImportKind::New || (row.kind == ImportKind::Different && differing == Differing::Rename)) {
        return newcomer(row);
    }
    if (row.kind == ImportKind::Different && differing == Differing::Replace) {
        return replacement(row);
    }
    return std::nullopt;
}

/// All of them are shown before the first is written. Fails with Usage where the person has to choose first.
Result<void> checkDecided(const std::vector<ImportRow> &rows, Differing differing)
{
    const auto count = std::ranges::count(rows, ImportKind::Different, &ImportRow::kind);
    if (count == 0 || differing != Differing::Undecided) {
        return {};
    }
    return usage(translated(QT_TRANSLATE_NOOP("Cli", "Nothing is imported: what is marked with ~ is here with other "
                                                     "values. Say --differing keep, replace or rename.")));
}

Result<void> take(const std::vector<ImportRow> &rows, Differing differing, const Facilities &facilities)
{
    std::vector<WantedImport> wanted;
    for (const ImportRow &row : rows) {
        if (std::optional<WantedImport> one = wantedOf(row, differing)) {
            wanted.push_back(std::move(*one));
        }
    }
    return wanted.empty() ? Result<void>() : saveImported(wanted, facilities);
}

std::vector<ImportRow> rowsOf(const SharedProfiles &shared, Differing differing, const Facilities &facilities)
{
    const auto knowsFormat = [&facilities](const QString &format) {
        return facilities.formats.check(format).has_value();
    };
    return planImport(shared.profiles, {.here = facilities.profiles->profiles(),
                                        .services = *facilities.services,
                                        .knowsFormat = knowsFormat,
                                        .replaces = differing == Differing::Replace});
}

QCoro::Task<Result<int>> run(Invocation invocation, Backend *backend)
{
    const Facilities facilities = backend->facilities();
    const Result<Differing> differing = differingOption(invocation);
    if (!differing) {
        co_return Failure(differing.error());
    }
    const Result<QByteArray> bytes = readSource(invocation);
    if (!bytes) {
        co_return Failure(bytes.error());
    }
    const Result<SharedProfiles> shared = fromDocument(*bytes, *facilities.services);
    if (!shared) {
        co_return Failure(shared.error());
    }
    const std::vector<ImportRow> rows = rowsOf(*shared, *differing, facilities);
    std::ranges::for_each(shared->leftOut, warn);
    std::ranges::for_each(rows, show);
    const Result<void> decided = checkDecided(rows, *differing);
    if (invocation.has(u"dry-run"_s)) {
        if (!decided) {
            warn(decided.error().detail);
        }
        co_return 0;
    }
    if (!decided) {
        co_return Failure(decided.error());
    }
    if (const Result<void> taken = take(rows, *differing, facilities); !taken) {
        co_return Failure(taken.error());
    }
    const bool isWhole = shared->broken == 0 && std::ranges::count(rows, ImportKind::Unusable, &ImportRow::kind) == 0;
    co_return isWhole ? 0 : notAllImported;
}

} // namespace

Command importCommand()
{
    return {u"import"_s,
            u"[FILE]"_s,
            translated(QT_TRANSLATE_NOOP("Cli", "Takes in profiles that export printed, and shows what that changes.")),
            [] { return u"import profiles.json --dry-run"_s; },
            {{u"from"_s, u"DIR"_s,
              translated(QT_TRANSLATE_NOOP("Cli", "Instead of FILE: the profiles of another configuration folder."))},
             {u"differing"_s, u"WORD"_s,
              translated(QT_TRANSLATE_NOOP(
                  "Cli", "What is here with other values: keep it, replace it, or rename the one that comes."))},
             {u"dry-run"_s, {}, translated(QT_TRANSLATE_NOOP("Cli", "Shows what would change, and changes nothing."))},
             timeoutOption()},
            run};
}

} // namespace bearerbox::cli
