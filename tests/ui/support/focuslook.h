// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/contrast.h"

#include <QCoreApplication>
#include <QImage>
#include <QPixmap>
#include <QScrollArea>
#include <QWidget>

namespace bearerbox::test {

inline constexpr double forShapes = 3;  ///< What WCAG asks of the sign of a focus.
inline constexpr int fewestPoints = 30; ///< More than a text cursor has.

/// The points of a picture that stand out against what was there before.
inline int pointsThatStandOut(const QImage &before, const QImage &after)
{
    int found = 0;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x) {
            found += contrast(before.pixelColor(x, y), after.pixelColor(x, y)) >= forShapes ? 1 : 0;
        }
    }
    return found;
}

/// What is seen of a control and a little around it.
inline QImage lookOf(const QWidget &control)
{
    constexpr int margin = 4;
    QCoreApplication::processEvents();
    const QRect area(control.mapTo(control.window(), QPoint()), control.size());
    return control.window()->grab(area.adjusted(-margin, -margin, margin, margin)).toImage();
}

/// How many points tell that a control has the focus; it comes there by Tab. The window is active, and stays so.
inline int pointsOfFocus(QWidget &control)
{
    for (QWidget *each = control.parentWidget(); each; each = each->parentWidget()) {
        if (auto *scrolls = qobject_cast<QScrollArea *>(each)) {
            scrolls->ensureWidgetVisible(&control); // as Tab does
        }
    }
    if (QWidget *focused = control.window()->focusWidget()) {
        focused->clearFocus();
    }
    const QImage before = lookOf(control);
    control.setFocus(Qt::TabFocusReason);
    return pointsThatStandOut(before, lookOf(control));
}

} // namespace bearerbox::test
