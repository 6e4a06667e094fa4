// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is marked on a widget for the style to draw.
#include "ui/theme/controls.h"
#include "ui/theme/housestyle.h"

#include <QVariant>
#include <QWidget>

namespace bearerbox {

void makePrimary(QWidget &button, bool isPrimary)
{
    if (button.property(primaryName) != QVariant(isPrimary)) {
        button.setProperty(primaryName, isPrimary);
        button.update();
    }
}

void makeQuiet(QWidget &button)
{
    button.setProperty(quietName, true);
}

void makeFold(QWidget &button)
{
    makeQuiet(button);
    button.setProperty(foldName, true);
}

void makeDestructive(QWidget &button)
{
    button.setProperty(destructiveName, true);
}

void markFaulty(QWidget &field, bool isFaulty)
{
    if (field.property(faultyName).toBool() != isFaulty) {
        field.setProperty(faultyName, isFaulty);
        field.update();
    }
}

} // namespace bearerbox
