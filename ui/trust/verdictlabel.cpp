// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/verdictlabel.h"

#include "ui/theme/colours.h"

#include <QAccessible>
#include <QPainter>

namespace bearerbox {

VerdictLabel::VerdictLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText); // it may quote a server
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setContentsMargins(12, 10, 12, 10);
}

void VerdictLabel::say(SessionState tone, const QString &sentence)
{
    m_tone = tone;
    setText(sentence);
    setAccessibleName(sentence);
    if (tone == SessionState::Rejected || tone == SessionState::Failed) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void VerdictLabel::paintEvent(QPaintEvent *event)
{
    const Tone tone = toneOf(palette());
    QColor line = stateColour(m_tone, tone);
    line.setAlphaF(0.35F);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(stateGround(m_tone, tone));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace bearerbox
