// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcome.h"

#include "core/services/servicecatalogue.h"
#include "ui/theme/tintedicon.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/pieces.h"
#include "ui/window/servicecard.h"
#include "ui/window/wrappingrow.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr int widest = 32; // times the height of a line
constexpr QSize symbolSize(64, 64);

/// The same action has a button or an entry elsewhere; two of one name could not be told apart by ear.
QToolButton *wayButton(QAction *action, const QString &text, ButtonLook look, QWidget *parent)
{
    QToolButton *button = actionButton(action, look, parent);
    button->setText(text);
    button->setAccessibleName(u"%1: %2"_s.arg(Welcome::tr("Welcome to Bearerbox"), text));
    QObject::connect(action, &QAction::changed, button, [button, text] { button->setText(text); });
    return button;
}

} // namespace

Welcome::Welcome(const ServiceCatalogue &services, const Ways &ways, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_symbol(new QLabel(this))
    , m_place(mutedLabel(this))
{
    build(services, ways);
    setSecretPlace(SecretPlace::Keychain);
    paintSymbol();
}

void Welcome::build(const ServiceCatalogue &services, const Ways &ways)
{
    auto *sheet = new QWidget;
    auto *page = new QWidget(sheet);
    page->setMaximumWidth(widest * fontMetrics().height());
    page->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    addTexts();
    addServices(services);
    addWays(ways);

    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(page, 1000);
    across->addStretch(1);
    auto *down = new QVBoxLayout(sheet);
    down->setContentsMargins(24, 24, 24, 24);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    for (QWidget *each : {static_cast<QWidget *>(sheet), scroll->viewport()}) {
        each->setAutoFillBackground(false); // the ground is that of the page
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
}

void Welcome::addTexts()
{
    auto *title = titleLabel(1.35, this);
    title->setText(tr("Welcome to Bearerbox"));
    title->setWordWrap(true);
    title->setAlignment(Qt::AlignCenter);
    QLabel *sentence = mutedLabel(this);
    sentence->setText(tr("Bearerbox gets the tokens that your APIs ask for, keeps them alive, and puts the finished "
                         "headers on the clipboard. There is no account and no cloud."));
    sentence->setAlignment(Qt::AlignCenter);
    m_place->setAlignment(Qt::AlignCenter);
    m_column->addWidget(m_symbol, 0, Qt::AlignHCenter);
    m_column->addSpacing(12);
    m_column->addWidget(title);
    m_column->addSpacing(8);
    m_column->addWidget(sentence);
    m_column->addSpacing(4);
    m_column->addWidget(m_place);
    m_column->addSpacing(20);
}

/// What this very program knows how to ask, in its own words.
void Welcome::addServices(const ServiceCatalogue &services)
{
    for (const ServicePointer &service : services.all()) {
        auto *card = new ServiceCard(service->name.local(), service->description.local(), this);
        connect(card, &QAbstractButton::clicked, this, [this, id = service->id] { Q_EMIT serviceWanted(id); });
        m_column->addWidget(card);
        m_column->addSpacing(8);
    }
    m_column->addSpacing(8);
}

void Welcome::addWays(const Ways &ways)
{
    m_add = wayButton(ways.add, tr("Add profile"), ButtonLook::Primary, this);
    m_column->addWidget(m_add, 0, Qt::AlignHCenter);
    m_column->addSpacing(22);
    auto *row = new WrappingRow(8, Qt::AlignHCenter);
    row->addWidget(wayButton(ways.play, tr("Try it with the sandbox"), ButtonLook::Framed, this));
    row->addWidget(wayButton(ways.import, tr("Import…"), ButtonLook::Framed, this));
    m_column->addLayout(row);
    m_column->addSpacing(10);
    QLabel *sandbox = mutedLabel(this);
    sandbox->setText(tr("The sandbox plays the services on this computer, with made-up passwords: nothing leaves it."));
    sandbox->setAlignment(Qt::AlignCenter);
    m_column->addWidget(sandbox);
}

void Welcome::focusFirstStep()
{
    m_add->setFocus();
}

/// In short; the banner above has the rest of it.
void Welcome::setSecretPlace(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        m_place->setText(tr("Passwords stay in the keyring of this computer."));
        return;
    case SecretPlace::Memory:
        m_place->setText(tr("Passwords stay in the memory of this program, until it is closed."));
        return;
    case SecretPlace::Nowhere:
        m_place->setText(tr("There is no keyring here yet, so no password can be saved."));
        return;
    }
    Q_UNREACHABLE();
}

void Welcome::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        paintSymbol();
    }
    QWidget::changeEvent(event);
}

void Welcome::paintSymbol()
{
    m_symbol->setPixmap(applicationIcon().pixmap(symbolSize, devicePixelRatioF()));
}

} // namespace bearerbox
