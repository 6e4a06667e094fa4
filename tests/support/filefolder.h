// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/files.h"

#include <QTemporaryDir>

namespace bearerbox::test {

/// A folder for files that a test hands over by their paths.
class FileFolder final
{
public:
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// Where the bytes are now.
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QString path = filePath(name);
        if (!put(path, bytes)) {
            qFatal("cannot write a test file");
        }
        return path;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace bearerbox::test
