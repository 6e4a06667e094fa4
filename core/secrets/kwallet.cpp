// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/kwallet.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#include "core/secrets/secretservicebus.h"

#include <QCoro/QCoroDBusPendingCall>
#include <QDBusError>
#include <QDBusPendingCall>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace bearerbox {

namespace {

QDBusMessage callWallet(const QString &wallet, const QString &method)
{
    return QDBusMessage::createMethodCall(wallet, u"/modules/"_s + wallet.section(u'.', -1), u"org.kde.KWallet"_s,
                                          method);
}

/// The wallet that programs are meant to use; empty where nobody says.
QCoro::Task<QString> networkWallet(QString wallet, milliseconds limit)
{
    const QDBusMessage question = callWallet(wallet, u"networkWallet"_s);
    const std::optional<QVariantList> name = co_await askOnBus(question, limit);
    co_return name.value_or(QVariantList()).value(0).toString();
}

} // namespace

QString walletAmong(const QStringList &names)
{
    const bool isPlasma5 =
        qgetenv("XDG_CURRENT_DESKTOP").split(':').contains("KDE") && qgetenv("KDE_SESSION_VERSION") == "5";
    const QString wallet = u"org.kde.kwalletd5"_s;
    return isPlasma5 && names.contains(wallet) ? wallet : QString();
}

QCoro::Task<bool> isWalletClosed(QString wallet, milliseconds limit)
{
    const QString name = co_await networkWallet(wallet, limit);
    if (name.isEmpty()) {
        co_return false;
    }
    QDBusMessage question = callWallet(wallet, u"isOpen"_s);
    question << name;
    const std::optional<QVariantList> isOpen = co_await askOnBus(question, limit);
    co_return isOpen && !isOpen->value(0).toBool();
}

QCoro::Task<std::optional<bool>> openWallet(QString wallet, milliseconds limit)
{
    const QString name = co_await networkWallet(wallet, limit);
    if (name.isEmpty()) {
        co_return std::nullopt; // one without a name it would refuse without asking
    }
    QDBusMessage wish = callWallet(wallet, u"open"_s);
    wish << name << qlonglong(0) << u"bearerbox"_s; // no window of ours; the name that QtKeychain gives, too
    const QDBusPendingCall call = secretServiceBus().asyncCall(wish, int(limit.count()));
    const QDBusMessage reply = co_await call;
    if (reply.type() == QDBusMessage::ReplyMessage) {
        co_return reply.arguments().value(0).toInt() >= 0;
    }
    const bool isLate = QDBusError(reply).type() == QDBusError::NoReply;
    co_return isLate ? std::optional(false) : std::nullopt;
}

} // namespace bearerbox

#endif
