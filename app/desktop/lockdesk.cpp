// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/lockdesk.h"

#include "core/machine/machinetime.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/tray/tray.h"
#include "ui/window/copydesk.h"
#include "ui/window/mainwindow.h"

namespace bearerbox {

LockDesk::LockDesk(Lock::Ask ask, SecretClipboard &clipboard, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_lock(std::move(ask))
    , m_idle(systemTime().sinceBoot)
{
    connect(&m_idle, &IdleWatch::idle, &m_lock, &Lock::close);
    connect(&m_lock, &Lock::changed, this, [this](LockState state) {
        if (state == LockState::Open) {
            m_idle.note();
            Q_EMIT opened();
        } else {
            m_clipboard.clear();
        }
    });
}

void LockDesk::attach(MainWindow &window, Tray &tray)
{
    m_cover = std::make_unique<WindowCover>(window);
    m_cover->setKeeper(m_keeper);
    connect(&m_lock, &Lock::changed, m_cover.get(), &WindowCover::follow);
    connect(&m_lock, &Lock::refused, m_cover.get(), &WindowCover::explain);
    connect(m_cover.get(), &WindowCover::openWanted, &m_lock, &Lock::open);
    connect(&m_lock, &Lock::changed, &tray, [this, &tray] { tray.setLocked(isClosed()); });
    connect(&m_lock, &Lock::changed, &window, [this, &window] { window.copies().setLocked(isClosed()); });
}

void LockDesk::follow(const Settings &settings)
{
    m_locksWithScreen = settings.locksWithScreen;
    m_idle.setLimit(settings.lockAfter);
}

void LockDesk::watchScreen()
{
    m_screen = std::make_unique<ScreenWatch>();
    connect(m_screen.get(), &ScreenWatch::locked, this, [this] {
        if (m_locksWithScreen) {
            close();
        }
    });
}

void LockDesk::setKeeper(LockKeeper keeper)
{
    m_keeper = keeper;
    if (m_cover) {
        m_cover->setKeeper(keeper);
    }
}

} // namespace bearerbox
