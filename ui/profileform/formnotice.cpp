// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/formnotice.h"

#include "ui/profileform/rowbutton.h"
#include "ui/theme/controls.h"
#include "ui/theme/signedlabel.h"
#include "ui/theme/tintedicon.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString signOf(SessionState state)
{
    const bool isBad = state == SessionState::Rejected || state == SessionState::Failed;
    return isBad ? u"warning"_s : noticeIconName(state);
}

} // namespace

FormNotice::FormNotice(QWidget *parent)
    : QWidget(parent)
    , m_title(new SignedLabel)
    , m_text(new QLabel)
    , m_action(new RowButton({}))
{
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(4);
    rows->setContentsMargins(14, 10, 14, 10);
    rows->addWidget(m_title);
    rows->addWidget(m_text);
    rows->addWidget(m_action, 0, Qt::AlignLeft);
    for (QLabel *label : std::initializer_list<QLabel *>{m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // it may quote a server, or what was pasted
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    connect(m_action, &QPushButton::clicked, this, &FormNotice::acted);
    hide();
}

void FormNotice::tell(SessionState state, const Texts &texts)
{
    m_state = state;
    m_title->setSign(signOf(state));
    m_title->setText(texts.title);
    m_text->setText(texts.text);
    m_text->setVisible(!texts.text.isEmpty());
    m_action->setText(texts.action);
    m_action->setAccessibleName(texts.action);
    m_action->setVisible(!texts.action.isEmpty());
    setAccessibleName(texts.title);
    setAccessibleDescription(texts.text);
    dress();
    update();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FormNotice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dress();
    }
}

void FormNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawNotice(painter, rect(), m_state, toneOf(QApplication::palette(this)));
}

/// The title alone has the colour of the state; the rest is read as any text.
void FormNotice::dress()
{
    const QColor colour = m_state == SessionState::Empty ? QApplication::palette(this).color(QPalette::WindowText)
                                                         : stateColour(m_state, toneOf(QApplication::palette(this)));
    if (m_title->palette().color(QPalette::WindowText) != colour) {
        QPalette own = m_title->palette();
        own.setColor(QPalette::WindowText, colour);
        m_title->setPalette(own);
    }
}

} // namespace bearerbox
