// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretservicebus.h"

#include <QCoro/QCoroDBusPendingCall>
#include <QDBusObjectPath>
#include <QDBusPendingCall>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace bearerbox {

namespace {

// A keyring that is well answers these questions at once; one that hangs is not worth more.
constexpr milliseconds longestAnswer = std::chrono::seconds(2);

} // namespace

QDBusConnection secretServiceBus()
{
    return QDBusConnection::sessionBus();
}

QDBusMessage callSecretService(const QString &method)
{
    return QDBusMessage::createMethodCall(secretService, u"/org/freedesktop/secrets"_s,
                                          u"org.freedesktop.Secret.Service"_s, method);
}

QCoro::Task<std::optional<QVariantList>> askOnBus(QDBusMessage message, milliseconds limit)
{
    const QDBusPendingCall call = secretServiceBus().asyncCall(message, int(std::min(limit, longestAnswer).count()));
    const QDBusMessage reply = co_await call;
    const bool isGood = reply.type() == QDBusMessage::ReplyMessage;
    co_return isGood ? std::optional(reply.arguments()) : std::nullopt;
}

QCoro::Task<QStringList> namesOnBus(milliseconds limit)
{
    QStringList found;
    for (const QString &question : {u"ListNames"_s, u"ListActivatableNames"_s}) {
        const QDBusMessage list = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                                                 u"org.freedesktop.DBus"_s, question);
        const std::optional<QVariantList> names = co_await askOnBus(list, limit);
        found += names.value_or(QVariantList()).value(0).toStringList();
    }
    co_return found;
}

QCoro::Task<QString> defaultCollection(milliseconds limit)
{
    QDBusMessage alias = callSecretService(u"ReadAlias"_s);
    alias << u"default"_s;
    const std::optional<QVariantList> collection = co_await askOnBus(alias, limit);
    co_return collection.value_or(QVariantList()).value(0).value<QDBusObjectPath>().path();
}

} // namespace bearerbox
