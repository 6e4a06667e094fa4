// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/signedlabel.h"

#include "ui/theme/tintedicon.h"

#include <QEvent>
#include <QPainter>

namespace bearerbox {

namespace {

constexpr int gap = 5;

} // namespace

void SignedLabel::setSign(const QString &iconName)
{
    m_sign = iconName;
    makeRoom();
    update();
}

void SignedLabel::changeEvent(QEvent *event)
{
    WrappingLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        makeRoom();
    }
}

void SignedLabel::paintEvent(QPaintEvent *event)
{
    WrappingLabel::paintEvent(event);
    if (m_sign.isEmpty()) {
        return;
    }
    const int side = fontMetrics().ascent();
    const int lines = heightForWidth(width()); // -1 without a text
    const int text = lines > 0 ? std::min(lines, height()) : fontMetrics().height();
    const double top = ((height() - text) / 2.0) + ((fontMetrics().height() - side) / 2.0);
    QPainter painter(this);
    paintIcon(painter, QRectF(0, top, side, side), m_sign, palette().color(foregroundRole()));
}

void SignedLabel::makeRoom()
{
    const int room = m_sign.isEmpty() ? 0 : fontMetrics().ascent() + gap;
    if (contentsMargins().left() != room) {
        setContentsMargins(room, 0, 0, 0);
    }
}

} // namespace bearerbox
