// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

namespace bearerbox {

/// While it lives, SIGINT and SIGTERM end the event loop with exit status 0, whatever a window would like to ask
/// first. One per program.
class QuitSignals final
{
public:
    QuitSignals();
    ~QuitSignals();
    Q_DISABLE_COPY_MOVE(QuitSignals)

private:
    QSocketNotifier m_notifier;
};

} // namespace bearerbox
