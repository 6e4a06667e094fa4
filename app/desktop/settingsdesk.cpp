// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingsdesk.h"

#include "ui/settings/settingsdialog.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox {

SettingsDesk::SettingsDesk(const QString &path, StartCommand command, QObject *parent)
    : QObject(parent)
    , m_file(path)
    , m_command(std::move(command))
    , m_read(m_file.read())
    , m_settings(m_read.settings)
{
}

void SettingsDesk::reload()
{
    ReadSettings read = m_file.read();
    const bool warns = read.warnings != m_read.warnings && !read.warnings.isEmpty();
    m_read = std::move(read);
    if (warns) {
        Q_EMIT warned(m_read.warnings.join(u'\n'));
    }
    if (m_read.settings == m_settings) {
        return;
    }
    m_settings = m_read.settings;
    if (m_dialog) {
        m_dialog->show(m_settings);
    }
    Q_EMIT changed(m_settings);
}

void SettingsDesk::open(QWidget &window)
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_settings, surroundings(), &window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &SettingsDialog::changed, this, &SettingsDesk::keep);
        connect(m_dialog, &SettingsDialog::loginStartWanted, this, &SettingsDesk::setLogin);
        m_dialog->open();
    }
    m_dialog->raise();
}

void SettingsDesk::setTray(bool isThere)
{
    m_hasTray = isThere;
    showSurroundings();
}

void SettingsDesk::setKeyring(bool isThere)
{
    m_hasKeyring = isThere;
    showSurroundings();
}

void SettingsDesk::setLanguageWaits(bool waits)
{
    m_languageWaits = waits;
    showSurroundings();
}

void SettingsDesk::showSurroundings()
{
    if (m_dialog) {
        m_dialog->show(surroundings());
    }
}

void SettingsDesk::showLanguage()
{
    if (m_dialog) {
        m_dialog->focusLanguage();
    }
}

bool SettingsDesk::isOpen() const
{
    return m_dialog;
}

bool SettingsDesk::isDialog(const QObject *object) const
{
    return m_dialog && object == m_dialog;
}

/// What cannot be kept holds for this run; to take it back would look like a choice that does not work.
void SettingsDesk::keep(const Settings &wanted)
{
    const Settings before = std::exchange(m_settings, wanted);
    if (const Result<void> written = m_file.write(before, wanted); !written && m_dialog) {
        m_dialog->tell(userMessage(written.error()));
    }
    if (before.startsHidden != wanted.startsHidden && loginStart() == LoginStart::On) {
        setLogin(true);
    }
    Q_EMIT changed(m_settings);
}

void SettingsDesk::setLogin(bool isOn)
{
    const Result<void> done = setLoginStart(command(), isOn);
    showSurroundings();
    if (m_dialog) {
        m_dialog->tell(done ? QString() : userMessage(done.error()));
    }
}

Surroundings SettingsDesk::surroundings() const
{
    return {
        .hasTray = m_hasTray, .hasKeyring = m_hasKeyring, .loginStart = loginStart(), .languageWaits = m_languageWaits};
}

StartCommand SettingsDesk::command() const
{
    StartCommand command = m_command;
    if (m_settings.startsHidden) {
        command.arguments << u"--hidden"_s;
    }
    return command;
}

} // namespace bearerbox
