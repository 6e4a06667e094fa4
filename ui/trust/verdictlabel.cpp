// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/verdictlabel.h"

#include "ui/theme/controls.h"

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
    QPainter painter(this);
    drawNotice(painter, rect(), m_tone, toneOf(palette()));
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace bearerbox
