// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainquestion.h"
#include "core/secrets/keychainstore.h"
#include "tests/support/await.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <memory>
#include <vector>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString serviceName = u"org.freedesktop.secrets"_s;

/// A Secret Service that is closed until its question is answered.
class AskingService final : public QDBusVirtualObject
{
public:
    explicit AskingService(const QString &collection) : m_collection(collection)
    {
        m_registered =
            m_bus.registerVirtualObject(u"/"_s, this, QDBusConnection::SubPath) && m_bus.registerService(serviceName);
    }

    ~AskingService() override { leave(); }

    void leave()
    {
        m_bus.unregisterObject(u"/"_s);
        m_bus.unregisterService(serviceName);
    }

    [[nodiscard]] bool isRegistered() const { return m_registered; }
    [[nodiscard]] const QStringList &heard() const { return m_heard; }
    [[nodiscard]] qsizetype questions() const { return m_heard.count(u"Prompt"_s); }

    void answer(bool isDismissed)
    {
        m_isOpen = !isDismissed;
        m_collection = m_isOpen ? u"/org/freedesktop/secrets/collection/login"_s : m_collection;
        QDBusMessage completed =
            QDBusMessage::createSignal(promptPath, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
        completed << isDismissed << QVariant::fromValue(QDBusVariant(u"/"_s));
        m_bus.send(completed);
    }

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        const auto path = [](const QString &name) { return QVariant::fromValue(QDBusObjectPath(name)); };
        m_heard << message.member();
        QDBusMessage reply = message.createReply();
        if (message.member() == "ReadAlias"_L1) {
            reply << path(m_collection);
        } else if (message.member() == "Get"_L1) {
            reply << QVariant::fromValue(QDBusVariant(!m_isOpen));
        } else if (message.member() == "Unlock"_L1) {
            reply << QVariant::fromValue(QList<QDBusObjectPath>()) << path(promptPath);
        } else if (message.member() == "CreateCollection"_L1) {
            reply << path(u"/"_s) << path(promptPath);
        } else if (message.member() != "Prompt"_L1 && message.member() != "Dismiss"_L1) {
            reply = message.createErrorReply(QDBusError::Failed, u"it has no secrets"_s);
        }
        m_bus.send(reply);
        return true;
    }

private:
    inline static const QString promptPath = u"/org/freedesktop/secrets/prompt/p1"_s;

    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"asking service"_s);
    bool m_registered = false;
    bool m_isOpen = false;
    QString m_collection;
    QStringList m_heard;
};

} // namespace

/// Against a keyring whose question stands on the screen, on a bus of its own.
class TestKeychainQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("DISPLAY", ":4711"); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theAnswerIsWaitedFor_data();
    void theAnswerIsWaitedFor();
    void oneQuestionIsForAllWhoCome_data();
    void oneQuestionIsForAllWhoCome();
    void nobodyThere_isARefusal_andTheQuestionGoes();
    void aKeyringThatEnds_endsTheWait();
    void aRefusalIsSaidForWhatItIs();
};

namespace {

const QString none = u"/"_s;
const QString locked = u"/org/freedesktop/secrets/collection/login"_s;

} // namespace

void TestKeychainQuestion::theAnswerIsWaitedFor_data()
{
    QTest::addColumn<QString>("collection");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<bool>("isDismissed");
    QTest::addColumn<KeychainAnswer>("answer");
    QTest::addRow("a locked keyring is opened") << locked << u"Unlock"_s << false << KeychainAnswer::Given;
    QTest::addRow("a locked keyring stays so") << locked << u"Unlock"_s << true << KeychainAnswer::Refused;
    QTest::addRow("a first collection is made") << none << u"CreateCollection"_s << false << KeychainAnswer::Given;
    QTest::addRow("a first collection is not made") << none << u"CreateCollection"_s << true << KeychainAnswer::Refused;
}

void TestKeychainQuestion::theAnswerIsWaitedFor()
{
    QFETCH(QString, collection);
    QFETCH(QString, wish);
    QFETCH(bool, isDismissed);
    AskingService service(collection);
    QVERIFY(service.isRegistered());
    // Much later than any other answer of the keyring may come.
    QTimer::singleShot(500ms, &service, [&service, isDismissed] { service.answer(isDismissed); });
    QTEST(await(askToOpenKeychain(100ms)), "answer");
    QVERIFY(service.heard().contains(wish));
    QVERIFY(!service.heard().contains(u"Dismiss"_s));
}

void TestKeychainQuestion::oneQuestionIsForAllWhoCome_data()
{
    QTest::addColumn<bool>("isDismissed");
    QTest::addColumn<KeychainAnswer>("answer");
    QTest::addRow("that is answered") << false << KeychainAnswer::Given;
    QTest::addRow("that is dismissed") << true << KeychainAnswer::Refused;
}

void TestKeychainQuestion::oneQuestionIsForAllWhoCome()
{
    QFETCH(bool, isDismissed);
    AskingService service(locked);
    std::vector<QCoro::Task<KeychainAnswer>> asking;
    for (int i = 0; i < 3; ++i) {
        asking.push_back(askToOpenKeychain(5s));
    }
    QTRY_COMPARE(service.questions(), 1);
    service.answer(isDismissed);
    for (QCoro::Task<KeychainAnswer> &each : asking) {
        QTEST(await(std::move(each)), "answer");
    }
    QCOMPARE(service.questions(), 1);
    // Whoever comes later is asked anew: the person may have thought better of it.
    QCoro::Task<KeychainAnswer> again = askToOpenKeychain(5s);
    if (isDismissed) {
        QTRY_COMPARE(service.questions(), 2);
        service.answer(false);
    }
    QCOMPARE(await(std::move(again)), KeychainAnswer::Given);
}

void TestKeychainQuestion::nobodyThere_isARefusal_andTheQuestionGoes()
{
    AskingService service(locked);
    QCOMPARE(await(askToOpenKeychain(60ms)), KeychainAnswer::Refused);
    QTRY_VERIFY(service.heard().contains(u"Dismiss"_s));
}

void TestKeychainQuestion::aKeyringThatEnds_endsTheWait()
{
    AskingService service(locked);
    QCoro::Task<KeychainAnswer> asking = askToOpenKeychain(5s);
    QTRY_COMPARE(service.questions(), 1);
    service.leave();
    QCOMPARE(await(std::move(asking)), KeychainAnswer::Refused);
}

void TestKeychainQuestion::aRefusalIsSaidForWhatItIs()
{
    AskingService service(locked);
    KeychainStore store(5s);
    QCoro::Task<Result<std::optional<Secret>>> reading = store.read(u"key"_s);
    QTRY_COMPARE(service.questions(), 1);
    service.answer(true);
    const Result<std::optional<Secret>> read = await(std::move(reading));
    QVERIFY(!read);
    QCOMPARE(read.error(), (Error{.kind = ErrorKind::StoreLocked, .detail = u"The keyring is locked."_s}));
    QVERIFY2(!service.heard().contains(u"OpenSession"_s), "the keyring was left alone after that");
}

QTEST_GUILESS_MAIN(TestKeychainQuestion)
#include "tst_keychainquestion.moc"
