// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray.h"

#include "ui/tray/traymenu.h"
#include "ui/window/copydesk.h"
#include "ui/window/refreshdesk.h"
#include "ui/window/selectionactions.h"
#include "ui/wording/names.h"

#include <QSystemTrayIcon>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

// A timer counts milliseconds in 32 bits, and nobody minds one look a day.
constexpr std::chrono::milliseconds longestWait = 24h;

constexpr qsizetype namesTold = 5;

} // namespace

/// The icon and its menu, which Qt can bind only once.
struct Tray::Shown
{
    Shown() { icon.setContextMenu(&menu); }

    TrayMenu menu;
    QSystemTrayIcon icon;
    std::optional<TrayState> state;
};

Tray::Tray(SessionBook &book, const Desks &desks, Tray *former) : m_book(book), m_desks(desks)
{
    if (former) {
        m_told = former->m_told;
        m_notifier.takeOver(former->m_notifier);
    }
    for (QTimer *timer : {&m_soon, &m_later}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Tray::look);
    }
    const auto lookSoon = [this] { m_soon.start(0ms); };
    connect(&m_book, &SessionBook::changed, this, lookSoon);
    connect(&m_book, &SessionBook::added, this, lookSoon);
    connect(&m_book, &SessionBook::removed, this, lookSoon);
    connect(&m_book, &SessionBook::pausedChanged, this, lookSoon);
    connect(&m_host, &TrayHost::changed, this, &Tray::follow);
    connect(&m_notifier, &Notifier::openWanted, this, &Tray::openWanted);
    connect(&m_notifier, &Notifier::refreshWanted, this, &Tray::refresh);
    connect(&m_notifier, &Notifier::undelivered, this, [this](const Announcement &announcement) {
        if (m_shown) {
            m_shown->icon.showMessage(announcement.title, announcement.text, trayIcon(*m_shown->state));
        }
    });
    look();
}

Tray::~Tray() = default;

void Tray::tell(const QString &title, const QString &text)
{
    m_notifier.announce({.title = title, .text = text});
}

void Tray::setNotifying(bool notifies)
{
    m_notifier.setQuiet(!notifies);
}

void Tray::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
    if (isLocked) {
        m_notifier.withdraw(); // they name profiles
    }
    if (m_shown) {
        m_shown->menu.setLocked(isLocked);
    }
    look();
}

void Tray::follow()
{
    m_shown.reset();
    if (m_host.isThere()) {
        m_shown = std::make_unique<Shown>();
        wire(m_shown->menu);
        m_shown->menu.setLocked(m_isLocked);
        look();
        m_shown->icon.show();
    }
    Q_EMIT thereChanged(m_host.isThere());
}

void Tray::wire(TrayMenu &menu)
{
    connect(&menu, &TrayMenu::opening, this, &Tray::look);
    connect(&menu, &TrayMenu::copyWanted, this, &Tray::copy);
    connect(&menu, &TrayMenu::refreshWanted, this, &Tray::refresh);
    connect(&menu, &TrayMenu::refreshAllWanted, this, &Tray::refreshAll);
    connect(&menu, &TrayMenu::openWanted, this, [this] { Q_EMIT openWanted({}); });
    connect(&menu, &TrayMenu::unlockWanted, this, &Tray::unlockWanted);
    connect(&menu, &TrayMenu::pauseWanted, &m_book, &SessionBook::setPaused);
    connect(&menu, &TrayMenu::quitWanted, this, &Tray::quitWanted);
    connect(&m_shown->icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT openWanted({}); });
    connect(&m_shown->icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger) {
            Q_EMIT openWanted({});
        }
    });
}

void Tray::look()
{
    m_soon.stop();
    std::vector<Outlook> outlooks;
    for (const auto &each : m_book.sessions()) {
        outlooks.push_back(outlookOf(*each, m_book.isPaused()));
    }
    warn(outlooks);
    if (m_shown) {
        m_shown->menu.follow(outlooks, m_book.isPaused());
    }
    TrayLook now = trayLookOf(std::move(outlooks), m_book.isPaused());
    if (m_isLocked) {
        now.toolTip = tr("Bearerbox is locked");
    }
    show(now);
    m_later.stop();
    if (now.holds) {
        m_later.start(std::min(*now.holds, longestWait));
    }
}

/// A warning stays until there is another token, also when the old one is dead by then.
void Tray::warn(const std::vector<Outlook> &outlooks)
{
    const std::vector<Outlook> due = takeWarnings(outlooks, m_told);
    std::set<QUuid> warned;
    for (const WarningKey &each : m_told) {
        warned.insert(std::get<QUuid>(each));
    }
    m_notifier.keepOnly(warned);
    for (const Outlook &each : due) {
        m_notifier.announce(m_isLocked ? unnamedWarningOf(each) : warningOf(each));
    }
}

/// Each of these goes to the host over D-Bus, so only what is new does.
void Tray::show(const TrayLook &look)
{
    if (!m_shown) {
        return;
    }
    if (m_shown->state != look.state) {
        m_shown->state = look.state;
        m_shown->icon.setIcon(trayIcon(look.state));
    }
    if (m_shown->icon.toolTip() != look.toolTip) {
        m_shown->icon.setToolTip(look.toolTip);
    }
}

/// Success shows at once where one pastes; a failure must be told.
void Tray::copy(const QUuid &profile)
{
    const Session *session = m_book.find(profile);
    if (session && !m_isLocked) {
        m_desks.copies.copy(*session, {});
        if (m_desks.copies.isTrouble()) {
            m_notifier.announce({.title = tr("Nothing copied"), .text = m_desks.copies.message()});
        }
    }
}

/// A question would name the profile, so it waits until the person has unlocked and asks again.
void Tray::refresh(const QUuid &profile)
{
    Session *session = m_book.find(profile);
    if (session && !m_isLocked) {
        m_desks.refreshes.refresh(*session);
    } else if (session && !m_desks.refreshes.refreshUnasked(*session)) {
        Q_EMIT openWanted(profile);
    }
}

/// Questions are asked one at a time, where the person chose one profile.
void Tray::refreshAll()
{
    QStringList left = m_desks.selection.refreshAllUnasked();
    if (left.isEmpty() || m_isLocked) {
        return;
    }
    left.sort(Qt::CaseInsensitive);
    const QString text = left.size() > namesTold ? tr("%1 profiles need a decision of yours first.").arg(left.size())
                                                 : tr("These need a decision of yours first: %1").arg(listed(left));
    tell(tr("Not all profiles were refreshed"), text);
}

} // namespace bearerbox
