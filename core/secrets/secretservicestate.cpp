// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretservicestate.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#include "core/secrets/secretservicebus.h"

#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QDBusMessage toBus(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

bool namesAWallet(const QStringList &names)
{
    return names.contains(u"org.kde.kwalletd5"_s) || names.contains(u"org.kde.kwalletd6"_s);
}

bool isKde()
{
    return qgetenv("XDG_CURRENT_DESKTOP").split(':').contains("KDE");
}

/// Of the collection that new secrets go to. Whoever does not answer may be well all the same.
QCoro::Task<KeychainState> stateOfDefault(std::chrono::milliseconds limit)
{
    const QString path = co_await defaultCollection(limit);
    if (path.isEmpty()) {
        co_return KeychainState::Usable;
    }
    if (path == "/"_L1) {
        co_return KeychainState::Unmade;
    }
    QDBusMessage locked =
        QDBusMessage::createMethodCall(secretService, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    locked << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    const std::optional<QVariantList> answer = co_await askSecretService(locked, limit);
    co_return answer.value_or(QVariantList()).value(0).value<QDBusVariant>().variant().toBool() ? KeychainState::Locked
                                                                                                : KeychainState::Usable;
}

} // namespace

QCoro::Task<KeychainState> keychainState(std::chrono::milliseconds limit)
{
    if (!secretServiceBus().isConnected()) {
        co_return KeychainState::Absent;
    }
    QStringList keepers;
    for (const QString &question : {u"ListNames"_s, u"ListActivatableNames"_s}) {
        const QDBusMessage list = toBus(question);
        const std::optional<QVariantList> names = co_await askSecretService(list, limit);
        keepers += names.value_or(QVariantList()).value(0).toStringList();
    }
    if (isKde() && namesAWallet(keepers)) {
        co_return KeychainState::Usable; // QtKeychain takes KWallet there, which asks on its own
    }
    if (keepers.contains(secretService)) { // one that is not there yet starts with the question
        const KeychainState state = co_await stateOfDefault(limit);
        co_return state;
    }
    co_return namesAWallet(keepers) ? KeychainState::Usable : KeychainState::Absent;
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
