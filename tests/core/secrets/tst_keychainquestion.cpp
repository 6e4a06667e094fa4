// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainquestion.h"
#include "core/secrets/keychainstore.h"
#include "tests/core/secrets/fakesecretservice.h"
#include "tests/support/await.h"

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

/// Is closed until its question is answered.
class AskingService final : public FakeSecretService
{
public:
    explicit AskingService(const QString &collection) : FakeSecretService(collection) {}

    [[nodiscard]] const QStringList &heard() const { return m_heard; }
    [[nodiscard]] qsizetype questions() const { return m_heard.count(u"Prompt"_s); }

    void answer(bool isDismissed)
    {
        if (!isDismissed) {
            setOpen();
        }
        QDBusMessage completed =
            QDBusMessage::createSignal(promptPath, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
        completed << isDismissed << QVariant::fromValue(QDBusVariant(u"/"_s));
        send(completed);
    }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        m_heard << message.member();
        if (!tellsOfCollection(message)) {
            send(replyTo(message));
        }
        return true;
    }

private:
    [[nodiscard]] static QDBusMessage replyTo(const QDBusMessage &call)
    {
        if (call.member() == "Unlock"_L1) {
            return call.createReply({QVariant::fromValue(QList<QDBusObjectPath>()), path(promptPath)});
        }
        if (call.member() == "CreateCollection"_L1) {
            return call.createReply({path(noCollection), path(promptPath)});
        }
        if (call.member() == "Prompt"_L1 || call.member() == "Dismiss"_L1) {
            return call.createReply();
        }
        return call.createErrorReply(QDBusError::Failed, u"it has no secrets"_s);
    }

    inline static const QString promptPath = u"/org/freedesktop/secrets/prompt/p1"_s;

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

void TestKeychainQuestion::theAnswerIsWaitedFor_data()
{
    QTest::addColumn<QString>("collection");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<bool>("isDismissed");
    QTest::addColumn<KeychainAnswer>("answer");
    QTest::addRow("a locked keyring is opened") << loginCollection << u"Unlock"_s << false << KeychainAnswer::Given;
    QTest::addRow("a locked keyring stays so") << loginCollection << u"Unlock"_s << true << KeychainAnswer::Refused;
    QTest::addRow("a first collection is made")
        << noCollection << u"CreateCollection"_s << false << KeychainAnswer::Given;
    QTest::addRow("a first collection is not made")
        << noCollection << u"CreateCollection"_s << true << KeychainAnswer::Refused;
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
    AskingService service(loginCollection);
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
    AskingService service(loginCollection);
    QCOMPARE(await(askToOpenKeychain(60ms)), KeychainAnswer::Refused);
    QTRY_VERIFY(service.heard().contains(u"Dismiss"_s));
}

void TestKeychainQuestion::aKeyringThatEnds_endsTheWait()
{
    AskingService service(loginCollection);
    QCoro::Task<KeychainAnswer> asking = askToOpenKeychain(5s);
    QTRY_COMPARE(service.questions(), 1);
    service.leave();
    QCOMPARE(await(std::move(asking)), KeychainAnswer::Refused);
}

void TestKeychainQuestion::aRefusalIsSaidForWhatItIs()
{
    AskingService service(loginCollection);
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
