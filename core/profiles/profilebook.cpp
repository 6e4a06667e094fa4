// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profilebook.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QLockFile>
#include <QSet>

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

/// Whether a document is one of ours: what cannot be understood is not changed either.
Result<void> checkDocument(const QJsonObject &document, const QString &path)
{
    const QJsonValue version = document[u"version"];
    if (version.isDouble() && version.toDouble() > formatVersion) {
        return fail(ErrorKind::Internal,
                    translated(QT_TRANSLATE_NOOP("ProfileBook",
                                                 "%1 was written by a newer version of Bearerbox and is left alone."))
                        .arg(path),
                    {.english = u"Use that version."_s, .chinese = u"请使用该版本。"_s});
    }
    const bool isNone = document.isEmpty() && !QFile::exists(path);
    if (!isNone && (version.toInt() != formatVersion || !document[u"profiles"].isArray())) {
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

/// Where each profile stands, so that many changes at once need no search each. Borrows the profiles.
class Places
{
public:
    explicit Places(std::vector<Profile> &profiles) : m_profiles(profiles)
    {
        for (std::size_t i = 0; i < profiles.size(); ++i) {
            m_byId.insert(profiles[i].id, i);
        }
    }

    [[nodiscard]] Profile *find(const QUuid &id) const
    {
        const auto found = m_byId.constFind(id);
        return found == m_byId.constEnd() ? nullptr : &m_profiles[*found];
    }
    /// Notes that a profile is another now.
    void touch(const QUuid &id) { m_touched << m_byId.value(id); }
    /// Returns whether its id was free.
    [[nodiscard]] bool append(const Profile &profile)
    {
        if (m_byId.contains(profile.id)) {
            return false;
        }
        m_byId.insert(profile.id, m_profiles.size());
        m_profiles.push_back(profile);
        touch(profile.id);
        return true;
    }
    /// Fails with Usage where a profile that was touched shares its name. What people wrote by hand may do so.
    [[nodiscard]] Result<void> checkNames() const
    {
        QHash<QString, int> bearers;
        for (const Profile &each : m_profiles) {
            ++bearers[each.name];
        }
        for (const std::size_t place : m_touched) {
            if (bearers[m_profiles[place].name] > 1) {
                return taken(m_profiles[place].name);
            }
        }
        return {};
    }

private:
    std::vector<Profile> &m_profiles;
    QHash<QUuid, std::size_t> m_byId;
    QList<std::size_t> m_touched;
};

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

std::optional<ProfileBook> ProfileBook::openSound(const ConfigFolder &folder)
{
    ProfileBook book(folder);
    book.m_stamp = stampOf(book.m_file.path());
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

Result<void> ProfileBook::change(const Change &apply)
{
    QLockFile lock(m_lock);
    if (!lock.tryLock(lockWaitMilliseconds)) {
        return fail(ErrorKind::Internal,
                    translated(QT_TRANSLATE_NOOP("ProfileBook", "Another program holds %1.")).arg(m_lock));
    }
    Result<std::vector<Profile>> profiles = take(m_file.mend());
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
    for (const QJsonValue &each : std::as_const(m_unusable)) {
        array.append(each);
    }
    QJsonObject content = m_others;
    content[u"version"] = formatVersion;
    content[u"profiles"] = array;
    if (const Result<void> written = m_file.write(content); !written) {
        return written;
    }
    m_profiles = std::move(*profiles);
    return {};
}

Result<void> ProfileBook::add(const Profile &profile)
{
    return addAndUpdate({profile}, {});
}

Result<void> ProfileBook::replace(const Profile &profile)
{
    return update(profile.id, profile.name, [&profile](const Profile &) { return Result<Profile>(profile); });
}

Result<void> ProfileBook::update(const QUuid &id, const QString &name, const Edit &edit)
{
    return addAndUpdate({}, {{.id = id, .name = name, .edit = edit}});
}

Result<void> ProfileBook::addAndUpdate(const std::vector<Profile> &added, const std::vector<Update> &updates)
{
    return change([&](std::vector<Profile> &profiles) -> Result<void> {
        Places places(profiles);
        for (const Update &each : updates) {
            Profile *onDisk = places.find(each.id);
            if (!onDisk) {
                return notFound(each.name);
            }
            const Result<Profile> edited = each.edit(*onDisk);
            if (!edited) {
                return Failure(edited.error());
            }
            *onDisk = *edited;
            places.touch(each.id);
        }
        for (const Profile &each : added) {
            if (!places.append(each)) {
                return taken(each.name);
            }
        }
        return places.checkNames();
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
