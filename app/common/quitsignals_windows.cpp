// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/quitsignals.h"

#include <QCoreApplication>
#include <qt_windows.h>

namespace bearerbox {

namespace {

/// Runs in a thread of its own (SetConsoleCtrlHandler), so the event loop is told, not ended from here.
BOOL WINAPI end(DWORD /*event*/)
{
    return QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection) ? TRUE : FALSE;
}

} // namespace

class QuitSignals::Handler final
{
public:
    Handler() { SetConsoleCtrlHandler(end, TRUE); }
    ~Handler() { SetConsoleCtrlHandler(end, FALSE); }
    Q_DISABLE_COPY_MOVE(Handler)
};

QuitSignals::QuitSignals() : m_handler(std::make_unique<Handler>()) {}

QuitSignals::~QuitSignals() = default;

} // namespace bearerbox
