// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

bool isUse(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(std::function<std::chrono::milliseconds()> sinceBoot, QObject *parent)
    : QObject(parent)
    , m_sinceBoot(std::move(sinceBoot))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::setLimit(std::optional<std::chrono::milliseconds> limit)
{
    if (std::exchange(m_limit, limit) == limit) {
        return;
    }
    qApp->removeEventFilter(this);
    m_timer.stop();
    if (limit) {
        qApp->installEventFilter(this);
        note();
    }
}

void IdleWatch::note()
{
    m_lastUse = m_sinceBoot();
    if (m_limit && (m_isIdle || !m_timer.isActive())) {
        m_isIdle = false;
        m_timer.start(*m_limit);
    }
}

/// Use does not move the timer, for it comes by the hundred; when the timer ends, what is left since the last one is
/// waited for.
void IdleWatch::look()
{
    if (!m_limit || m_isIdle) {
        return;
    }
    const std::chrono::milliseconds left = m_lastUse + *m_limit - m_sinceBoot();
    if (left > 0ms) {
        m_timer.start(left);
        return;
    }
    m_timer.stop();
    m_isIdle = true;
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isUse(event->type())) {
        note();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bearerbox
