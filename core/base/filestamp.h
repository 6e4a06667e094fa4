// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox {

/// What tells a file from the one that took its place. Two changes may fall into one tick of the file system's time,
/// but hardly into one inode as well: the old file is still there when the new one is made.
struct FileStamp
{
    bool isThere = false;
    /// As fine as the file system has it; only good for comparison.
    qint64 modified = 0;
    qint64 size = 0;
    /// 0 where there are none.
    quint64 inode = 0;

    bool operator==(const FileStamp &) const = default;
};

/// The stamp of the file at a path now.
[[nodiscard]] FileStamp stampOf(const QString &path);

} // namespace bearerbox
