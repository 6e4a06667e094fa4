// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/windowlock.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

WindowLock::WindowLock(const ConfigFolder &folder) : m_file(folder.path() + "/window.lock"_L1)
{
    m_file.setStaleLockTime(0ms); // held as long as the program runs, however long that is
    m_first = std::async(std::launch::async, [this] { return m_file.tryLock(0); });
}

bool WindowLock::take(std::chrono::milliseconds patience)
{
    return m_first.valid() ? m_first.get() : m_file.tryLock(int(patience.count()));
}

} // namespace bearerbox
