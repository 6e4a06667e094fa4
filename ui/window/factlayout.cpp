// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/factlayout.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace bearerbox {

namespace {

constexpr int between = 16; // a caption and its value

int heightOf(const QLayoutItem &item, int width)
{
    return item.isEmpty() ? 0 : item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

/// As in WrappingRow, what goes finds nothing to take itself out of.
FactLayout::~FactLayout()
{
    const auto items = std::exchange(m_items, {});
}

void FactLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FactLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *FactLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem *taken = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

FactLayout::Widths FactLayout::widths() const
{
    Widths widths;
    if (const QWidget *list = parentWidget()) { // so that the values of several lists have one edge
        widths.caption = std::max(112, 9 * list->fontMetrics().capHeight());
    }
    for (std::size_t i = 0; i + 1 < m_items.size(); i += 2) {
        if (!m_items[i]->isEmpty()) {
            widths.caption = std::max(widths.caption, m_items[i]->sizeHint().width());
        }
        if (!m_items[i + 1]->isEmpty()) {
            widths.least = std::max(widths.least, m_items[i + 1]->minimumSize().width());
            widths.wanted = std::max(widths.wanted, m_items[i + 1]->sizeHint().width());
        }
    }
    return widths;
}

QSize FactLayout::sizeHint() const
{
    const Widths wide = widths();
    const int width = wide.caption + between + wide.wanted;
    return {width, heightForWidth(width)};
}

QSize FactLayout::minimumSize() const
{
    const Widths wide = widths();
    return {std::max(wide.caption, wide.least), heightForWidth(sizeHint().width())};
}

void FactLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    place(area, true);
}

int FactLayout::place(const QRect &area, bool isMoving) const
{
    const Widths wide = widths();
    const int enough = std::max(wide.least, std::min(wide.wanted, wide.caption));
    const bool isBeside = wide.caption + between + enough <= area.width();
    const int indent = isBeside ? wide.caption + between : 0;
    int height = 0;
    for (std::size_t i = 0; i + 1 < m_items.size(); i += 2) {
        QLayoutItem &caption = *m_items[i];
        QLayoutItem &value = *m_items[i + 1];
        if (caption.isEmpty() && value.isEmpty()) {
            continue;
        }
        height += height > 0 ? spacing() : 0;
        const int captionHeight = heightOf(caption, area.width());
        const int valueHeight = heightOf(value, area.width() - indent);
        const int valueTop = isBeside ? 0 : captionHeight;
        if (isMoving) {
            const QPoint corner = area.topLeft() + QPoint(0, height);
            caption.setGeometry({corner, QSize(isBeside ? wide.caption : area.width(), captionHeight)});
            value.setGeometry({corner + QPoint(indent, valueTop), QSize(area.width() - indent, valueHeight)});
        }
        height += std::max(captionHeight, valueTop + valueHeight);
    }
    return height;
}

} // namespace bearerbox
