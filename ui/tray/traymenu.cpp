// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traymenu.h"

#include "ui/tray/traylook.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

/// "Production · Valid · 11 h left"
QString lineOf(const Outlook &outlook)
{
    const QString life = lifeText(outlook);
    return outlook.environment.isEmpty() ? life : outlook.environment + u" · "_s + life;
}

} // namespace

TrayMenu::TrayMenu()
{
    connect(this, &QMenu::aboutToShow, this, &TrayMenu::opening);
}

TrayMenu::~TrayMenu()
{
    clear(); // before the menus that its actions open
}

/// Built anew when it is followed next, which is at once.
void TrayMenu::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
    m_plan.reset();
}

void TrayMenu::follow(const std::vector<Outlook> &outlooks, bool isPaused)
{
    if (MenuPlan plan = menuPlanOf(outlooks); m_plan != plan) {
        m_plan = std::move(plan);
        build();
    }
    bool canRefresh = false;
    for (const Outlook &each : outlooks) {
        const auto items = m_items.find(each.profile);
        const bool isFree = !each.isFetching && each.state != SessionState::Blocked;
        canRefresh = canRefresh || isFree;
        if (items != m_items.end()) {
            items->second.life->setText(lineOf(each));
            items->second.refresh->setEnabled(isFree);
        }
    }
    m_refreshAll->setEnabled(canRefresh);
    m_pause->setChecked(isPaused);
}

void TrayMenu::build()
{
    clear();
    m_menus.clear();
    m_items.clear();
    if (m_isLocked) {
        addAction(tr("Unlock Bearerbox"), this, &TrayMenu::unlockWanted);
    } else {
        addProfiles();
        addSeparator();
        addAction(tr("Open Bearerbox"), this, &TrayMenu::openWanted);
    }
    m_refreshAll = addAction(tr("Refresh all"), this, &TrayMenu::refreshAllWanted);
    m_pause = addAction(tr("Pause automatic refresh"));
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::triggered, this, &TrayMenu::pauseWanted);
    addSeparator();
    addAction(tr("Quit"), this, &TrayMenu::quitWanted);
}

void TrayMenu::addProfiles()
{
    for (const MenuEntry &each : m_plan->top) {
        addProfile(*this, each);
    }
    for (const std::vector<MenuEntry> &entries : m_plan->further) {
        QMenu *menu = addMenu(*this, tr("%1 … %2").arg(entries.front().name, entries.back().name));
        for (const MenuEntry &each : entries) {
            addProfile(*menu, each);
        }
    }
    if (m_plan->left > 0) {
        addAction(tr("%1 more in the window…").arg(m_plan->left), this, &TrayMenu::openWanted);
    }
}

QMenu *TrayMenu::addMenu(QMenu &menu, const QString &title)
{
    m_menus.push_back(std::make_unique<QMenu>(exportedTitle(title)));
    connect(m_menus.back().get(), &QMenu::aboutToShow, this, &TrayMenu::opening);
    menu.addMenu(m_menus.back().get());
    return m_menus.back().get();
}

void TrayMenu::addProfile(QMenu &menu, const MenuEntry &entry)
{
    QMenu *own = addMenu(menu, entry.name);
    QAction *life = own->addAction(QString());
    life->setEnabled(false);
    own->addSeparator();
    const QUuid id = entry.profile;
    own->addAction(tr("Copy header"), this, [this, id] { Q_EMIT copyWanted(id); });
    QAction *refresh = own->addAction(tr("Refresh now"), this, [this, id] { Q_EMIT refreshWanted(id); });
    m_items.emplace(id, ProfileItems{.life = life, .refresh = refresh});
}

} // namespace bearerbox
