// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/outlook.h"

namespace bearerbox {

/// A profile in the menu.
struct MenuEntry
{
    QUuid profile;
    QString name;

    bool operator==(const MenuEntry &) const = default;
};

/// Which profiles stand in the menu itself, and which in further menus of it.
struct MenuPlan
{
    std::vector<MenuEntry> top;
    std::vector<std::vector<MenuEntry>> further;
    /// How many are only in the window.
    qsizetype left = 0;

    bool operator==(const MenuPlan &) const = default;
};

/// Favourites first, then by name, as in the window. A menu that is longer than a screen helps nobody: the rest goes
/// into further menus of the same length, and what would be too much even for those stays in the window.
[[nodiscard]] MenuPlan menuPlanOf(std::vector<Outlook> outlooks);

/// A name as the text of an action that is shown by a menu of another process (com.canonical.dbusmenu), which hides
/// single underscores, and where Qt makes one of the first ampersand.
[[nodiscard]] QString exportedTitle(const QString &name);

} // namespace bearerbox
