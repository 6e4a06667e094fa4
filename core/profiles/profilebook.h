// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/configfolder.h"
#include "core/base/filestamp.h"
#include "core/base/keptfile.h"
#include "core/profiles/profile.h"

#include <QJsonArray>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace bearerbox {

/// The profiles of one configuration folder, in profiles.json: readable, versioned, without secrets. Several programs
/// may change it; each change is made on what is on disk at that moment. An entry that is no usable profile stays in
/// the file as it is and is left out.
class ProfileBook final
{
public:
    /// Of the file, as it is written here.
    static constexpr int formatVersion = 1;

    /// Fails with Internal where the file cannot be read or was written by a newer version; it is then left alone.
    [[nodiscard]] static Result<ProfileBook> open(const ConfigFolder &folder);
    /// The same in any thread and before there is a language, where there is a file with nothing to mend and nothing to
    /// say; else nothing. Nothing on disk is touched.
    [[nodiscard]] static std::optional<ProfileBook> openSound(const ConfigFolder &folder);

    [[nodiscard]] const std::vector<Profile> &profiles() const { return m_profiles; }
    /// Fails with NotFound.
    [[nodiscard]] Result<Profile> find(const QString &name) const;
    [[nodiscard]] const Profile *find(const QUuid &id) const;
    /// What a person should know about the file, one sentence or two each; none if all is well.
    [[nodiscard]] QStringList warnings() const;

    /// Whether somebody has replaced the file since it was read. Not where something was wrong with it.
    [[nodiscard]] bool isOutdated() const;
    /// Reads the file again if it is another one than the last time. Returns whether anything was different.
    [[nodiscard]] Result<bool> reload();
    /// Fails with Usage where the name or the id is taken.
    [[nodiscard]] Result<void> add(const Profile &profile);
    /// Replaces the profile of the same id; fails with NotFound, or Usage where the new name is taken.
    [[nodiscard]] Result<void> replace(const Profile &profile);
    using Edit = std::function<Result<Profile>(const Profile &onDisk)>;
    /// Replaces the profile of an id by what an edit makes of the one that is on disk at that moment, so that nobody
    /// else's change gets lost. The name is the one a person knows it by. Fails as replace() and as the edit do.
    [[nodiscard]] Result<void> update(const QUuid &id, const QString &name, const Edit &edit);
    /// An edit of one profile, as update() takes it.
    struct Update
    {
        QUuid id;
        QString name;
        Edit edit;
    };
    /// Adds these profiles and makes these edits in one change of the file, or none of it. Fails as add() and update()
    /// do; afterwards each of these profiles has its id and its name to itself.
    [[nodiscard]] Result<void> addAndUpdate(const std::vector<Profile> &added, const std::vector<Update> &updates);
    [[nodiscard]] Result<void> remove(const QUuid &id);

private:
    explicit ProfileBook(const ConfigFolder &folder);
    using Change = std::function<Result<void>(std::vector<Profile> &)>;
    [[nodiscard]] Result<void> change(const Change &apply);
    [[nodiscard]] Result<QJsonObject> readAlone();
    [[nodiscard]] bool isSound() const;
    [[nodiscard]] Result<std::vector<Profile>> take(const Result<QJsonObject> &document);

    KeptFile m_file;
    /// Of the file as it was read last, where nothing was wrong with it.
    std::optional<FileStamp> m_stamp;
    QString m_lock;
    /// What the file has besides profiles.
    QJsonObject m_others;
    std::vector<Profile> m_profiles;
    /// The entries left out, and why.
    QJsonArray m_unusable;
    QStringList m_problems;
};

} // namespace bearerbox
