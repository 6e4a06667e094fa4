// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/menuplan.h"

#include <QMenu>

#include <memory>
#include <optional>

namespace bearerbox {

/// The menu of the tray. It is built anew only when profiles come, go or change their names; what it says about them
/// follows in place.
class TrayMenu final : public QMenu
{
    Q_OBJECT

public:
    TrayMenu();
    ~TrayMenu() override;

    /// Locked, it names no profile and copies nothing.
    void setLocked(bool isLocked);
    void follow(const std::vector<Outlook> &outlooks, bool isPaused);

Q_SIGNALS:
    /// It, or one of its menus, is about to be read.
    void opening();
    void copyWanted(const QUuid &profile);
    void refreshWanted(const QUuid &profile);
    void openWanted();
    void refreshAllWanted();
    void pauseWanted(bool paused);
    void unlockWanted();
    void quitWanted();

private:
    struct ProfileItems
    {
        QAction *life;
        QAction *refresh;
    };
    void build();
    void addProfile(QMenu &menu, const MenuEntry &entry);
    QMenu *addMenu(QMenu &menu, const QString &title);

    void addProfiles();

    bool m_isLocked = false;
    std::optional<MenuPlan> m_plan;
    std::map<QUuid, ProfileItems> m_items;
    QAction *m_refreshAll = nullptr;
    QAction *m_pause = nullptr;
    std::vector<std::unique_ptr<QMenu>> m_menus;
};

} // namespace bearerbox
