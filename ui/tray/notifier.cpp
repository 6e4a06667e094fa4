// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

constexpr QLatin1StringView refreshAction = "refresh"_L1;
// A click on the notification itself (Desktop Notifications Specification, "Actions").
constexpr QLatin1StringView defaultAction = "default"_L1;
constexpr QLatin1StringView openAction = "open"_L1;

constexpr int asLongAsUsual = -1;

QDBusPendingCall ask(const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().asyncCall(message);
}

} // namespace

Notifier::Notifier(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(take(uint, QString)));
    bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(forget(uint)));
}

void Notifier::setQuiet(bool isQuiet)
{
    m_isQuiet = isQuiet;
    if (isQuiet) {
        withdraw();
    }
}

void Notifier::takeOver(Notifier &former)
{
    m_shown.merge(former.m_shown);
}

void Notifier::withdraw()
{
    for (const auto &[id, about] : std::exchange(m_shown, {})) {
        ask(u"CloseNotification"_s, {id});
    }
}

/// What is shown may be another program next time, so it is asked each time what it can.
void Notifier::announce(const Announcement &announcement)
{
    if (m_isQuiet) {
        return;
    }
    if (!QDBusConnection::sessionBus().isConnected()) {
        Q_EMIT undelivered(announcement); // a call without a bus never ends
        return;
    }
    whenDone(ask(u"GetCapabilities"_s), [this, announcement](const QDBusPendingCall &call) {
        const QDBusPendingReply<QStringList> reply = call;
        if (reply.isValid()) {
            deliver(announcement, reply.value());
        } else {
            Q_EMIT undelivered(announcement);
        }
    });
}

void Notifier::deliver(const Announcement &announcement, const QStringList &capabilities)
{
    QStringList actions;
    if (capabilities.contains("actions"_L1)) {
        actions << defaultAction << tr("Open Bearerbox");
        actions << (announcement.offersRefresh ? QStringList{refreshAction, tr("Refresh now")}
                                               : QStringList{openAction, tr("Open Bearerbox")});
    }
    const bool isMarkup = capabilities.contains("body-markup"_L1);
    const QString text = isMarkup ? announcement.text.toHtmlEscaped() : announcement.text;
    const QVariantMap hints{{u"desktop-entry"_s, u"bearerbox"_s}, {u"urgency"_s, QVariant::fromValue(uchar(1))}};
    const QVariantList arguments{
        u"Bearerbox"_s, idAbout(announcement.about), u"bearerbox"_s, announcement.title, text, actions, hints,
        asLongAsUsual};
    whenDone(ask(u"Notify"_s, arguments), [this, announcement](const QDBusPendingCall &call) {
        const QDBusPendingReply<uint> reply = call;
        if (reply.isValid()) {
            m_shown[reply.value()] = announcement.about;
        } else {
            Q_EMIT undelivered(announcement);
        }
    });
}

void Notifier::keepOnly(const std::set<QUuid> &profiles)
{
    std::erase_if(m_shown, [&profiles](const auto &each) {
        const auto &[id, about] = each;
        const bool isOver = !about.isNull() && !profiles.contains(about);
        if (isOver) {
            ask(u"CloseNotification"_s, {id});
        }
        return isOver;
    });
}

/// The signals of all programs come here.
void Notifier::take(uint id, const QString &action)
{
    const auto shown = m_shown.find(id);
    if (shown == m_shown.end()) {
        return;
    }
    const QUuid about = shown->second;
    if (action == refreshAction) {
        Q_EMIT refreshWanted(about);
    } else {
        Q_EMIT openWanted(about);
    }
}

void Notifier::forget(uint id)
{
    m_shown.erase(id);
}

/// None is 0, which is also what the specification calls a new one.
uint Notifier::idAbout(const QUuid &about) const
{
    const auto found = std::ranges::find_if(m_shown, [&about](const auto &each) { return each.second == about; });
    return found == m_shown.end() ? 0 : found->first;
}

void Notifier::whenDone(const QDBusPendingCall &call, std::function<void(QDBusPendingCall)> then)
{
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(*watcher);
    });
}

} // namespace bearerbox
