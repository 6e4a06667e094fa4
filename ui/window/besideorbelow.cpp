// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/besideorbelow.h"

#include <QWidget>

#include <algorithm>

namespace bearerbox {

namespace {

/// Of each text of the column, beside a button.
constexpr int mostLines = 3;

} // namespace

BesideOrBelow::BesideOrBelow(QLayout *text, QWidget *parent) : QLayout(parent), m_text(text)
{
    addChildLayout(text);
}

BesideOrBelow::~BesideOrBelow() = default;

void BesideOrBelow::addItem(QLayoutItem *item)
{
    m_button.reset(item);
}

QLayoutItem *BesideOrBelow::itemAt(int index) const
{
    return index == 0 ? m_text : index == 1 ? m_button.get() : nullptr;
}

/// The text stays.
QLayoutItem *BesideOrBelow::takeAt(int index)
{
    return index == 1 ? m_button.release() : nullptr;
}

QSize BesideOrBelow::button() const
{
    const QSize size = m_button && !m_button->isEmpty() ? m_button->sizeHint() : QSize();
    return size.isEmpty() ? QSize() : size; // a row of which nothing is to be seen
}

QSize BesideOrBelow::buttonBelow(int width) const
{
    const QSize size = button();
    return size.width() <= width || !m_button->hasHeightForWidth() ? size.boundedTo({width, size.height()})
                                                                   : QSize(width, m_button->heightForWidth(width));
}

bool BesideOrBelow::isBeside(int width) const
{
    int texts = 0;
    for (int i = 0; i < m_text->count(); ++i) {
        texts += m_text->itemAt(i)->isEmpty() ? 0 : 1;
    }
    // A title has one line; the sentence below it has the others.
    const int highest = ((texts - 1 + mostLines) * parentWidget()->fontMetrics().lineSpacing()) + m_text->spacing();
    const int left = width - button().width() - spacing();
    return left >= m_text->minimumSize().width() && m_text->heightForWidth(left) <= highest;
}

QSize BesideOrBelow::withMargins(const QSize &size) const
{
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int BesideOrBelow::heightForWidth(int width) const
{
    const int inner = width - withMargins({0, 0}).width();
    const QSize side = button();
    const int height = !side.isValid() ? m_text->heightForWidth(inner)
                       : isBeside(inner)
                           ? std::max(m_text->heightForWidth(inner - side.width() - spacing()), side.height())
                           : m_text->heightForWidth(inner) + spacing() + buttonBelow(inner).height();
    return withMargins({0, height}).height();
}

QSize BesideOrBelow::sizeHint() const
{
    const QSize side = button();
    const QSize text = m_text->sizeHint();
    return withMargins(
        side.isValid() ? QSize(text.width() + spacing() + side.width(), std::max(text.height(), side.height())) : text);
}

QSize BesideOrBelow::minimumSize() const
{
    return withMargins(m_text->minimumSize().expandedTo(button().isValid() ? m_button->minimumSize() : QSize()));
}

void BesideOrBelow::invalidate()
{
    m_text->invalidate();
    QLayout::invalidate();
}

void BesideOrBelow::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    const QRect inner = area.marginsRemoved(contentsMargins());
    if (!button().isValid()) {
        m_text->setGeometry(inner);
        return;
    }
    const bool beside = isBeside(inner.width());
    const QSize side = beside ? button() : buttonBelow(inner.width());
    m_text->setGeometry(beside ? inner.adjusted(0, 0, -side.width() - spacing(), 0)
                               : inner.adjusted(0, 0, 0, -side.height() - spacing()));
    const QPoint corner = beside
                              ? QPoint(inner.right() - side.width() + 1, inner.center().y() - (side.height() / 2) + 1)
                              : QPoint(inner.left(), inner.bottom() - side.height() + 1);
    m_button->setGeometry({corner, side});
}

} // namespace bearerbox
