// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filestamp.h"

#ifdef Q_OS_LINUX
#include <QFile>

#include <sys/stat.h>
#else
#include <QDateTime>
#include <QFileInfo>
#endif

namespace bearerbox {

FileStamp stampOf(const QString &path)
{
#ifdef Q_OS_LINUX
    // One call: at the start it is made for each profile.
    struct stat found{};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0) {
        return {};
    }
    constexpr qint64 nanosecondsInASecond = 1'000'000'000;
    return {.isThere = true,
            .modified = (qint64(found.st_mtim.tv_sec) * nanosecondsInASecond) + qint64(found.st_mtim.tv_nsec),
            .size = qint64(found.st_size),
            .inode = quint64(found.st_ino)};
#else
    const QFileInfo info(path);
    return info.exists()
               ? FileStamp{.isThere = true, .modified = info.lastModified().toMSecsSinceEpoch(), .size = info.size()}
               : FileStamp{};
#endif
}

} // namespace bearerbox
