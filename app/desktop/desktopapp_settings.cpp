// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopapp.h"
#include "app/desktop/language.h"
#include "core/net/network.h"
#include "ui/activity/activitydesk.h"
#include "ui/activity/activitywindow.h"

#include <QDialog>
#include <QSettings>

using namespace Qt::StringLiterals;

// What the settings change in the running app.

namespace bearerbox {

namespace {

ThemeChoice themeOf(ThemeWish wish)
{
    switch (wish) {
    case ThemeWish::System:
        return ThemeChoice::System;
    case ThemeWish::Light:
        return ThemeChoice::Light;
    case ThemeWish::Dark:
        return ThemeChoice::Dark;
    }
    Q_UNREACHABLE();
}

/// The dialogs of a window that a person is busy with. Settings and activity can be opened anew as they were.
QList<QDialog *> openDialogs(const QWidget &window, const SettingsDesk &settings)
{
    QList<QDialog *> open = window.findChildren<QDialog *>();
    open.removeIf([&settings](const QDialog *each) {
        return !each->isVisible() || settings.isDialog(each) || qobject_cast<const ActivityWindow *>(each);
    });
    return open;
}

} // namespace

/// Before anything is said, so that it is said in the right language.
void DesktopApp::readSettings()
{
    if (m_settings) {
        m_settings->reload(); // the person tries again, and may have changed them before
        return;
    }
    const Result<ConfigFolder> folder = openFolder(m_options.backend);
    if (!folder) {
        return;
    }
    m_settings = std::make_unique<SettingsDesk>(folder->settings(), startCommand(m_options.backend));
    connect(m_settings.get(), &SettingsDesk::changed, this, &DesktopApp::apply);
    connect(m_settings.get(), &SettingsDesk::warned, this, [this](const QString &sentences) {
        if (m_window) {
            m_window->tell(sentences);
        }
    });
    apply(m_settings->settings());
}

void DesktopApp::apply(const Settings &settings)
{
    m_theme.choose(themeOf(settings.theme));
    m_clipboard.setLifetime(settings.clipboardLifetime);
    if (m_backend) {
        m_backend->network().setProxyDefault(settings.proxy);
    }
    if (m_window) {
        m_window->setRefreshForNew(settings.refreshesNewProfiles ? RefreshMode::Auto : RefreshMode::Manual);
        m_hideaway->setClosesToTray(settings.closesToTray);
        m_tray->setNotifying(settings.notifies);
        m_locks->follow(settings);
    }
    // Not in the midst of a dialog that goes with its window.
    QMetaObject::invokeMethod(this, &DesktopApp::switchLanguage,
                              m_window ? Qt::QueuedConnection : Qt::DirectConnection);
}

void DesktopApp::openSettings()
{
    m_settings->open(*m_window);
}

/// Texts are set when a window is made, so another language makes it anew. What is open or under way in it is finished
/// first, and a lock opened.
void DesktopApp::switchLanguage()
{
    if (!m_settings) {
        return;
    }
    const bool isOther = m_settings->settings().language != m_language;
    const bool isBusy = m_window && m_window->isBusy();
    m_settings->setLanguageWaits(isOther && isBusy);
    if (!isOther || (m_locks && m_locks->isClosed())) {
        return;
    }
    const QList<QDialog *> open = m_window ? openDialogs(*m_window, *m_settings) : QList<QDialog *>();
    for (const QDialog *each : open) {
        connect(each, &QDialog::finished, this, &DesktopApp::switchLanguage,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
    }
    if (!open.isEmpty() || isBusy) {
        return;
    }
    m_language = m_settings->settings().language;
    const QLocale wanted = localeFor(m_language, QLocale::system());
    if (wanted == QLocale()) {
        return; // spoken already: nothing would look different
    }
    QLocale::setDefault(wanted);
    m_translations.reload();
    if (m_window) {
        renewWindow();
    }
}

/// The same window to the eye, and nothing that it knew is forgotten. The former tray lives until there is another.
void DesktopApp::renewWindow()
{
    QSettings kept(settings(), QSettings::IniFormat);
    m_window->saveLayout(kept);
    const bool isHidden = m_window->isHidden();
    const bool hadSettings = m_settings->isOpen();
    m_locks->detach();
    m_hideaway.reset();
    const std::unique_ptr<MainWindow> former = std::move(m_window);
    makeWindow({}); // it is shown once it has taken over
    m_window->takeOver(*former);
    m_hideaway->begin(isHidden);
    m_window->findChild<ActivityDesk *>()->takeOver(*former->findChild<ActivityDesk *>());
    former->hide();
    if (hadSettings) {
        // Once the one of the former window has gone with it.
        QMetaObject::invokeMethod(
            this,
            [this] {
                openSettings();
                m_settings->showLanguage();
            },
            Qt::QueuedConnection);
    }
}

} // namespace bearerbox
