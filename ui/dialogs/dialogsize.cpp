// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogsize.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace bearerbox {

namespace {

constexpr double partOfScreen = 0.9;

} // namespace

int widthInLetters(const QWidget &widget, int letters)
{
    // By the height of the font: what a font calls its average letter is a third wider where it is a Chinese one.
    const int wanted = letters * widget.fontMetrics().height() * 9 / 20;
    return std::min(wanted, int(widget.screen()->availableSize().width() * partOfScreen));
}

QSize withinScreen(const QWidget &dialog, QSize wanted)
{
    return wanted.boundedTo(dialog.screen()->availableSize() * partOfScreen);
}

int textOfCheckBox(const QWidget &widget)
{
    const QStyle &style = *widget.style();
    // Less one, since a style begins at the last pixel of the box.
    return style.pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &widget) +
           style.pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, &widget) - 1;
}

} // namespace bearerbox
