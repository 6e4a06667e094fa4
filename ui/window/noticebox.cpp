// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/noticebox.h"

#include "ui/theme/controls.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/pieces.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace bearerbox {

NoticeBox::NoticeBox(QWidget *parent)
    : QWidget(parent)
    , m_title(titleLabel(1, this))
    , m_sentence(new QLabel(this))
    , m_row(new QHBoxLayout(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true); // a large font makes it longer than the window
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    m_row->setContentsMargins(44, 11, 14, 11);
    m_row->setSpacing(12);
    m_row->addLayout(texts, 1);
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
        m_buttons << actionButton(action, ButtonLook::Framed, this);
        m_row->addWidget(m_buttons.back(), 0, Qt::AlignVCenter);
    }
}

void NoticeBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawNotice(painter, rect(), m_tone, toneOf(palette()));
    const QLabel *first = m_title->isVisible() ? m_title : m_sentence;
    const int below = first == m_title ? 0 : first->heightForWidth(first->width()) - fontMetrics().height();
    const double middle = first->y() + ((first->height() - below) / 2.0);
    paintIcon(painter, QRectF(15, middle - 8.5, 17, 17), stateIconName(m_tone), stateColour(m_tone, toneOf(palette())));
}

} // namespace bearerbox
