// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/footstrip.h"

#include "ui/theme/colours.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/pieces.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace bearerbox {

FootStrip::FootStrip(QString iconName, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(std::move(iconName))
    , m_text(new QLabel(this))
    , m_row(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName); // not the label: a name would hide what it says
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_row->setContentsMargins(stripMargins(fontMetrics()));
    m_row->addWidget(m_text, 1);
    hide();
}

void FootStrip::setIcon(const QString &name)
{
    m_iconName = name;
    m_state.reset();
    update();
}

void FootStrip::setIcon(SessionState state)
{
    m_iconName = stateIconName(state);
    m_state = state;
    update();
}

void FootStrip::say(const QString &text)
{
    if (!text.isEmpty()) {
        m_text->setText(text);
    }
    setVisible(!text.isEmpty());
}

void FootStrip::announce()
{
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FootStrip::paintEvent(QPaintEvent *)
{
    const Tone tone = toneOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), coloursOf(tone).window);
    painter.fillRect(0, 0, width(), 1, coloursOf(tone).border);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_state ? stateColour(*m_state, tone) : coloursOf(tone).accent;
    paintIcon(painter, stripIcon(*this), m_iconName, colour);
}

} // namespace bearerbox
