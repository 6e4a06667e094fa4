// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QSize;
class QStyleOption;
class QStyleOptionMenuItem;

namespace bearerbox {

// How the house style draws its menus.

void drawMenuGround(const QStyleOption &option, QPainter &painter);
/// An entry, a line between entries, or the heading of a section.
void drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option);

} // namespace bearerbox
