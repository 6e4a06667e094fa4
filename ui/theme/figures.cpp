// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bearerbox {

namespace {

/// Qt 6.4 cannot ask a font for tabular figures (QFont::setFeature() came with 6.7).
qreal digitWidth(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    }
    return widest;
}

} // namespace

qreal figuresWidth(const QFontMetricsF &metrics, const QString &text)
{
    const qreal digit = digitWidth(metrics);
    qreal width = 0;
    for (const QChar each : text) {
        width += each.isDigit() ? digit : metrics.horizontalAdvance(each);
    }
    return width;
}

qreal baselineIn(const QRectF &area, const QFontMetricsF &metrics)
{
    return std::round(area.top() + ((area.height() - metrics.height()) / 2) + metrics.ascent());
}

void paintFigures(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal digit = digitWidth(metrics);
    const qreal baseline = baselineIn(area, metrics);
    qreal x = alignment.testFlag(Qt::AlignRight) ? area.right() - figuresWidth(metrics, text) : area.left();
    for (const QChar each : text) {
        const qreal own = metrics.horizontalAdvance(each);
        const qreal cell = each.isDigit() ? digit : own;
        painter.drawText(QPointF(x + ((cell - own) / 2), baseline), QString(each));
        x += cell;
    }
}

} // namespace bearerbox
