// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/hideaway.h"

#include "ui/window/pieces.h"

#include <QEvent>
#include <QGuiApplication>
#include <QWidget>

namespace bearerbox {

Hideaway::Hideaway(QWidget &window, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    m_window.installEventFilter(this);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_window.isHidden()) {
            bringToFront(m_window);
        }
    });
}

void Hideaway::begin(bool isHidden)
{
    if (isHidden) {
        watch();
    } else {
        m_window.show();
    }
}

void Hideaway::setTray(bool isThere)
{
    m_hasTray = isThere;
    QGuiApplication::setQuitOnLastWindowClosed(!isThere);
    watch();
}

bool Hideaway::eventFilter(QObject *watched, QEvent *event)
{
    if (m_hasTray && watched == &m_window && event->type() == QEvent::Close) {
        if (m_closesToTray) {
            Q_EMIT closedToTray();
        } else {
            // Once it is closed: without a tray, closing the last window quits by itself.
            QMetaObject::invokeMethod(this, &Hideaway::quitWanted, Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(watched, event);
}

void Hideaway::watch()
{
    if (m_hasTray) {
        m_patience.stop();
    } else if (m_window.isHidden()) {
        m_patience.start();
    }
}

} // namespace bearerbox
