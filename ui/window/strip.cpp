// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/strip.h"

#include "ui/theme/colours.h"
#include "ui/theme/sizes.h"
#include "ui/theme/tintedicon.h"
#include "ui/theme/wrappinglabel.h"
#include "ui/window/besideorbelow.h"
#include "ui/window/wrappingrow.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace bearerbox {

namespace {

constexpr int iconLeft = 16;

} // namespace

Strip::Strip(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_text(new WrappingLabel(this))
    , m_row(new WrappingRow(8))
{
    setAccessibleName(accessibleName); // not the label: a name would hide what it says
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->addWidget(m_text);
    auto *side = new QWidget(this);
    side->setLayout(m_row);
    m_row->setContentsMargins(0, 0, 0, 0);
    auto *all = new BesideOrBelow(texts, this);
    all->setSpacing(8);
    all->addWidget(side);
    makeRoom();
}

void Strip::makeRoom()
{
    layout()->setContentsMargins(iconLeft + iconSide(fontMetrics()) + 10, 8, 12, 8);
}

void Strip::announce()
{
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Strip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        makeRoom();
    }
}

void Strip::paintEvent(QPaintEvent *)
{
    const Look look = this->look();
    QPainter painter(this);
    painter.fillRect(rect(), look.ground);
    const int line = look.edge == Qt::TopEdge ? 0 : height() - 1;
    painter.fillRect(0, line, width(), 1, coloursOf(toneOf(palette())).border);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = iconSide(fontMetrics());
    const double middle = m_text->geometry().center().y() + 0.5; // what is below the text is not its icon's
    paintIcon(painter, QRectF(iconLeft, middle - (side / 2), side, side), look.iconName, look.iconColour);
}

} // namespace bearerbox
