// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sheetarea.h"

#include <QScrollBar>

namespace bearerbox {

namespace {

constexpr int gap = 10; // between the sheet and its bar

} // namespace

SheetArea::SheetArea(QWidget *sheet, QWidget *parent) : QScrollArea(parent), m_above(makeLine()), m_below(makeLine())
{
    setWidget(sheet);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &SheetArea::follow);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SheetArea::follow);
    follow();
}

void SheetArea::letKeysScroll()
{
    m_hasKeys = true;
    setFrameShape(QFrame::StyledPanel); // a line while it has the focus
    follow();
}

int SheetArea::barRoom() const
{
    return gap + verticalScrollBar()->sizeHint().width();
}

void SheetArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    follow();
}

void SheetArea::follow()
{
    const QScrollBar &bar = *verticalScrollBar();
    const bool isCut = bar.maximum() > bar.minimum();
    setViewportMargins(0, 0, isCut ? gap : 0, 0);
    setFocusPolicy(isCut && m_hasKeys ? Qt::StrongFocus : Qt::NoFocus);
    m_above->setGeometry(0, 0, width(), 1);
    m_below->setGeometry(0, height() - 1, width(), 1);
    m_above->setVisible(bar.value() > bar.minimum());
    m_below->setVisible(bar.value() < bar.maximum());
    m_above->raise();
    m_below->raise();
}

QWidget *SheetArea::makeLine()
{
    auto *line = new QWidget(this);
    line->setBackgroundRole(QPalette::Midlight); // that of borders
    line->setAutoFillBackground(true);
    return line;
}

} // namespace bearerbox
