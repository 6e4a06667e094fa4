// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/namelabel.h"

#include <QPainter>

namespace bearerbox {

NameLabel::NameLabel(qreal scale, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * scale);
    large.setWeight(QFont::Bold);
    setFont(large);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize NameLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void NameLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
}

void NameLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? text() : QString());
}

} // namespace bearerbox
