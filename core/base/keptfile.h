// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QJsonObject>

namespace bearerbox {

/// Replaces a file in one step, readable by its owner only; what was there stays until the new content is safely on
/// disk. Fails with Internal.
[[nodiscard]] Result<void> replaceFile(const QString &path, const QByteArray &bytes);

/// Renames a file that cannot be used to a name nobody has yet, so that nothing is lost; returns that name.
/// Fails with Internal.
[[nodiscard]] Result<QString> setAside(const QString &path);

/// A small file of ours that several programs read and change: written atomically, for its owner only, with a copy
/// of the last good state beside it. What could not be read is never overwritten: it is kept under a new name.
class KeptFile final
{
public:
    explicit KeptFile(QString path);

    [[nodiscard]] const QString &path() const { return m_path; }

    /// The JSON object in the file; an empty document where there is neither a file nor a copy of it yet. Where the
    /// file is missing or is not JSON the last good copy is taken instead, with a word in warning(); without such a
    /// copy it fails with Internal. A file that is missing since it was set aside gives an empty document and a word.
    /// Nothing on disk is touched: anybody may read, without a lock.
    [[nodiscard]] Result<QJsonObject> read();
    /// Whether the last read() found something to mend.
    [[nodiscard]] bool isDamaged() const { return !m_damage.isEmpty(); }
    /// The same, and puts right what is wrong: a file that is not JSON is set aside under a new name, which warning()
    /// or the failure gives, and the last good copy takes its place; where that is broken it is set aside as well. Call
    /// it, like write(), under the lock of the file's owner, or two programs would mend at once. A file that cannot be
    /// opened stays where it is.
    [[nodiscard]] Result<QJsonObject> mend();
    /// Replaces the file in one step; what is on disk stays until the new content is safely there. A file that is not
    /// JSON is kept under a new name first.
    [[nodiscard]] Result<void> write(const QJsonObject &content) const;

    [[nodiscard]] const QString &warning() const { return m_warning; }

private:
    QString m_path;
    QString m_warning;
    QString m_damage;
};

} // namespace bearerbox
