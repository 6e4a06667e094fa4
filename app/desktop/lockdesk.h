// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/screenwatch.h"
#include "core/settings/settings.h"
#include "ui/lock/idlewatch.h"
#include "ui/lock/windowcover.h"

namespace bearerbox {

class MainWindow;
class SecretClipboard;
class Tray;

/// Locks the running app: after idle time, with the screen, or when the person wants it; and takes the window, the tray
/// and the clipboard along.
class LockDesk final : public QObject
{
    Q_OBJECT

public:
    /// The clipboard is borrowed and outlives this.
    LockDesk(Lock::Ask ask, SecretClipboard &clipboard, QObject *parent = nullptr);

    /// What is covered from now on; both outlive this or detach().
    void attach(MainWindow &window, Tray &tray);
    void detach() { m_cover.reset(); }
    void follow(const Settings &settings);
    void setKeeper(LockKeeper keeper);
    /// From now on the lock of the screen counts.
    void watchScreen();

    [[nodiscard]] bool isClosed() const { return m_lock.isClosed(); }
    void close() { m_lock.close(); }
    void open() { m_lock.open(); }
    /// Somebody used the program, and not by its window.
    void note() { m_idle.note(); }
    /// The machine woke up.
    void wakeUp() { m_idle.look(); }

Q_SIGNALS:
    void opened();

private:
    SecretClipboard &m_clipboard;
    Lock m_lock;
    IdleWatch m_idle;
    std::unique_ptr<ScreenWatch> m_screen;
    LockKeeper m_keeper = LockKeeper::Keychain;
    bool m_locksWithScreen = false;
    std::unique_ptr<WindowCover> m_cover;
};

} // namespace bearerbox
