// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/configfolder.h"

#include <QLockFile>

#include <chrono>
#include <future>

namespace bearerbox {

/// The lock that the one window of a configuration folder holds. The first try is begun at once, in a thread of its
/// own: QLockFile waits until the disk has the file, and meanwhile the display can be connected to.
class WindowLock final
{
public:
    explicit WindowLock(const ConfigFolder &folder);

    /// Whether it is held now. Waits for the first try; later ones take as long as they are given.
    [[nodiscard]] bool take(std::chrono::milliseconds patience);
    /// Why it is not: LockFailedError where another program holds it.
    [[nodiscard]] QLockFile::LockError error() const { return m_file.error(); }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    QLockFile m_file;
    std::future<bool> m_first;
};

} // namespace bearerbox
