// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profilebook.h"

#include <QCoreApplication>
#include <QHash>
#include <QLockFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int lockWaitMilliseconds = 5000; // a change takes milliseconds; a dead owner's lock is broken at once

QString translated(const char *text)
{
    return QCoreApplication::translate("ProfileBook", text);
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
    m_stamp.reset(); // it is another file now
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
