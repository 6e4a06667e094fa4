// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filestamp.h"
#include "core/base/keptfile.h"

#include <functional>
#include <optional>

namespace bearerbox {

/// A small file of notes that all programs share: each change is made on what is on disk at that moment. Every failure
/// is logged, so that whoever can do without a note need not look at it.
class SharedFile final
{
public:
    SharedFile(QString path, QString lockPath);

    /// What cannot be read counts as empty. As long as nobody replaces the file, or makes it where there was none, it
    /// is read once.
    [[nodiscard]] QJsonObject content();
    /// Waits for at most two seconds for another program; writes only what is different. Fails with Internal where the
    /// notes cannot be read or written, and with Timeout where the other program does not let go.
    Result<void> change(const std::function<void(QJsonObject &)> &apply);

private:
    KeptFile m_file;
    QString m_lockPath;
    /// What was read, and of which file; nothing where that had a fault.
    std::optional<FileStamp> m_stamp;
    QJsonObject m_content;
};

} // namespace bearerbox
