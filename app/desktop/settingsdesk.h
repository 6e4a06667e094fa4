// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/loginstart.h"
#include "core/settings/settingsfile.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace bearerbox {

class SettingsDialog;
struct Surroundings;

/// The settings of the running app: keeps them in the file, follows the file, and shows the dialog.
class SettingsDesk final : public QObject
{
    Q_OBJECT

public:
    /// The command is what is started at log-in.
    SettingsDesk(const QString &path, StartCommand command, QObject *parent = nullptr);

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// What the file said the last time, with what makes no sense in it.
    [[nodiscard]] const ReadSettings &read() const { return m_read; }
    /// Reads the file again: another program may have written it.
    void reload();

    /// Shows the dialog, or brings it to the front. With no keyring or no tray it says so.
    void open(QWidget &window);
    /// A tray, or a keyring, has come or gone; an open dialog says so.
    void setTray(bool isThere);
    void setKeyring(bool isThere);
    /// The language that was chosen waits for something to end, or does so no longer.
    void setLanguageWaits(bool waits);
    /// Puts the focus of the dialog back where the language was chosen.
    void showLanguage();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isDialog(const QObject *object) const;

Q_SIGNALS:
    void changed(const Settings &settings);
    /// What the file says now makes no sense in parts.
    void warned(const QString &sentences);

private:
    void keep(const Settings &wanted);
    void setLogin(bool isOn);
    void showSurroundings();
    [[nodiscard]] Surroundings surroundings() const;
    [[nodiscard]] StartCommand command() const;

    SettingsFile m_file;
    StartCommand m_command;
    ReadSettings m_read;
    Settings m_settings;
    QPointer<SettingsDialog> m_dialog;
    bool m_hasTray = true;
    bool m_hasKeyring = true;
    bool m_languageWaits = false;
};

} // namespace bearerbox
