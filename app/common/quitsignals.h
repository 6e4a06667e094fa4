// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>

namespace bearerbox {

/// While it lives, SIGINT and SIGTERM (on Windows what ends a console program) end the event loop with exit status 0,
/// whatever a window would like to ask first. One per program.
class QuitSignals final
{
public:
    QuitSignals();
    ~QuitSignals();
    Q_DISABLE_COPY_MOVE(QuitSignals)

private:
    class Handler;
    std::unique_ptr<Handler> m_handler;
};

} // namespace bearerbox
