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
/// of the last good state beside it, and never overwritten when it could not be read.
class KeptFile final
{
public:
    explicit KeptFile(QString path);

    [[nodiscard]] const QString &path() const { return m_path; }

    /// The JSON object in the file; an empty document where there is no file yet. A file that is not JSON is set aside
    /// under a new name and the last good copy is taken instead, with a word in warning(); without such a copy it fails
    /// with Internal, naming where the file is now. A file that cannot be opened stays where it is.
    [[nodiscard]] Result<QJsonObject> read();
    /// Replaces the file in one step; what is on disk stays until the new content is safely there.
    [[nodiscard]] Result<void> write(const QJsonObject &content) const;

    [[nodiscard]] const QString &warning() const { return m_warning; }

private:
    [[nodiscard]] Result<QJsonObject> recover(const QString &problem);

    QString m_path;
    QString m_warning;
};

} // namespace bearerbox
