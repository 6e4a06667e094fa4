// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/taborder.h"

#include <QWidget>

#include <vector>

namespace bearerbox {

namespace {

/// Whether Tab stops here itself; QWidget::setTabOrder() does nothing with a widget that takes no focus.
bool isStop(const QWidget &widget)
{
    return widget.focusPolicy() != Qt::NoFocus && !widget.focusProxy();
}

QWidget *stopBefore(QWidget &widget, const QWidget &apartFrom)
{
    QWidget *each = widget.previousInFocusChain();
    while (each != &widget && (!isStop(*each) || apartFrom.isAncestorOf(each))) {
        each = each->previousInFocusChain();
    }
    return each == &widget ? nullptr : each;
}

} // namespace

void placeInTabOrder(const QWidget &part, QWidget &before)
{
    std::vector<QWidget *> inputs;
    for (QWidget *each = part.nextInFocusChain(); part.isAncestorOf(each); each = each->nextInFocusChain()) {
        if (isStop(*each)) {
            inputs.push_back(each);
        }
    }
    QWidget *previous = stopBefore(before, part);
    for (QWidget *each : inputs) {
        if (previous) {
            QWidget::setTabOrder(previous, each);
        }
        previous = each;
    }
}

} // namespace bearerbox
