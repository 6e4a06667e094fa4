// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/backend.h"
#include "core/machine/networkwatch.h"
#include "core/machine/sleepwatch.h"
#include "core/sessions/sessionbook.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/theme/theme.h"
#include "ui/window/emptystate.h"
#include "ui/window/mainwindow.h"

#include <QFileSystemWatcher>
#include <QObject>

#include <memory>

class QApplication;

namespace bearerbox {

/// The desktop app: the window over its sessions, or why there is none.
class DesktopApp final : public QObject
{
    Q_OBJECT

public:
    DesktopApp(QApplication &application, BackendOptions options, QObject *parent = nullptr);
    ~DesktopApp() override;

    /// Opens everything and shows the window. What is broken on disk is shown to the person, who can try again; only
    /// Usage is a failure.
    [[nodiscard]] Result<void> start();
    /// Brings what is shown to the front.
    void summon();

private:
    void showTrouble(const Error &error);
    void showWindow();
    void watchMachine();
    void watchProfiles();
    void lookAtKeyring();
    void fillMenu();
    [[nodiscard]] QString settings() const;

    BackendOptions m_options;
    Theme m_theme;
    SecretClipboard m_clipboard;
    SleepWatch m_sleep;
    NetworkWatch m_network;
    // The backend outlives the book, the book its window.
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<SessionBook> m_book;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QFileSystemWatcher> m_files;
    std::unique_ptr<EmptyState> m_trouble;
};

} // namespace bearerbox
