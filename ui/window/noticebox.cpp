// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/noticebox.h"

#include "ui/theme/controls.h"
#include "ui/theme/sizes.h"
#include "ui/theme/tintedicon.h"
#include "ui/theme/wrappinglabel.h"
#include "ui/window/besideorbelow.h"
#include "ui/window/pieces.h"
#include "ui/window/wrappingrow.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bearerbox {

namespace {

constexpr int iconLeft = 15;
constexpr int iconSize = 17; // beside an ordinary font

} // namespace

NoticeBox::NoticeBox(QWidget *parent)
    : QWidget(parent)
    , m_title(titleLabel(1, this))
    , m_sentence(new WrappingLabel(this))
    , m_buttonRow(new QWidget(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true); // a large font makes it longer than the window
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    auto *buttons = new WrappingRow(8);
    m_buttonRow->setLayout(buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_buttonRow->hide();
    auto *row = new BesideOrBelow(texts, this);
    row->setSpacing(12);
    row->addWidget(m_buttonRow);
    makeRoom();
}

void NoticeBox::makeRoom()
{
    layout()->setContentsMargins(iconLeft + grown(fontMetrics(), iconSize) + 12, 11, 14, 11);
}

void NoticeBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        makeRoom();
    }
}

void NoticeBox::say(SessionState tone, const QString &title, const QString &sentence)
{
    if (tone == m_tone && title == m_title->text() && sentence == m_sentence->text()) {
        return;
    }
    m_tone = tone;
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(sentence);
    setAccessibleName(title.isEmpty() ? sentence : title);
    setAccessibleDescription(sentence);
    update();
}

void NoticeBox::setAction(QAction *action)
{
    setActions(action ? QList{action} : QList<QAction *>());
}

void NoticeBox::setActions(const QList<QAction *> &actions)
{
    if (std::ranges::equal(actions, m_buttons, {}, {}, &QToolButton::defaultAction)) {
        return;
    }
    for (QToolButton *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater(); // this may be its own click
    }
    for (QAction *action : actions) {
        m_buttons << actionButton(action, ButtonLook::Framed, m_buttonRow);
        m_buttonRow->layout()->addWidget(m_buttons.back());
    }
    m_buttonRow->setVisible(!m_buttons.isEmpty());
}

void NoticeBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawNotice(painter, rect(), m_tone, toneOf(palette()));
    const QLabel *first = m_title->isVisible() ? m_title : m_sentence;
    const int below = first->heightForWidth(first->width()) - first->fontMetrics().height();
    const double middle = first->y() + ((first->height() - below) / 2.0);
    const int side = grown(fontMetrics(), iconSize);
    paintIcon(painter, QRectF(iconLeft, middle - (side / 2.0), side, side), noticeIconName(m_tone),
              stateColour(m_tone, toneOf(palette())));
}

} // namespace bearerbox
