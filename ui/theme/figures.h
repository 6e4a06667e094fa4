// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFont;
class QFontMetricsF;
class QPainter;
class QRectF;

namespace bearerbox {

/// The width of a text whose digits are all as wide as the widest, so that a countdown does not tremble.
[[nodiscard]] qreal figuresWidth(const QFontMetricsF &metrics, const QString &text);

/// On which a text stands in the middle of an area: where Qt puts one that it draws there.
[[nodiscard]] qreal baselineIn(const QRectF &area, const QFontMetricsF &metrics);

/// Draws such a text in the painter's font and pen, right-aligned or not, in the middle of the height.
void paintFigures(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text);

} // namespace bearerbox
