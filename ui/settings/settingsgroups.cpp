// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingcard.h"
#include "ui/settings/settingchoices.h"
#include "ui/settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

// The groups of the dialog, each with its controls and what they do.

namespace bearerbox {

SettingCard *SettingsDialog::makeAppearance()
{
    auto *card = new SettingCard(tr("Appearance"));
    m_theme = card->addChoice(tr("Theme"), {}, {tr("Same as the system"), tr("Light"), tr("Dark")});
    connect(m_theme, &QComboBox::activated, this,
            [this](int at) { change([at](Settings &settings) { settings.theme = ThemeWish(at); }); });
    // Each in its own language, so that somebody who cannot read the present one finds the way back.
    m_language = card->addChoice(tr("Language"), {}, {tr("Same as the system"), u"English"_s, u"简体中文"_s});
    connect(m_language, &QComboBox::activated, this,
            [this](int at) { change([at](Settings &settings) { settings.language = LanguageWish(at); }); });
    m_languageNote = card->addNote(false);
    return card;
}

SettingCard *SettingsDialog::makePresence()
{
    auto *card = new SettingCard(tr("Start and tray"));
    m_login = card->addSwitch(tr("Start when I log in"), {});
    m_loginNote = card->addNote(true);
    connect(m_login, &QCheckBox::toggled, this, &SettingsDialog::loginStartWanted);
    m_hidden =
        card->addSwitch(tr("Start hidden"), tr("Only the icon in the tray is there until the window is wanted."));
    m_hiddenNote = card->addNote(true);
    connect(m_hidden, &QCheckBox::toggled, this,
            [this](bool is) { change([is](Settings &settings) { settings.startsHidden = is; }); });
    m_closes =
        card->addSwitch(tr("Close to the tray"), tr("Tokens are kept alive while the window is closed. Otherwise "
                                                    "closing the window quits."));
    connect(m_closes, &QCheckBox::toggled, this,
            [this](bool is) { change([is](Settings &settings) { settings.closesToTray = is; }); });
    m_trayNote = card->addNote(true);
    m_notifies = card->addSwitch(tr("Show notifications"),
                                 tr("Before a token expires that will not be renewed by itself, and when something "
                                    "asked for from the tray failed."));
    connect(m_notifies, &QCheckBox::toggled, this,
            [this](bool is) { change([is](Settings &settings) { settings.notifies = is; }); });
    return card;
}

SettingCard *SettingsDialog::makeTokens()
{
    auto *card = new SettingCard(tr("Copies and tokens"));
    m_clipboard = card->addChoice(tr("Clear the clipboard after"), {}, {});
    m_clipboardNote = card->addNote(false);
    connect(m_clipboard, &QComboBox::activated, this, [this](int at) {
        const auto wanted = clipboardChoices(m_settings.clipboardLifetime)[std::size_t(at)];
        change([wanted](Settings &settings) { settings.clipboardLifetime = wanted; });
    });
    m_refresh = card->addChoice(tr("New profiles refresh"), tr("Each profile can be changed on its own later."),
                                {tr("Automatically"), tr("By hand")});
    connect(m_refresh, &QComboBox::activated, this,
            [this](int at) { change([at](Settings &settings) { settings.refreshesNewProfiles = at == 0; }); });
    return card;
}

SettingCard *SettingsDialog::makeNetwork()
{
    auto *card = new SettingCard(tr("Network"));
    m_proxy =
        card->addChoice(tr("Proxy"), tr("For profiles that name none of their own; bearerbox-cli takes it as well."),
                        {tr("Same as the system"), tr("None"), tr("This address")});
    connect(m_proxy, &QComboBox::activated, this, &SettingsDialog::chooseProxy);
    m_proxyAddress = new QLineEdit(card);
    m_proxyAddress->setPlaceholderText(u"http://proxy:3128"_s);
    m_proxyAddress->setAccessibleName(tr("Address of the proxy"));
    card->addBelow(m_proxyAddress);
    m_proxyNote = card->addNote(false);
    connect(m_proxyAddress, &QLineEdit::textEdited, this, &SettingsDialog::followProxy);
    connect(m_proxyAddress, &QLineEdit::editingFinished, this, &SettingsDialog::takeProxyAddress);
    return card;
}

SettingCard *SettingsDialog::makeLock()
{
    auto *card = new SettingCard(tr("Lock"));
    m_lockAfter = card->addChoice(
        tr("Lock when idle for"),
        tr("Covers the window, clears the clipboard, and takes names and copies out of the tray. Tokens are still "
           "renewed. Ctrl+L locks at once."),
        {});
    connect(m_lockAfter, &QComboBox::activated, this, [this](int at) {
        const auto wanted = lockChoices(m_settings.lockAfter)[std::size_t(at)];
        change([wanted](Settings &settings) { settings.lockAfter = wanted; });
    });
    m_lockScreen = card->addSwitch(tr("Lock together with the screen"), {});
    connect(m_lockScreen, &QCheckBox::toggled, this,
            [this](bool is) { change([is](Settings &settings) { settings.locksWithScreen = is; }); });
    m_lockNote = card->addNote(true);
    return card;
}

} // namespace bearerbox
