// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profilebook.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLockFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int formatVersion = 1;
constexpr int lockWaitMilliseconds = 5000; // a change takes milliseconds; a dead owner's lock is broken at once

QString translated(const char *text)
{
    return QCoreApplication::translate("ProfileBook", text);
}

bool nameTaken(const std::vector<Profile> &profiles, const Profile &wanted)
{
    return std::ranges::any_of(
        profiles, [&wanted](const Profile &each) { return each.name == wanted.name && each.id != wanted.id; });
}

bool idTaken(const std::vector<Profile> &profiles, const QUuid &id)
{
    return std::ranges::find(profiles, id, &Profile::id) != profiles.end();
}

/// Whether a document is one of ours: what cannot be understood is not changed either.
Result<void> checkDocument(const QJsonObject &document, const QString &path)
{
    const QJsonValue version = document[u"version"];
    if (version.isDouble() && version.toDouble() > formatVersion) {
        return fail(ErrorKind::Internal,
                    translated(QT_TRANSLATE_NOOP("ProfileBook",
                                                 "%1 was written by a newer version of Bearerbox and is left alone."))
                        .arg(path));
    }
    const QJsonValue profiles = document[u"profiles"];
    const bool isVersion = version.isUndefined() || version.toInt() == formatVersion;
    const bool isList = profiles.isUndefined() || profiles.isArray();
    if (!isVersion || !isList) {
        return fail(
            ErrorKind::Internal,
            translated(QT_TRANSLATE_NOOP("ProfileBook", "%1 is no file of profiles and is left alone.")).arg(path));
    }
    return {};
}

Failure taken(const QString &name)
{
    return fail(ErrorKind::Usage,
                translated(QT_TRANSLATE_NOOP("ProfileBook", "There is a profile called “%1” already.")).arg(name));
}

Failure notFound(const QString &name)
{
    return fail(ErrorKind::NotFound,
                translated(QT_TRANSLATE_NOOP("ProfileBook", "There is no profile “%1”.")).arg(name));
}

} // namespace

ProfileBook::ProfileBook(const ConfigFolder &folder)
    : m_file(folder.profiles())
    , m_lock(folder.credentialLock(u"profiles"_s))
{
}

Result<ProfileBook> ProfileBook::open(const ConfigFolder &folder)
{
    ProfileBook book(folder);
    const Result<bool> loaded = book.reload();
    if (!loaded) {
        return Failure(loaded.error());
    }
    return book;
}

Result<Profile> ProfileBook::find(const QString &name) const
{
    const auto found = std::ranges::find(m_profiles, name, &Profile::name);
    return found == m_profiles.end() ? Result<Profile>(notFound(name)) : Result<Profile>(*found);
}

const Profile *ProfileBook::find(const QUuid &id) const
{
    const auto found = std::ranges::find(m_profiles, id, &Profile::id);
    return found == m_profiles.end() ? nullptr : &*found;
}

/// Reading needs no lock, mending does; whoever holds it now will mend.
Result<QJsonObject> ProfileBook::readAlone()
{
    Result<QJsonObject> document = m_file.read();
    if (!m_file.isDamaged()) {
        return document;
    }
    QLockFile lock(m_lock);
    return lock.tryLock(0) ? m_file.mend() : document;
}

Result<std::vector<Profile>> ProfileBook::parse(const Result<QJsonObject> &document)
{
    if (!document) {
        return Failure(document.error());
    }
    if (const Result<void> ours = checkDocument(*document, m_file.path()); !ours) {
        return Failure(ours.error());
    }
    std::vector<Profile> profiles;
    for (const QJsonValue &each : (*document)[u"profiles"].toArray()) {
        const Result<Profile> profile = profileFromJson(each.toObject());
        if (!profile) {
            return fail(ErrorKind::Internal, u"%1: %2"_s.arg(m_file.path(), profile.error().detail));
        }
        if (idTaken(profiles, profile->id)) {
            return fail(ErrorKind::Internal,
                        translated(QT_TRANSLATE_NOOP("ProfileBook", "%1: “%2” has the id of another profile."))
                            .arg(m_file.path(), profile->name));
        }
        profiles.push_back(*profile);
    }
    m_document = *document;
    return profiles;
}

Result<bool> ProfileBook::reload()
{
    Result<std::vector<Profile>> profiles = parse(readAlone());
    if (!profiles) {
        return Failure(profiles.error());
    }
    const bool changed = *profiles != m_profiles;
    m_profiles = std::move(*profiles);
    return changed;
}

Result<void> ProfileBook::change(const Change &apply)
{
    QLockFile lock(m_lock);
    if (!lock.tryLock(lockWaitMilliseconds)) {
        return fail(ErrorKind::Internal,
                    translated(QT_TRANSLATE_NOOP("ProfileBook", "Another program holds %1.")).arg(m_lock));
    }
    Result<std::vector<Profile>> profiles = parse(m_file.mend());
    if (!profiles) {
        return Failure(profiles.error());
    }
    if (const Result<void> applied = apply(*profiles); !applied) {
        return applied;
    }
    QJsonArray array;
    for (const Profile &profile : *profiles) {
        array.append(toJson(profile));
    }
    m_document[u"version"] = formatVersion;
    m_document[u"profiles"] = array;
    if (const Result<void> written = m_file.write(m_document); !written) {
        return written;
    }
    m_profiles = std::move(*profiles);
    return {};
}

Result<void> ProfileBook::add(const Profile &profile)
{
    return change([&profile](std::vector<Profile> &profiles) -> Result<void> {
        if (idTaken(profiles, profile.id) || nameTaken(profiles, profile)) {
            return taken(profile.name);
        }
        profiles.push_back(profile);
        return {};
    });
}

Result<void> ProfileBook::replace(const Profile &profile)
{
    return change([&profile](std::vector<Profile> &profiles) -> Result<void> {
        const auto found = std::ranges::find(profiles, profile.id, &Profile::id);
        if (found == profiles.end()) {
            return notFound(profile.name);
        }
        if (nameTaken(profiles, profile)) {
            return taken(profile.name);
        }
        *found = profile;
        return {};
    });
}

Result<void> ProfileBook::remove(const QUuid &id)
{
    return change([&id](std::vector<Profile> &profiles) -> Result<void> {
        std::erase_if(profiles, [&id](const Profile &each) { return each.id == id; });
        return {};
    });
}

} // namespace bearerbox
