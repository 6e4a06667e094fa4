// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/problembanner.h"

#include "ui/theme/colours.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

ProblemBanner::ProblemBanner(QWidget *parent) : QFrame(parent), m_title(new QLabel), m_text(new QLabel)
{
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(2);
    rows->addWidget(m_title);
    rows->addWidget(m_text);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // it may quote a server
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    dress();
    hide();
}

void ProblemBanner::tell(const Error &error)
{
    m_title->setText(u"\u26a0 "_s + kindTitle(error.kind));
    m_text->setText(userMessage(error));
    setAccessibleName(kindTitle(error.kind));
    setAccessibleDescription(m_text->text());
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ProblemBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

void ProblemBanner::dress()
{
    const Tone tone = toneOf(QApplication::palette(this));
    const QColor ground = stateGround(SessionState::Rejected, tone);
    if (palette().color(QPalette::Window) != ground) {
        QPalette own;
        own.setColor(QPalette::Window, ground);
        own.setColor(QPalette::WindowText, stateColour(SessionState::Rejected, tone));
        setPalette(own);
    }
}

} // namespace bearerbox
