// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretservicestate.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#include <QCoro/QCoroDBusPendingCall>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QVariant>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

// A keyring that is well answers these questions at once; one that hangs is not worth more.
constexpr std::chrono::milliseconds longestAnswer = std::chrono::seconds(2);
constexpr auto secretService = "org.freedesktop.secrets"_L1;

QCoro::Task<QVariant> ask(QDBusMessage message, std::chrono::milliseconds limit)
{
    const QDBusPendingCall call =
        QDBusConnection::sessionBus().asyncCall(message, int(std::min(limit, longestAnswer).count()));
    const QDBusMessage reply = co_await call;
    co_return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0) : QVariant();
}

QDBusMessage toBus(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

bool namesAKeeper(const QStringList &names)
{
    constexpr std::array keepers{secretService, "org.kde.kwalletd5"_L1, "org.kde.kwalletd6"_L1};
    return std::ranges::any_of(keepers, [&names](QLatin1String keeper) { return names.contains(keeper); });
}

/// Of the collection that new secrets go to. Whoever does not answer may be well all the same.
QCoro::Task<KeychainState> defaultCollection(std::chrono::milliseconds limit)
{
    QDBusMessage alias = QDBusMessage::createMethodCall(secretService, u"/org/freedesktop/secrets"_s,
                                                        u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    alias << u"default"_s;
    const QVariant collection = co_await ask(alias, limit);
    const QString path = collection.value<QDBusObjectPath>().path();
    if (path.isEmpty()) {
        co_return KeychainState::Usable;
    }
    if (path == "/"_L1) {
        co_return KeychainState::Unmade;
    }
    QDBusMessage locked =
        QDBusMessage::createMethodCall(secretService, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    locked << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    const QVariant answer = co_await ask(locked, limit);
    co_return answer.value<QDBusVariant>().variant().toBool() ? KeychainState::Locked : KeychainState::Usable;
}

} // namespace

QCoro::Task<KeychainState> keychainState(std::chrono::milliseconds limit)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        co_return KeychainState::Absent;
    }
    const QDBusMessage listNames = toBus(u"ListNames"_s);
    const QVariant present = co_await ask(listNames, limit);
    if (present.toStringList().contains(secretService)) {
        const KeychainState state = co_await defaultCollection(limit);
        co_return state;
    }
    const QDBusMessage listActivatable = toBus(u"ListActivatableNames"_s);
    const QVariant activatable = co_await ask(listActivatable, limit);
    const bool kept = namesAKeeper(present.toStringList() + activatable.toStringList());
    co_return kept ? KeychainState::Usable : KeychainState::Absent;
}

} // namespace bearerbox

#else

namespace bearerbox {

QCoro::Task<KeychainState> keychainState(std::chrono::milliseconds)
{
    co_return KeychainState::Usable;
}

} // namespace bearerbox

#endif
