// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pieces.h"

#include "ui/theme/colours.h"
#include "ui/theme/housestyle.h"
#include "ui/theme/tintedicon.h"
#include "ui/theme/wrappinglabel.h"
#include "ui/window/wrappingrow.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

class FirstClicks final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override { return event->type() == QEvent::MouseButtonDblClick; }
};

/// That of the heading of a card, and of a button beside it.
int lineHeight(const QFontMetrics &metrics)
{
    return std::max(26, metrics.height() + 8);
}

} // namespace

void ignoreSecondClick(QToolButton &button)
{
    button.installEventFilter(new FirstClicks(&button));
}

QLabel *titleLabel(qreal scale, QWidget *parent)
{
    auto *label = new WrappingLabel(parent);
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::Bold);
    label->setFont(font);
    return label;
}

QLabel *mutedLabel(QWidget *parent)
{
    auto *label = new WrappingLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

QToolButton *actionButton(QAction *action, ButtonLook look, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setToolButtonStyle(look == ButtonLook::Icon ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    if (look == ButtonLook::Primary) {
        makePrimary(*button);
    } else if (look != ButtonLook::Framed) {
        makeQuiet(*button);
        button->setAutoRaise(true);
    }
    if (action) {
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        // Some actions are named after what the session calls its secret. A name of the button's own stays, and so does
        // that of an action whose text counts down.
        QObject::connect(action, &QAction::changed, button, [button, action, last = action->text()]() mutable {
            const bool isFixed = action->property(fixedNameProperty).toBool();
            if (!isFixed && button->accessibleName() == last && last != action->text()) {
                button->setAccessibleName(action->text());
            }
            last = action->text();
        });
    }
    return button;
}

QToolButton *menuButton(QAction &action, QWidget *parent)
{
    QToolButton *button = actionButton(nullptr, ButtonLook::Framed, parent);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(action.menu());
    const auto follow = [button, &action] {
        button->setText(action.text());
        button->setAccessibleName(action.text());
        button->setToolTip(action.toolTip());
        button->setIcon(action.icon());
        button->setEnabled(action.isEnabled());
    };
    QObject::connect(&action, &QAction::changed, button, follow);
    follow();
    return button;
}

void dress(QAction &action, const QString &iconName)
{
    action.setIcon(tintedIcon(iconName));
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(keys.isEmpty() ? action.text() : u"%1 (%2)"_s.arg(action.text(), keys));
}

void bringToFront(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
    // What waits for an answer would be behind it, and the keys would go past the question.
    QWidget *question = QApplication::activeModalWidget();
    for (const QWidget *each = question; each; each = each->parentWidget()) {
        if (each == &window) {
            question->raise();
            question->activateWindow();
        }
    }
}

Card::Card(const QString &title, QWidget *parent) : QFrame(parent), m_corner(new QHBoxLayout), m_body(new QVBoxLayout)
{
    auto *heading = titleLabel(1, this);
    heading->setText(title);
    heading->setMinimumHeight(lineHeight(fontMetrics()));
    auto *top = new WrappingRow(8, Qt::AlignJustify);
    top->addWidget(heading);
    top->addLayout(m_corner);
    m_corner->setSpacing(8);
    m_body->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    m_body->setContentsMargins(0, 0, 8, 0); // a button in the corner has a padding of its own
    column->setContentsMargins(16, 9, 8, 14);
    column->setSpacing(6);
    column->addLayout(top);
    column->addLayout(m_body);
}

QToolButton *Card::addButton(QAction *action)
{
    QToolButton *button = actionButton(action, ButtonLook::Quiet, this);
    button->setFixedHeight(lineHeight(fontMetrics()));
    m_corner->addWidget(button);
    return button;
}

void Card::paintEvent(QPaintEvent *)
{
    const Colours &colours = coloursOf(toneOf(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

Divider::Divider(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(9);
}

void Divider::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() / 2, width(), 1, coloursOf(toneOf(palette())).border);
}

} // namespace bearerbox
