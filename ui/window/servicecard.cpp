// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servicecard.h"

#include "ui/theme/colours.h"
#include "ui/theme/sizes.h"
#include "ui/theme/tintedicon.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int padding = 12;
constexpr int gap = 3;
constexpr int signRoom = 28;
constexpr int someWidth = 420;

} // namespace

ServiceCard::ServiceCard(const QString &title, QString description, QWidget *parent)
    : QAbstractButton(parent)
    , m_description(std::move(description))
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(m_description);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont ServiceCard::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

int ServiceCard::titleHeight() const
{
    return QFontMetrics(titleFont()).height();
}

/// Where the description stands, as high as it likes.
QRect ServiceCard::textArea(int width) const
{
    const int top = padding + titleHeight() + gap;
    const QRect room(padding, top, width - (2 * padding) - signRoom, 10'000);
    return fontMetrics().boundingRect(room, Qt::TextWordWrap, m_description);
}

int ServiceCard::heightForWidth(int width) const
{
    return textArea(width).bottom() + 1 + padding;
}

QSize ServiceCard::sizeHint() const
{
    return {someWidth, heightForWidth(someWidth)};
}

QSize ServiceCard::minimumSizeHint() const
{
    const int width = QFontMetrics(titleFont()).horizontalAdvance(text()) + (2 * padding) + signRoom;
    return {width, titleHeight() + (2 * padding)};
}

void ServiceCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ServiceCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void ServiceCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = coloursOf(toneOf(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHot = underMouse() && isEnabled();
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.outline, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? colours.pressed : isHot ? colours.hover : colours.raised);
    const double inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
    const QRect top(padding, padding, width() - (2 * padding) - signRoom, titleHeight());
    painter.setFont(titleFont());
    painter.setPen(colours.text);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(font());
    painter.setPen(colours.muted);
    const QRect below(top.x(), top.bottom() + 1 + gap, top.width(), height());
    painter.drawText(below, Qt::TextWordWrap, m_description);
    const double middle = height() / 2.0;
    const int side = grown(fontMetrics(), 14);
    paintIcon(painter, QRectF(width() - padding - side, middle - (side / 2.0), side, side), u"chevron-right"_s,
              colours.muted);
}

} // namespace bearerbox
