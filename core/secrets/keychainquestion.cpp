// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainquestion.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

#include "core/secrets/secretservicebus.h"
#include "core/secrets/turn.h"

#include <QCoreApplication>
#include <QCoro/QCoroSignal>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QScopedPointer>

#include <memory>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace bearerbox {

namespace {

/// Somebody has to find, or to think of, a password. Whoever has not in all that time is not there.
constexpr int promptPatience = 60;

/// A question on the screen, made by the keyring; it ends with an answer or with the keyring.
class Prompt final : public QObject
{
    Q_OBJECT

public:
    explicit Prompt(const QString &path)
        : m_path(path)
        , m_keeper(secretService, secretServiceBus(), QDBusServiceWatcher::WatchForUnregistration)
    {
        secretServiceBus().connect(secretService, path, promptInterface, u"Completed"_s, this,
                                   SLOT(complete(bool, QDBusVariant)));
        connect(&m_keeper, &QDBusServiceWatcher::serviceUnregistered, this, [this] { complete(true, {}); });
    }

    [[nodiscard]] QDBusMessage call(const QString &method) const
    {
        return QDBusMessage::createMethodCall(secretService, m_path, promptInterface, method);
    }
    [[nodiscard]] bool isCompleted() const { return m_isCompleted; }
    [[nodiscard]] bool isAnswered() const { return m_isAnswered; }

public Q_SLOTS:
    void complete(bool isDismissed, const QDBusVariant & /*what it was about*/)
    {
        m_isAnswered = !isDismissed;
        m_isCompleted = true;
        Q_EMIT completed();
    }

Q_SIGNALS:
    void completed();

private:
    inline static const QString promptInterface = u"org.freedesktop.Secret.Prompt"_s;

    QString m_path;
    QDBusServiceWatcher m_keeper;
    bool m_isCompleted = false;
    bool m_isAnswered = false;
};

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
    const std::unique_ptr<Prompt, QScopedPointerDeleteLater> prompt(new Prompt(path));
    QDBusMessage question = prompt->call(u"Prompt"_s);
    question << QString(); // no window of ours
    const QVariantList shown = co_await askSecretService(question, limit);
    if (!prompt->isCompleted()) {
        co_await qCoro(prompt.get(), &Prompt::completed, limit * promptPatience);
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
    const QDBusMessage wish = co_await wishToOpen(state, limit);
    const QVariantList answer = co_await askSecretService(wish, limit);
    QString path = answer.value(1).value<QDBusObjectPath>().path();
    if (path.isEmpty()) {
        co_return KeychainAnswer::Unasked;
    }
    if (path == "/"_L1) {
        co_return KeychainAnswer::Given;
    }
    const KeychainAnswer given = co_await show(std::move(path), limit);
    co_return given;
}

/// There QtKeychain takes KWallet, which asks on its own.
bool isKde()
{
    return qgetenv("XDG_CURRENT_DESKTOP").split(':').contains("KDE");
}

} // namespace

QCoro::Task<KeychainAnswer> askToOpenKeychain(milliseconds limit)
{
    if (isKde()) {
        co_return KeychainAnswer::Unasked;
    }
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

#include "keychainquestion.moc"

#else

namespace bearerbox {

QCoro::Task<KeychainAnswer> askToOpenKeychain(std::chrono::milliseconds)
{
    co_return KeychainAnswer::Unasked;
}

} // namespace bearerbox

#endif
