// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/wrappingrow.h"

#include <algorithm>
#include <utility>

namespace bearerbox {

WrappingRow::WrappingRow(int spacing, Qt::Alignment alignment) : m_alignment(alignment)
{
    setSpacing(spacing);
}

/// A row within takes itself out of the one around it when it goes: it finds nothing there any more.
WrappingRow::~WrappingRow()
{
    const auto items = std::exchange(m_items, {});
}

void WrappingRow::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

void WrappingRow::addLayout(QLayout *inner)
{
    addChildLayout(inner);
    addItem(inner);
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
        if (item->isEmpty()) {
            continue;
        }
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

void WrappingRow::invalidate()
{
    for (const auto &item : m_items) {
        item->invalidate();
    }
    QLayout::invalidate();
}

void WrappingRow::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    place(area, true);
}

std::vector<std::vector<WrappingRow::Part>> WrappingRow::lines(int width) const
{
    std::vector<std::vector<Part>> lines;
    int left = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        QSize size = item->sizeHint().boundedTo({width, QLAYOUTSIZE_MAX});
        if (item->hasHeightForWidth()) {
            size.setHeight(item->heightForWidth(size.width()));
        }
        if (lines.empty() || left + size.width() > width) {
            lines.emplace_back();
            left = 0;
        }
        lines.back().push_back({item.get(), size});
        left += size.width() + spacing();
    }
    return lines;
}

void WrappingRow::placeLine(const std::vector<Part> &line, const QRect &area) const
{
    int free = area.width() - (int(line.size()) - 1) * spacing();
    for (const Part &part : line) {
        free -= part.size.width();
    }
    const bool isSpread = m_alignment.testFlag(Qt::AlignJustify) && line.size() > 1;
    const int between = spacing() + (isSpread ? free / (int(line.size()) - 1) : 0);
    // What has gone below stays at the edge at which it stood.
    const bool isBelow = m_alignment.testFlag(Qt::AlignJustify) && line.front().item != m_items.front().get();
    const int indent = isBelow ? free : m_alignment.testFlag(Qt::AlignHCenter) ? free / 2 : 0;
    int left = area.left() + indent;
    for (const Part &part : line) {
        part.item->setGeometry({{left, area.top() + ((area.height() - part.size.height()) / 2)}, part.size});
        left += part.size.width() + between;
    }
}

int WrappingRow::place(const QRect &area, bool isMoving) const
{
    int height = 0;
    for (const std::vector<Part> &line : lines(area.width())) {
        int highest = 0;
        for (const Part &part : line) {
            highest = std::max(highest, part.size.height());
        }
        height += height > 0 ? spacing() : 0;
        if (isMoving) {
            placeLine(line, {area.left(), area.top() + height, area.width(), highest});
        }
        height += highest;
    }
    return height;
}

} // namespace bearerbox
