// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/emptystate.h"

#include "ui/theme/tintedicon.h"
#include "ui/window/pieces.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

EmptyState::EmptyState(QString iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(std::move(iconName))
    , m_below(new QVBoxLayout)
    , m_symbol(new QLabel(this))
    , m_title(titleLabel(1.35, this))
    , m_sentence(mutedLabel(this))
{
    m_title->setWordWrap(true);
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(30 * fontMetrics().height());
    // Without an alignment in the layout, which would take the label's width for its height from a guess.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_sentence, 1000);
    middle->addStretch(1);

    auto *above = new QVBoxLayout;
    above->setSpacing(0);
    above->addStretch(1);
    above->addWidget(m_symbol, 0, Qt::AlignHCenter);
    above->addSpacing(16);
    above->addWidget(m_title);
    m_below->setSpacing(0);
    m_below->addSpacing(8);
    m_below->addLayout(middle);
    m_below->addSpacing(20);
    m_below->addStretch(1);
    // Each with its share of the height, so that another sentence moves nothing that stands above it.
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 24, 24, 24);
    all->setSpacing(0);
    all->addLayout(above, 2);
    all->addLayout(m_below, 3);
    paintSymbol();
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    nameButton();
}

void EmptyState::setAction(QAction *action)
{
    m_button = actionButton(action, ButtonLook::Primary, this);
    m_below->insertWidget(m_below->count() - 1, m_button, 0, Qt::AlignHCenter);
    nameButton();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        paintSymbol();
    }
    QWidget::changeEvent(event);
}

/// The same action has a button elsewhere; two of one name could not be told apart by ear.
void EmptyState::nameButton()
{
    if (m_button) {
        m_button->setAccessibleName(u"%1: %2"_s.arg(m_title->text(), m_button->defaultAction()->text()));
    }
}

void EmptyState::paintSymbol()
{
    const bool isLogo = m_iconName == "bearerbox"_L1;
    const QIcon icon = isLogo ? applicationIcon() : tintedIcon(m_iconName, palette().color(QPalette::PlaceholderText));
    m_symbol->setPixmap(icon.pixmap(isLogo ? QSize(72, 72) : QSize(32, 32), devicePixelRatioF()));
}

} // namespace bearerbox
