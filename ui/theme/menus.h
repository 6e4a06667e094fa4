// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QSize;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

namespace bearerbox {

/// Between the edge of a menu and its texts.
inline constexpr int menuPadding = 12;

// How the house style draws its menus.

void drawMenuGround(const QStyleOption &option, QPainter &painter);
/// What lies under the entry that is chosen, in menus and in the lists of combo boxes.
void drawMenuHighlight(const QStyleOption &option, QPainter &painter);
/// An entry, a line between entries, or the heading of a section.
void drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option);
/// It is a part of the list that a combo box opens, which looks like a menu.
[[nodiscard]] bool standsInPopup(const QWidget *widget);

} // namespace bearerbox
