// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionToolButton;
class QWidget;

namespace bearerbox {

/// The dynamic properties that makePrimary(), makeQuiet(), makeFold(), makeDestructive() and markFaulty() set.
inline constexpr char primaryName[] = "bearerboxPrimary";
inline constexpr char quietName[] = "bearerboxQuiet";
inline constexpr char foldName[] = "bearerboxFold";
inline constexpr char destructiveName[] = "bearerboxDestructive";
inline constexpr char faultyName[] = "bearerboxFaulty";

// How the house style draws its controls.

/// Whether a button is the one that matters most: marked so, or the default of a dialog.
[[nodiscard]] bool isPrimary(const QStyleOption &option, const QWidget *widget);
/// Whether a button is the heading of what folds away.
[[nodiscard]] bool isFold(const QWidget *widget);
/// Whether a button destroys something.
[[nodiscard]] bool isDestructive(const QWidget *widget);
/// The ground of a button, with its focus.
void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget);
/// The box of a check box, with its mark and its focus.
void drawCheckBox(const QStyleOption &option, QPainter &painter);
/// The ground of a field, with its focus; in the colour of danger where what stands in it is wrong.
void drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget);
/// Around what scrolls there is a line only while it has the focus.
void drawScrollFrame(const QStyleOption &option, QPainter &painter);
/// Around parts that belong together: the line that is between them as well.
void drawBorder(const QStyleOption &option, QPainter &painter);
/// A thin line around a text that has the focus, since keys can choose from it.
void drawTextFocus(const QStyleOption &option, QPainter &painter);
/// The ground of a combo box with the sign that it opens; its text is drawn by others.
void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QRect &arrow, const QWidget *widget);
/// The ground of a box that speaks about a state.
void drawNotice(QPainter &painter, const QRect &area, SessionState state, Tone tone);
void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle);

/// Whether a tool button shows its text beside the icon.
[[nodiscard]] bool hasOwnRow(const QStyleOptionToolButton &option);
/// The width of icon, text and the sign of a menu, side by side.
[[nodiscard]] int rowWidth(const QStyleOptionToolButton &option);
/// The width of such a heading, whose sign stands at its very edge.
[[nodiscard]] int foldWidth(const QStyleOptionToolButton &option);
void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget);

} // namespace bearerbox
