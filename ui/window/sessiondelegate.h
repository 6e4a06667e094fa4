// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace bearerbox {

/// Paints a row, and above the first of a section its heading: ring and shape of the state, name, service and account,
/// environment, countdown.
class SessionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The height of the heading that stands above a row; 0 where there is none.
    [[nodiscard]] static int headingHeight(const QFont &font, const QModelIndex &index);
    /// Where the star of a row takes a click, within the rectangle that the view gives the row; larger than it looks.
    [[nodiscard]] static QRect starArea(const QRect &row, const QFont &font, const QModelIndex &index);
    /// Where its name stands, within the same rectangle.
    [[nodiscard]] static QRect nameArea(const QRect &row, const QFont &font, const QModelIndex &index);
    /// Where the countdown of a row stands, within the same rectangle.
    [[nodiscard]] static QRect lifeArea(const QRect &row, const QFont &font, const QModelIndex &index);
};

} // namespace bearerbox
