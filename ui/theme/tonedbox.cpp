// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tonedbox.h"

#include "ui/theme/colours.h"

#include <QPainter>
#include <QWidget>

namespace bearerbox {

void paintTonedBox(QPainter &painter, const QWidget &widget, SessionState state)
{
    const Tone tone = toneOf(widget.palette());
    QColor line = stateColour(state, tone);
    line.setAlphaF(0.35F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(stateGround(state, tone));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace bearerbox
