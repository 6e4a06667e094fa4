// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/taborder.h"

#include <QCheckBox>
#include <QLayout>

#include <algorithm>
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

/// The stops below a layout, as they stand on the screen.
void collectStops(const QLayout &layout, std::vector<QWidget *> &stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        QWidget *widget = item->widget();
        const QLayout *inner = widget ? widget->layout() : item->layout();
        if (widget && isStop(*widget)) {
            stops.push_back(widget);
        } else if (inner) {
            collectStops(*inner, stops);
        }
    }
}

bool isField(const QWidget *stop)
{
    return !qobject_cast<const QAbstractButton *>(stop) || qobject_cast<const QCheckBox *>(stop);
}

/// One stop after the other, from the one that stands before them.
void chain(QWidget *before, const std::vector<QWidget *> &stops)
{
    for (QWidget *each : stops) {
        if (before) {
            QWidget::setTabOrder(before, each);
        }
        before = each;
    }
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
    chain(stopBefore(before, part), inputs);
}

void placeFieldsFirst(const QWidget &part)
{
    std::vector<QWidget *> stops;
    collectStops(*part.layout(), stops);
    if (!stops.empty()) {
        std::ranges::stable_partition(stops, isField);
        chain(stopBefore(*stops.front(), part), stops);
    }
}

void placeAsSeen(const QWidget &part)
{
    std::vector<QWidget *> stops;
    collectStops(*part.layout(), stops);
    chain(nullptr, stops);
}

} // namespace bearerbox
