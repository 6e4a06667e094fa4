// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/loginstart.h"
#include "core/settings/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace bearerbox {

class SettingCard;

/// What the program finds around it, which decides what a setting can do here.
struct Surroundings
{
    bool hasTray = true;
    bool hasKeyring = true;
    LoginStart loginStart = LoginStart::Off;
    /// Something is under way that the window has to end before it can speak another language.
    bool languageWaits = false;
};

/// Where a person chooses how the program behaves. Each choice holds at once; there is nothing to confirm.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Settings &settings, const Surroundings &surroundings, QWidget *parent = nullptr);

    /// They were changed elsewhere: by another program, or what was chosen here could not be kept.
    void show(const Settings &settings);
    void show(const Surroundings &surroundings);
    using QDialog::show;
    void focusLanguage();
    /// Says what went wrong; empty for nothing.
    void tell(const QString &sentence);

Q_SIGNALS:
    void changed(const Settings &settings);
    void loginStartWanted(bool isOn);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makePage();
    [[nodiscard]] QWidget *makeFoot();
    [[nodiscard]] SettingCard *makeAppearance();
    [[nodiscard]] SettingCard *makePresence();
    [[nodiscard]] SettingCard *makeTokens();
    [[nodiscard]] SettingCard *makeNetwork();
    [[nodiscard]] SettingCard *makeLock();
    void fillSpans();
    void chooseProxy(int mode);
    void takeProxyAddress();
    void followProxy();
    void followSurroundings();
    void change(const std::function<void(Settings &)> &change);

    Settings m_settings;
    Surroundings m_surroundings;
    QComboBox *m_theme = nullptr;
    QComboBox *m_language = nullptr;
    QLabel *m_languageNote = nullptr;
    QCheckBox *m_login = nullptr;
    QLabel *m_loginNote = nullptr;
    QCheckBox *m_hidden = nullptr;
    QCheckBox *m_closes = nullptr;
    QLabel *m_hiddenNote = nullptr;
    QLabel *m_trayNote = nullptr;
    QCheckBox *m_notifies = nullptr;
    QComboBox *m_clipboard = nullptr;
    QLabel *m_clipboardNote = nullptr;
    QComboBox *m_refresh = nullptr;
    QComboBox *m_proxy = nullptr;
    QLineEdit *m_proxyAddress = nullptr;
    QLabel *m_proxyNote = nullptr;
    QComboBox *m_lockAfter = nullptr;
    QCheckBox *m_lockScreen = nullptr;
    QLabel *m_lockNote = nullptr;
    QLabel *m_trouble = nullptr;
};

} // namespace bearerbox
