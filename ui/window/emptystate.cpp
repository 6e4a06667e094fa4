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
    , m_column(new QVBoxLayout(this))
    , m_symbol(new QLabel(this))
    , m_title(titleLabel(1.35, this))
    , m_sentence(mutedLabel(this))
{
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(440);
    // Without an alignment in the layout, which would take the label's width for its height from a guess.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_sentence, 1000);
    middle->addStretch(1);

    m_column->setContentsMargins(24, 24, 24, 24);
    m_column->setSpacing(0);
    m_column->addStretch(2);
    m_column->addWidget(m_symbol, 0, Qt::AlignHCenter);
    m_column->addSpacing(16);
    m_column->addWidget(m_title, 0, Qt::AlignHCenter);
    m_column->addSpacing(8);
    m_column->addLayout(middle);
    m_column->addSpacing(20);
    m_column->addStretch(3);
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
    m_column->insertWidget(m_column->count() - 1, m_button, 0, Qt::AlignHCenter);
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
