// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/standardinput.h"
#include "core/profiles/importplan.h"
#include "core/profiles/profilebook.h"
#include "core/sessions/profilekeeping.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox::cli {

namespace {

constexpr qint64 largestDocument = qint64(4) * 1024 * 1024;
constexpr int notAllImported = 2;

QString translated(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

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

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Usage,
                    translated(QT_TRANSLATE_NOOP("Cli", "%1 cannot be read: %2.")).arg(path, file.errorString()));
    }
    if (file.size() > largestDocument) {
        return fail(ErrorKind::Usage,
                    translated(QT_TRANSLATE_NOOP("Cli", "%1 is too large for a file of profiles.")).arg(path));
    }
    return file.readAll();
}

Result<QByteArray> readSource(const Invocation &invocation)
{
    const bool hasFile = !invocation.arguments.isEmpty();
    if (hasFile == invocation.has(u"from"_s)) {
        return fail(ErrorKind::Usage, translated(QT_TRANSLATE_NOOP("Cli", "import takes a FILE or --from DIR.")));
    }
    if (!hasFile) {
        return readFile(QDir(invocation.value(u"from"_s)).filePath(u"profiles.json"_s));
    }
    if (invocation.arguments.first() != "-"_L1) {
        return readFile(invocation.arguments.first());
    }
    const Result<Secret> bytes = readAll(standardInput, invocation.deadline);
    return bytes ? Result<QByteArray>(bytes->reveal().toByteArray()) : Failure(bytes.error());
}

/// One row as a diff shows it: "+" new, "~" other values, "=" here already, "!" unusable.
void show(const ImportRow &row)
{
    const QString title = u"%1 (%2)"_s.arg(row.profile.name, row.profile.service);
    switch (row.kind) {
    case ImportKind::New:
        tell(u"+ "_s + title);
        return;
    case ImportKind::Same:
        tell(u"= "_s + title);
        return;
    case ImportKind::Unusable:
        tell(u"! %1: %2"_s.arg(title, row.problem));
        return;
    case ImportKind::Different:
        tell(u"~ "_s + title);
        for (const MemberChange &change : row.changes) {
            tell(u"    %1: %2 → %3"_s.arg(change.label, change.before.isEmpty() ? u"–"_s : change.before,
                                          change.after.isEmpty() ? u"–"_s : change.after));
        }
        if (row.changesTrust()) {
            tell(u"    "_s + translated(QT_TRANSLATE_NOOP("Cli", "This changes whom the profile trusts, or which way "
                                                                 "its stored secrets go.")));
        }
        return;
    }
    Q_UNREACHABLE();
}

/// The profile that is to be saved for a row, and what it replaces; nothing where all stays as it is.
struct Wanted
{
    Profile profile;
    std::optional<Profile> before;
};
std::optional<Wanted> wantedOf(const ImportRow &row, Differing differing)
{
    if (row.kind == ImportKind::New || (row.kind == ImportKind::Different && differing == Differing::Rename)) {
        return Wanted{.profile = newcomer(row)};
    }
    if (row.kind == ImportKind::Different && differing == Differing::Replace) {
        return Wanted{.profile = replacement(row), .before = row.here};
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
    return fail(ErrorKind::Usage,
                translated(QT_TRANSLATE_NOOP("Cli", "Nothing is imported: what is marked with ~ is here with other "
                                                    "values. Say --differing keep, replace or rename.")));
}

QCoro::Task<Result<int>> take(std::vector<ImportRow> rows, Differing differing, Facilities facilities)
{
    for (const ImportRow &row : rows) {
        std::optional<Wanted> wanted = wantedOf(row, differing);
        if (!wanted) {
            continue;
        }
        SecretChanges none;
        const Result<void> saved =
            co_await saveProfile(wanted->profile, std::move(none), facilities, std::move(wanted->before));
        if (!saved) {
            co_return Failure(saved.error());
        }
    }
    const bool isWhole = std::ranges::count(rows, ImportKind::Unusable, &ImportRow::kind) == 0;
    co_return isWhole ? 0 : notAllImported;
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
    std::vector<ImportRow> rows = planImport(shared->profiles, facilities.profiles->profiles(), *facilities.services);
    std::ranges::for_each(shared->leftOut, warn);
    std::ranges::for_each(rows, show);
    if (invocation.has(u"dry-run"_s)) {
        co_return 0;
    }
    if (const Result<void> decided = checkDecided(rows, *differing); !decided) {
        co_return Failure(decided.error());
    }
    co_return co_await take(std::move(rows), *differing, facilities);
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
