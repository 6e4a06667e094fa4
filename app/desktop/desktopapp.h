// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/backend.h"
#include "app/common/translations.h"
#include "app/desktop/lockdesk.h"
#include "app/desktop/options.h"
#include "app/desktop/settingsdesk.h"
#include "core/machine/networkwatch.h"
#include "core/machine/sleepwatch.h"
#include "core/sessions/sessionbook.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/theme/theme.h"
#include "ui/tray/hideaway.h"
#include "ui/tray/tray.h"
#include "ui/window/emptystate.h"
#include "ui/window/mainwindow.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

class QApplication;

namespace bearerbox {

class Playground;
enum class SecretPlace;

/// The desktop app: the window over its sessions and their tray, or why there is none.
class DesktopApp final : public QObject
{
    Q_OBJECT

public:
    DesktopApp(QApplication &application, DesktopOptions options, QObject *parent = nullptr);
    ~DesktopApp() override;

    /// Opens everything and shows the window, or the tray alone. What is broken on disk is shown to the person, who can
    /// try again; only Usage is a failure.
    [[nodiscard]] Result<void> start();
    /// Brings what is shown to the front.
    void summon();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readSettings();
    void apply(const Settings &settings);
    void openSettings();
    void switchLanguage();
    void renewWindow();
    void showTrouble(const Error &error);
    void showWindow();
    void openBook();
    void makeWindow(const std::function<void()> &meanwhile);
    void openTray();
    void explainTray();
    void quit();
    void watchSessionEnd(QApplication &application);
    void watchMachine();
    [[nodiscard]] bool isOnline() const;
    void watchFolder();
    void lookAtKeyring();
    void setSecretPlace(SecretPlace place);
    void fillMenu();
    [[nodiscard]] QString settings() const;

    DesktopOptions m_options;
    bool m_isQuitting = false;
    Translations m_translations;
    LanguageWish m_language = LanguageWish::System;
    Theme m_theme;
    SecretClipboard m_clipboard;
    // Both once the window is seen: what asks the platform takes time.
    std::unique_ptr<SleepWatch> m_sleep;
    std::unique_ptr<NetworkWatch> m_network;
    // The backend outlives the book, the book its window, the window its tray.
    std::unique_ptr<SettingsDesk> m_settings;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<SessionBook> m_book;
    std::unique_ptr<Playground> m_playground;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Hideaway> m_hideaway;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<LockDesk> m_locks;
    std::unique_ptr<QFileSystemWatcher> m_files;
    QTimer m_look;
    std::unique_ptr<EmptyState> m_trouble;
};

} // namespace bearerbox
