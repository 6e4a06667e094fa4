// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/screenlockreports.h"

#include <QDBusContext>
#include <QObject>

namespace bearerbox {

/// What two buses tell: logind that a session is to be locked (org.freedesktop.login1.Session, Lock), and the screen
/// savers of desktops that they are active (org.freedesktop.ScreenSaver and its kin, ActiveChanged). Some desktops send
/// the one, some the other, some both.
class DBusScreenLocks final : public QObject, public ScreenLockReports, protected QDBusContext
{
    Q_OBJECT

public:
    explicit DBusScreenLocks(std::function<void()> locked);

private Q_SLOTS:
    void findSession();
    void lockSession();
    void screenSaverChanged(bool isActive);

private:
    std::function<void()> m_locked;
    /// Our session's object at logind; empty while it is not known.
    QString m_session;
};

} // namespace bearerbox
