// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/wrappingrow.h"

#include <algorithm>

namespace bearerbox {

WrappingRow::WrappingRow(int spacing)
{
    setSpacing(spacing);
}

WrappingRow::~WrappingRow() = default;

void WrappingRow::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *WrappingRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *WrappingRow::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem *taken = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

QSize WrappingRow::sizeHint() const
{
    QSize hint;
    for (const auto &item : m_items) {
        const QSize one = item->sizeHint();
        hint = {hint.width() + one.width() + (hint.isNull() ? 0 : spacing()), std::max(hint.height(), one.height())};
    }
    return hint;
}

/// That of the widest item.
QSize WrappingRow::minimumSize() const
{
    QSize least;
    for (const auto &item : m_items) {
        least = least.expandedTo(item->minimumSize());
    }
    return least;
}

void WrappingRow::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    place(area, true);
}

int WrappingRow::place(const QRect &area, bool isMoving) const
{
    int left = area.left();
    int top = area.top();
    int line = 0;
    for (const auto &item : m_items) {
        const QSize size = item->sizeHint();
        if (left > area.left() && left + size.width() > area.left() + area.width()) {
            left = area.left();
            top += line + spacing();
            line = 0;
        }
        if (isMoving) {
            item->setGeometry({{left, top}, size});
        }
        left += size.width() + spacing();
        line = std::max(line, size.height());
    }
    return top + line - area.top();
}

} // namespace bearerbox
