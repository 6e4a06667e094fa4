// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/problembanner.h"

#include "ui/theme/controls.h"
#include "ui/theme/signedlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

ProblemBanner::ProblemBanner(QWidget *parent) : QWidget(parent), m_title(new SignedLabel), m_text(new QLabel)
{
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(2);
    rows->addWidget(m_title);
    rows->addWidget(m_text);
    for (QLabel *label : std::initializer_list<QLabel *>{m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // it may quote a server
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_title->setSign(u"warning"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    rows->setContentsMargins(14, 10, 14, 10);
    dress();
    hide();
}

void ProblemBanner::tell(const Error &error)
{
    m_title->setText(kindTitle(error.kind));
    m_text->setText(userMessage(error));
    setAccessibleName(kindTitle(error.kind));
    setAccessibleDescription(m_text->text());
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ProblemBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

void ProblemBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawNotice(painter, rect(), SessionState::Rejected, toneOf(QApplication::palette(this)));
}

void ProblemBanner::dress()
{
    const QColor colour = stateColour(SessionState::Rejected, toneOf(QApplication::palette(this)));
    if (palette().color(QPalette::WindowText) != colour) {
        QPalette own;
        own.setColor(QPalette::WindowText, colour);
        setPalette(own);
    }
}

} // namespace bearerbox
