// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/noticebox.h"

#include "ui/theme/controls.h"
#include "ui/theme/sizes.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/besideorbelow.h"
#include "ui/window/pieces.h"

#include <QAction>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace bearerbox {

namespace {

constexpr int iconLeft = 15;
constexpr int iconSize = 17; // beside an ordinary font

} // namespace

NoticeBox::NoticeBox(QWidget *parent) : QWidget(parent), m_title(titleLabel(1, this)), m_sentence(new QLabel(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true); // a large font makes it longer than the window
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    m_row = new BesideOrBelow(texts, this);
    m_row->setContentsMargins(iconLeft + grown(fontMetrics(), iconSize) + 12, 11, 14, 11);
    m_row->setSpacing(12);
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
    if (action == (m_button ? m_button->defaultAction() : nullptr)) {
        return;
    }
    if (m_button) {
        m_button->hide();
        std::exchange(m_button, nullptr)->deleteLater(); // this may be its own click
    }
    if (action) {
        m_button = actionButton(action, ButtonLook::Framed, this);
        m_row->addWidget(m_button);
    }
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
