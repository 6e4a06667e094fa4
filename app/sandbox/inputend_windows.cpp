// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/inputend.h"

#include <QCoreApplication>

#include <array>
#include <io.h>
#include <thread>

namespace bearerbox::sandbox {

/// Windows tells nobody when a pipe can be read (a QSocketNotifier is for sockets alone there), so a thread waits in a
/// read. It ends with the program; nothing waits for it.
void endWithInput()
{
    std::thread([] {
        std::array<char, 256> unheard{};
        while (::_read(0, unheard.data(), unsigned(unheard.size())) > 0) {
        }
        const auto end = [] { QCoreApplication::exit(0); };
        QMetaObject::invokeMethod(QCoreApplication::instance(), end, Qt::QueuedConnection);
    }).detach();
}

} // namespace bearerbox::sandbox
