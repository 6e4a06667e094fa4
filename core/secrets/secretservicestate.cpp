// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretservicestate.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#include "core/secrets/kwallet.h"
#include "core/secrets/secretservicebus.h"

#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

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
    const std::optional<QVariantList> answer = co_await askOnBus(locked, limit);
    co_return answer.value_or(QVariantList()).value(0).value<QDBusVariant>().variant().toBool() ? KeychainState::Locked
                                                                                                : KeychainState::Usable;
}

} // namespace

QCoro::Task<KeychainState> keychainState(std::chrono::milliseconds limit)
{
    if (!secretServiceBus().isConnected()) {
        co_return KeychainState::Absent;
    }
    const QStringList keepers = co_await namesOnBus(limit);
    if (QString wallet = walletAmong(keepers); !wallet.isEmpty()) {
        const bool isClosed = co_await isWalletClosed(std::move(wallet), limit);
        co_return isClosed ? KeychainState::Locked : KeychainState::Usable;
    }
    if (keepers.contains(secretService)) { // one that is not there yet starts with the question
        const KeychainState state = co_await stateOfDefault(limit);
        co_return state;
    }
    const bool hasWallet = keepers.contains(u"org.kde.kwalletd5"_s) || keepers.contains(u"org.kde.kwalletd6"_s);
    co_return hasWallet ? KeychainState::Usable : KeychainState::Absent;
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
