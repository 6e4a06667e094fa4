// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/undostrip.h"

#include "ui/window/pieces.h"
#include "ui/window/undodesk.h"
#include "ui/window/wrappingrow.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox {

namespace {

constexpr std::chrono::milliseconds usualPatience = 60s;

} // namespace

UndoStrip::UndoStrip(UndoDesk &desk, QWidget *parent)
    : FootStrip(desk.iconName(), tr("What can be undone"), parent)
    , m_desk(desk)
    , m_undo(new QAction(tr("Undo"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
    , m_patience(usualPatience)
    , m_timeLeft(mutedLabel(this))
{
    m_undo->setShortcut(QKeySequence::Undo);
    dress(*m_undo, u"undo"_s);
    m_timeLeft->setWordWrap(false);
    row()->addWidget(m_timeLeft);
    for (QToolButton *button :
         {actionButton(m_undo, ButtonLook::Framed, this), actionButton(m_dismiss, ButtonLook::Framed, this)}) {
        row()->addWidget(button);
        button->installEventFilter(this);
    }
    m_timer.setSingleShot(true);
    m_seconds.setInterval(1s);
    connect(&m_seconds, &QTimer::timeout, this, &UndoStrip::tellTimeLeft);
    connect(&m_timer, &QTimer::timeout, &desk, &UndoDesk::forget);
    connect(m_undo, &QAction::triggered, &desk, &UndoDesk::undo);
    connect(m_dismiss, &QAction::triggered, &desk, &UndoDesk::forget);
    connect(&desk, &UndoDesk::changed, this, &UndoStrip::follow);
    follow();
}

void UndoStrip::follow()
{
    const QString message = m_desk.message();
    m_undo->setEnabled(m_desk.canUndo());
    setIcon(m_desk.iconName());
    say(message);
    m_timer.stop();
    followAttention();
    if (!message.isEmpty()) {
        announce();
    }
}

void UndoStrip::followAttention()
{
    const bool isAttended = underMouse() || isAncestorOf(QApplication::focusWidget());
    if (isAttended || m_desk.isTrouble() || m_desk.message().isEmpty()) {
        m_timer.stop();
    } else {
        m_timer.start(m_patience);
    }
    tellTimeLeft();
}

void UndoStrip::tellTimeLeft()
{
    if (m_timer.isActive()) {
        const auto left = std::chrono::round<std::chrono::seconds>(m_timer.remainingTimeAsDuration());
        m_timeLeft->setText(tr("for %1 s more").arg(left.count()));
        if (!m_seconds.isActive()) {
            m_seconds.start();
        }
    } else {
        m_timeLeft->clear();
        m_seconds.stop();
    }
}

void UndoStrip::enterEvent(QEnterEvent *event)
{
    FootStrip::enterEvent(event);
    m_timer.stop();
    tellTimeLeft();
}

void UndoStrip::leaveEvent(QEvent *event)
{
    FootStrip::leaveEvent(event);
    QMetaObject::invokeMethod(this, &UndoStrip::followAttention, Qt::QueuedConnection);
}

bool UndoStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        QMetaObject::invokeMethod(this, &UndoStrip::followAttention, Qt::QueuedConnection);
    }
    return FootStrip::eventFilter(watched, event);
}

} // namespace bearerbox
