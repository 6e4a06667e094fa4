// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/formatbook.h"

#include "core/base/filelist.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr qint64 largestTemplate = 64 * 1024;

QString translated(const char *text)
{
    return QCoreApplication::translate("FormatBook", text);
}

Failure unusable(const QString &detail)
{
    return fail(ErrorKind::Unusable, detail);
}

Result<FormatTemplate> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unusable(file.errorString());
    }
    if (file.size() > largestTemplate) {
        return unusable(translated(QT_TRANSLATE_NOOP("FormatBook", "larger than 64 KiB")));
    }
    return FormatTemplate::parse(file.readAll());
}

/// A name has to be good on a command line and must not hide a built-in format.
Result<void> checkName(const QString &id)
{
    static const QRegularExpression word(u"\\A[A-Za-z0-9][A-Za-z0-9._-]*\\z"_s);
    if (!word.match(id).hasMatch()) {
        return unusable(translated(QT_TRANSLATE_NOOP(
            "FormatBook",
            "a format's name has letters, digits, “.”, “_” and “-”, and begins with one of the first two")));
    }
    if (isBuiltIn(id)) {
        return unusable(translated(QT_TRANSLATE_NOOP("FormatBook", "the name “%1” is taken")).arg(id));
    }
    return {};
}

} // namespace

void FormatBook::addFrom(const QString &folder)
{
    const QDir directory(folder);
    for (const QString &name : filesEndingIn(directory, ".txt"_L1)) {
        const QString id = name.chopped(4);
        const Result<void> named = checkName(id);
        Result<FormatTemplate> text =
            named ? readFile(directory.filePath(name)) : Result<FormatTemplate>(Failure(named.error()));
        if (!text) {
            Error problem = text.error();
            problem.detail =
                translated(QT_TRANSLATE_NOOP("FormatBook", "Format %1 is left out: %2")).arg(name, problem.detail);
            m_problems.push_back(problem);
            continue;
        }
        m_own.push_back({id, std::move(*text)});
    }
}

std::vector<Format> FormatBook::all() const
{
    std::vector<Format> known = formats();
    for (const Own &own : m_own) {
        known.push_back({own.id, own.id});
    }
    return known;
}

QString FormatBook::titleOf(const QString &format) const
{
    const std::vector<Format> known = all();
    const auto found = std::ranges::find(known, format, &Format::id);
    const QString header = singleHeader(format);
    return found != known.end() ? found->title : !header.isEmpty() ? header : format;
}

Result<void> FormatBook::check(const QString &format) const
{
    if (find(format) || isBuiltIn(format)) {
        return {};
    }
    return fail(ErrorKind::Usage, QCoreApplication::translate("Formats", "There is no format “%1”.").arg(format));
}

Result<Secret> FormatBook::write(const QString &format, const HeaderSet &set) const
{
    const Own *own = find(format);
    return own ? own->text.fill(set) : formatted(format, set);
}

const FormatBook::Own *FormatBook::find(const QString &format) const
{
    const auto found = std::ranges::find(m_own, format, &Own::id);
    return found == m_own.end() ? nullptr : &*found;
}

} // namespace bearerbox
