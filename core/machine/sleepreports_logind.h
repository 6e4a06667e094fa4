// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/sleepreports.h"

#include <QObject>

namespace bearerbox {

/// What logind tells everybody on the system bus: org.freedesktop.login1.Manager, PrepareForSleep (systemd 183 and
/// later, elogind as well).
class LogindReports final : public QObject, public SleepReports
{
    Q_OBJECT

public:
    explicit LogindReports(std::function<void()> woke);

private Q_SLOTS:
    void prepareForSleep(bool starts);

private:
    std::function<void()> m_woke;
};

} // namespace bearerbox
