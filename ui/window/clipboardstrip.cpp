// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/clipboardstrip.h"

#include "ui/theme/colours.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/copydesk.h"
#include "ui/window/pieces.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace bearerbox {

ClipboardStrip::ClipboardStrip(CopyDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new QLabel(this))
    , m_clear(new QAction(tr("Clear now"), this))
    , m_again(new QAction(tr("Copy again"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
    , m_clearButton(actionButton(m_clear, ButtonLook::Framed, this))
    , m_againButton(actionButton(m_again, ButtonLook::Framed, this))
    , m_dismissButton(actionButton(m_dismiss, ButtonLook::Framed, this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    setAccessibleName(tr("Clipboard")); // not the label: a name would hide what it says
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(stripMargins(fontMetrics()));
    row->addWidget(m_text, 1);
    row->addWidget(m_againButton);
    row->addWidget(m_clearButton);
    row->addWidget(m_dismissButton);
    connect(m_clear, &QAction::triggered, &desk, &CopyDesk::clear);
    connect(m_again, &QAction::triggered, &desk, &CopyDesk::copyAgain);
    connect(m_dismiss, &QAction::triggered, &desk, &CopyDesk::dismiss);
    connect(&desk, &CopyDesk::changed, this, &ClipboardStrip::refresh);
    connect(&desk, &CopyDesk::told, this, &ClipboardStrip::announce);
    refresh();
}

void ClipboardStrip::refresh()
{
    const QString message = m_desk.message();
    m_text->setText(message);
    setVisible(!message.isEmpty());
    m_againButton->setVisible(m_desk.isOutdated());
    m_clearButton->setVisible(m_desk.isHolding() || m_desk.isLeftOver());
    m_dismissButton->setVisible(m_desk.isTrouble() || m_desk.isLeftOver());
    update();
}

/// Said aloud once, not with every second that the countdown loses.
void ClipboardStrip::announce()
{
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ClipboardStrip::paintEvent(QPaintEvent *)
{
    const Tone tone = toneOf(palette());
    const bool isCalm = !m_desk.isTrouble() && !m_desk.isOutdated() && !m_desk.isLeftOver();
    QPainter painter(this);
    painter.fillRect(rect(), isCalm ? coloursOf(tone).window : stateGround(SessionState::Failed, tone));
    painter.fillRect(0, 0, width(), 1, coloursOf(tone).border);
    const QColor colour = isCalm ? coloursOf(tone).accent : stateColour(SessionState::Failed, tone);
    painter.setRenderHint(QPainter::Antialiasing);
    paintIcon(painter, stripIcon(*this), isCalm ? u"clipboard"_s : u"warning"_s, colour);
}

} // namespace bearerbox
