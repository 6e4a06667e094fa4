// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/screenlockreports_dbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

const QString logind = u"org.freedesktop.login1"_s;

/// The session that the environment names, else the one that logind finds by itself ("auto", systemd 243 and later).
QString ownSession()
{
    return qEnvironmentVariable("XDG_SESSION_ID", u"auto"_s);
}

} // namespace

DBusScreenLocks::DBusScreenLocks(std::function<void()> locked) : m_locked(std::move(locked))
{
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const QString &saver : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
                                 u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s}) {
        session.connect(saver, {}, saver, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
    }
    QDBusConnection system = QDBusConnection::systemBus();
    if (!system.isConnected()) {
        return;
    }
    // Of all sessions, those of others too: which one is ours is known only once logind has answered.
    system.connect(logind, {}, u"org.freedesktop.login1.Session"_s, u"Lock"_s, this, SLOT(lockSession()));
    auto *watch = new QDBusServiceWatcher(logind, system, QDBusServiceWatcher::WatchForRegistration, this);
    connect(watch, &QDBusServiceWatcher::serviceRegistered, this, &DBusScreenLocks::findSession);
    findSession();
}

void DBusScreenLocks::findSession()
{
    QDBusMessage question = QDBusMessage::createMethodCall(logind, u"/org/freedesktop/login1"_s,
                                                           u"org.freedesktop.login1.Manager"_s, u"GetSession"_s);
    question << ownSession();
    question.setAutoStartService(false);
    auto *call = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *call;
        m_session = reply.isValid() ? reply.value().path() : QString();
    });
}

void DBusScreenLocks::lockSession()
{
    if (message().path() == m_session) {
        m_locked();
    }
}

void DBusScreenLocks::screenSaverChanged(bool isActive)
{
    if (isActive) {
        m_locked();
    }
}

std::unique_ptr<ScreenLockReports> screenLockReports(std::function<void()> locked)
{
    return std::make_unique<DBusScreenLocks>(std::move(locked));
}

} // namespace bearerbox
