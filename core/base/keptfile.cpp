// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/keptfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("KeptFile", text);
}

QString lastGood(const QString &path)
{
    return path + ".last-good"_L1;
}

std::optional<QJsonObject> parse(const QByteArray &bytes, QString &problem)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject()) {
        problem = error.error == QJsonParseError::NoError
                      ? translated(QT_TRANSLATE_NOOP("KeptFile", "not a JSON object"))
                      : error.errorString();
        return std::nullopt;
    }
    return document.object();
}

std::optional<QJsonObject> readLastGood(const QString &path)
{
    QFile copy(lastGood(path));
    QString problem;
    return copy.open(QIODevice::ReadOnly) ? parse(copy.readAll(), problem) : std::nullopt;
}

/// What is on disk, or why it is not usable.
struct Found
{
    std::optional<QJsonObject> content;
    QString problem;
    bool isMissing = false;
};

/// Fails with Internal where the file is there and cannot be opened or read: that says nothing about its content.
Result<Found> look(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return Found{.problem = translated(QT_TRANSLATE_NOOP("KeptFile", "it is missing")), .isMissing = true};
    }
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (file.error() != QFileDevice::NoError) {
        return failAtFile(
            translated(QT_TRANSLATE_NOOP("KeptFile", "%1 cannot be read: %2.")).arg(path, file.errorString()));
    }
    Found found;
    found.content = parse(bytes, found.problem);
    return found;
}

QString takenFromCopy()
{
    return translated(QT_TRANSLATE_NOOP("KeptFile", "The last good copy is used instead."));
}

/// A name that nobody has yet: the same second may see two broken files.
QString freeNameFor(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = u"%1.unreadable-%2"_s.arg(path, stamp);
    for (int i = 2; QFile::exists(name); ++i) {
        name = u"%1.unreadable-%2-%3"_s.arg(path, stamp).arg(i);
    }
    return name;
}

/// Where a file is missing because it was set aside, nobody should believe that there never was one.
QString wordOnWhatWasKept(const QString &path)
{
    const QFileInfo file(path);
    // Names are compared here: a pattern would be compiled for each look, and each session looks.
    const QString beginning = file.fileName() + ".unreadable-"_L1;
    QString last;
    for (QDirIterator each(file.path(), QDir::Files); each.hasNext();) {
        each.next();
        if (each.fileName().startsWith(beginning)) {
            last = std::max(last, each.fileName());
        }
    }
    return last.isEmpty()
               ? QString()
               : translated(QT_TRANSLATE_NOOP("KeptFile", "%1 is missing; what was not usable is kept as %2."))
                     .arg(path, last);
}

Failure cannotBeSetAside(const QString &path)
{
    return failAtFile(translated(QT_TRANSLATE_NOOP("KeptFile", "%1 is not usable and cannot be set aside.")).arg(path));
}

/// Keeps a copy of a file that is about to be replaced. The file stays meanwhile: at no moment is there none, which
/// would read as "nothing yet".
Result<QString> copyAside(const QString &path)
{
    const QString aside = freeNameFor(path);
    return QFile::copy(path, aside) ? Result<QString>(aside) : Result<QString>(cannotBeSetAside(path));
}

} // namespace

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(bytes) == bytes.size() && file.commit();
    if (!written) {
        return failAtFile(
            translated(QT_TRANSLATE_NOOP("KeptFile", "%1 cannot be written: %2.")).arg(path, file.errorString()));
    }
    return {};
}

Result<QString> setAside(const QString &path)
{
    const QString aside = freeNameFor(path);
    if (!QFile::rename(path, aside)) {
        return cannotBeSetAside(path);
    }
    return aside;
}

KeptFile::KeptFile(QString path) : m_path(std::move(path)) {}

Result<QJsonObject> KeptFile::read()
{
    const Result<Found> found = look(m_path);
    m_damage.clear();
    if (!found) {
        return Failure(found.error());
    }
    if (found->content) {
        return *found->content;
    }
    const std::optional<QJsonObject> good = readLastGood(m_path);
    if (!good && found->isMissing && !QFile::exists(lastGood(m_path))) {
        m_warning = wordOnWhatWasKept(m_path);
        return QJsonObject();
    }
    m_damage = translated(QT_TRANSLATE_NOOP("KeptFile", "%1 was not usable (%2).")).arg(m_path, found->problem);
    if (!good) {
        return fail(ErrorKind::Internal, m_damage);
    }
    m_warning = m_damage + u' ' + takenFromCopy();
    return *good;
}

Result<QJsonObject> KeptFile::mend()
{
    Result<QJsonObject> content = read();
    if (!isDamaged()) {
        return content;
    }
    QString said = m_damage;
    QStringList unusable(m_path);
    if (!content) {
        unusable << lastGood(m_path);
    }
    for (const QString &path : unusable) {
        if (!QFile::exists(path)) {
            continue;
        }
        const Result<QString> aside = content ? copyAside(path) : setAside(path);
        if (!aside) {
            return Failure(aside.error());
        }
        said += u' ' + translated(QT_TRANSLATE_NOOP("KeptFile", "It was kept as %1.")).arg(*aside);
    }
    if (!content) {
        return fail(ErrorKind::Internal, said);
    }
    if (const Result<void> restored = replaceFile(m_path, QJsonDocument(*content).toJson()); !restored) {
        return Failure(restored.error());
    }
    m_warning = said + u' ' + takenFromCopy();
    return content;
}

Result<void> KeptFile::write(const QJsonObject &content) const
{
    const Result<Found> found = look(m_path);
    if (!found) {
        return Failure(found.error());
    }
    if (!found->content && !found->isMissing) {
        if (const Result<QString> aside = copyAside(m_path); !aside) {
            return Failure(aside.error());
        }
    }
    const QByteArray bytes = QJsonDocument(content).toJson(QJsonDocument::Indented);
    if (const Result<void> written = replaceFile(m_path, bytes); !written) {
        return written;
    }
    // The change is made: a copy beside it that fails must not make the caller believe otherwise. One that is broken
    // may hold what the person wants back.
    const bool isBroken = QFile::exists(lastGood(m_path)) && !readLastGood(m_path);
    if (!isBroken || setAside(lastGood(m_path))) {
        static_cast<void>(replaceFile(lastGood(m_path), bytes));
    }
    return {};
}

} // namespace bearerbox
