// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profilebook.h"

#include <QCoreApplication>
#include <QFile>
#include <QLockFile>
#include <QSet>

using namespace Qt::StringLiterals;

// How the book is read; nothing here changes a profile.

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ProfileBook", text);
}

/// Whether a document is one of ours: what cannot be understood is not changed either.
Result<void> checkDocument(const QJsonObject &document, const QString &path)
{
    const QJsonValue version = document[u"version"];
    if (version.isDouble() && version.toDouble() > ProfileBook::formatVersion) {
        return fail(ErrorKind::Internal,
                    translated(QT_TRANSLATE_NOOP("ProfileBook",
                                                 "%1 was written by a newer version of Bearerbox and is left alone."))
                        .arg(path),
                    {.english = u"Use that version."_s, .chinese = u"请使用该版本。"_s});
    }
    const bool isNone = document.isEmpty() && !QFile::exists(path);
    if (!isNone && (version.toInt() != ProfileBook::formatVersion || !document[u"profiles"].isArray())) {
        return fail(
            ErrorKind::Internal,
            translated(QT_TRANSLATE_NOOP("ProfileBook", "%1 is no file of profiles and is left alone.")).arg(path),
            {.english = u"Move it away; the last good copy takes its place then."_s,
             .chinese = u"请将其移走，之后会使用最近一次的完好副本。"_s});
    }
    return {};
}

/// Fails with Internal where an entry is no profile or has the id of one before it.
Result<Profile> usableProfile(const QJsonValue &entry, const QSet<QUuid> &before)
{
    Result<Profile> profile = profileFromJson(entry.toObject());
    if (profile && before.contains(profile->id)) {
        return fail(ErrorKind::Internal,
                    translated(QT_TRANSLATE_NOOP("ProfileBook", "The profile “%1” has the id of another one."))
                        .arg(profile->name));
    }
    return profile;
}

} // namespace

Result<ProfileBook> ProfileBook::open(const ConfigFolder &folder)
{
    ProfileBook book(folder);
    const Result<bool> loaded = book.reload();
    if (!loaded) {
        return Failure(loaded.error());
    }
    return book;
}

std::optional<ProfileBook> ProfileBook::openSound(const ConfigFolder &folder)
{
    ProfileBook book(folder);
    book.m_stamp = stampOf(book.m_file.path());
    if (!book.m_stamp->isThere) {
        return std::nullopt;
    }
    Result<std::vector<Profile>> profiles = book.take(book.m_file.read());
    if (!profiles || !book.isSound()) {
        return std::nullopt;
    }
    book.m_profiles = std::move(*profiles);
    return book;
}

bool ProfileBook::isSound() const
{
    return !m_file.isDamaged() && warnings().isEmpty();
}

QStringList ProfileBook::warnings() const
{
    QStringList warnings;
    if (!m_file.warning().isEmpty()) {
        warnings << m_file.warning();
    }
    for (const QString &problem : m_problems) {
        warnings << translated(QT_TRANSLATE_NOOP("ProfileBook", "%1 It is left out, and kept in %2 as it is."))
                        .arg(problem, m_file.path());
    }
    return warnings;
}

/// Reading needs no lock, mending does; whoever holds it now will mend.
Result<QJsonObject> ProfileBook::readAlone()
{
    Result<QJsonObject> document = m_file.read();
    if (!m_file.isDamaged()) {
        return document;
    }
    QLockFile lock(m_lock);
    if (!lock.tryLock(0)) {
        return document;
    }
    Result<QJsonObject> mended = m_file.mend();
    return mended || !document ? mended : document; // what cannot be put right can still be read
}

Result<std::vector<Profile>> ProfileBook::take(const Result<QJsonObject> &document)
{
    if (!document) {
        return Failure(document.error());
    }
    if (const Result<void> ours = checkDocument(*document, m_file.path()); !ours) {
        return Failure(ours.error());
    }
    std::vector<Profile> profiles;
    QSet<QUuid> ids;
    m_unusable = {};
    m_problems.clear();
    for (const QJsonValue &each : (*document)[u"profiles"].toArray()) {
        Result<Profile> profile = usableProfile(each, ids);
        if (profile) {
            ids.insert(profile->id);
            profiles.push_back(std::move(*profile));
        } else {
            m_unusable.append(each);
            m_problems << profile.error().detail;
        }
    }
    m_others = *document;
    m_others.remove(u"profiles"_s);
    return profiles;
}

bool ProfileBook::isOutdated() const
{
    return m_stamp && *m_stamp != stampOf(m_file.path());
}

Result<bool> ProfileBook::reload()
{
    const FileStamp stamp = stampOf(m_file.path());
    if (m_stamp == stamp) {
        return false;
    }
    m_stamp.reset();
    Result<std::vector<Profile>> profiles = take(readAlone());
    if (!profiles) {
        return Failure(profiles.error());
    }
    const bool changed = *profiles != m_profiles;
    m_profiles = std::move(*profiles);
    if (isSound()) {
        m_stamp = stamp;
    }
    return changed;
}

} // namespace bearerbox
