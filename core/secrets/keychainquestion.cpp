// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainquestion.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#include "core/secrets/keychainprompt.h"
#include "core/secrets/kwallet.h"
#include "core/secrets/secretservicebus.h"
#include "core/secrets/turn.h"

#include <QCoreApplication>
#include <QCoro/QCoroSignal>
#include <QDBusObjectPath>
#include <QScopedPointer>

#include <memory>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace bearerbox {

namespace {

/// Somebody has to find, or to think of, a password. Whoever has not in all that time is not there.
constexpr int promptPatience = 60;

/// Those who need the keyring, one after the other.
struct Queue
{
    Turn turn;
    /// How many questions were refused: who has waited for one of them asks no other.
    int refusals = 0;
};

Queue &queue()
{
    static Queue one;
    return one;
}

QCoro::Task<QDBusMessage> wishToOpen(KeychainState state, milliseconds limit)
{
    QDBusMessage wish = callSecretService(state == KeychainState::Locked ? u"Unlock"_s : u"CreateCollection"_s);
    if (state == KeychainState::Locked) {
        const QString collection = co_await defaultCollection(limit);
        wish << QVariant::fromValue(QList<QDBusObjectPath>(1, QDBusObjectPath(collection)));
    } else {
        const QString label = QCoreApplication::translate("KeychainStore", "Default keyring");
        wish << QVariantMap{{u"org.freedesktop.Secret.Collection.Label"_s, label}} << u"default"_s;
    }
    co_return wish;
}

QCoro::Task<KeychainAnswer> show(QString path, milliseconds limit)
{
    const std::unique_ptr<KeychainPrompt, QScopedPointerDeleteLater> prompt(new KeychainPrompt(path));
    QDBusMessage question = prompt->call(u"Prompt"_s);
    question << QString(); // no window of ours
    const std::optional<QVariantList> shown = co_await askOnBus(question, limit);
    if (!shown) {
        co_return KeychainAnswer::Unasked; // there is nothing on the screen to wait for
    }
    if (!prompt->isCompleted()) {
        co_await qCoro(prompt.get(), &KeychainPrompt::completed, limit * promptPatience);
        // QCoro 0.8: an answer together with the limit leaves a call in the queue, for an awaiter that is gone.
        QCoreApplication::removePostedEvents(prompt.get(), QEvent::MetaCall);
    }
    if (!prompt->isCompleted()) {
        secretServiceBus().send(prompt->call(u"Dismiss"_s));
    }
    co_return prompt->isAnswered() ? KeychainAnswer::Given : KeychainAnswer::Refused;
}

QCoro::Task<KeychainAnswer> ask(milliseconds limit)
{
    const KeychainState state = co_await keychainState(limit);
    if (state == KeychainState::Usable) {
        co_return KeychainAnswer::Given; // the answer to the question before was for us too
    }
    const QStringList names = co_await namesOnBus(limit);
    if (QString wallet = walletAmong(names); !wallet.isEmpty()) {
        const std::optional<bool> isOpen = co_await openWallet(std::move(wallet), limit * promptPatience);
        co_return !isOpen ? KeychainAnswer::Unasked : *isOpen ? KeychainAnswer::Given : KeychainAnswer::Refused;
    }
    const QDBusMessage wish = co_await wishToOpen(state, limit);
    const std::optional<QVariantList> answer = co_await askOnBus(wish, limit);
    QString path = answer.value_or(QVariantList()).value(1).value<QDBusObjectPath>().path();
    if (path.isEmpty()) {
        co_return KeychainAnswer::Unasked;
    }
    if (path == "/"_L1) {
        co_return KeychainAnswer::Given;
    }
    const KeychainAnswer given = co_await show(std::move(path), limit);
    co_return given;
}

} // namespace

QCoro::Task<KeychainAnswer> askToOpenKeychain(milliseconds limit)
{
    const int refusals = queue().refusals;
    co_await queue().turn.mine();
    KeychainAnswer answer = KeychainAnswer::Refused;
    if (refusals == queue().refusals) {
        answer = co_await ask(limit);
        queue().refusals += answer == KeychainAnswer::Refused ? 1 : 0;
    }
    queue().turn.pass();
    co_return answer;
}

} // namespace bearerbox

#else

namespace bearerbox {

QCoro::Task<KeychainAnswer> askToOpenKeychain(std::chrono::milliseconds)
{
    co_return KeychainAnswer::Unasked;
}

} // namespace bearerbox

#endif
