// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "core/secrets/secretservicestate.h"
#include "tests/core/secrets/fakesecretservice.h"
#include "tests/support/await.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <memory>
#include <utility>
#include <vector>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Takes every question and answers when it is told to, with an error. It can say that it is locked; then it leaves
/// only the other questions open.
class SilentService final : public FakeSecretService
{
public:
    SilentService() : FakeSecretService(loginCollection) {}
    ~SilentService() override { answerAll(); }

    [[nodiscard]] std::size_t questions() const { return m_open.size(); }

    void sayLocked(bool locked = true) { m_saysLocked = locked; }

    /// From now on every question is answered after this time.
    void answerAfter(std::chrono::milliseconds delay)
    {
        m_delay = delay;
        answerAll();
    }

    void answerAll()
    {
        for (const QDBusMessage &question : std::exchange(m_open, {})) {
            answer(question);
        }
    }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        if (m_saysLocked && tellsOfCollection(message)) {
            return true;
        }
        if (m_delay) {
            QTimer::singleShot(*m_delay, this, [this, message] { answer(message); });
        } else {
            m_open.push_back(message);
        }
        return true;
    }

private:
    void answer(const QDBusMessage &question) const
    {
        send(question.createErrorReply(QDBusError::Failed, u"the keyring has a headache"_s));
    }

    bool m_saysLocked = false;
    std::optional<std::chrono::milliseconds> m_delay;
    std::vector<QDBusMessage> m_open;
};

} // namespace

/// Against a keyring that does not answer, on a bus of its own.
class TestKeychainStoreSilent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theWaitIsLimitedAndNamed_data();
    void theWaitIsLimitedAndNamed();
    void theEventLoopGoesOn();
    void anAnswerAfterTheLimitDoesNoHarm();
    void anAnswerAtTheLimitDoesNoHarm();
    void everyCallThatQueuesHasItsLimit();
    void aLockedKeyringIsAskedWhereSomebodyCanType_data();
    void aLockedKeyringIsAskedWhereSomebodyCanType();
    void anErrorIsReported();

private:
    std::unique_ptr<SilentService> m_service;
};

void TestKeychainStoreSilent::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_service = std::make_unique<SilentService>();
    QVERIFY(m_service->isRegistered());
}

/// QtKeychain does one job at a time: what a test left without an answer would be in the way of the next.
void TestKeychainStoreSilent::cleanup()
{
    m_service->sayLocked(false);
    m_service->answerAfter(0ms);
    KeychainStore store(5s);
    const Result<std::optional<Secret>> read = await(store.read(u"key"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::StoreAbsent);
    m_service.reset();
}

void TestKeychainStoreSilent::theWaitIsLimitedAndNamed_data()
{
    QTest::addColumn<QString>("call");
    QTest::addRow("read") << u"read"_s;
    QTest::addRow("write") << u"write"_s;
    QTest::addRow("remove") << u"remove"_s;
}

void TestKeychainStoreSilent::theWaitIsLimitedAndNamed()
{
    QFETCH(QString, call);
    KeychainStore store(200ms);
    QElapsedTimer watch;
    watch.start();
    Result<void> done = fail(ErrorKind::Usage, call);
    if (call == "read"_L1) {
        done = await(store.read(u"key"_s)).map([](const std::optional<Secret> &) {});
    } else {
        done =
            call == "write"_L1 ? await(store.write(u"key"_s, Secret::fromText(u"x"_s))) : await(store.remove(u"key"_s));
    }
    QVERIFY(!done);
    const Error late{.kind = ErrorKind::StoreLocked,
                     .detail = u"The keyring did not answer within 0.2 s; it may be waiting to be unlocked."_s};
    QCOMPARE(done.error(), late);
    QVERIFY2(watch.elapsed() >= 200, "it was given its time");
    QVERIFY(m_service->questions() > 0);
}

void TestKeychainStoreSilent::theEventLoopGoesOn()
{
    int ticks = 0;
    QTimer timer;
    timer.callOnTimeout(this, [&ticks] { ++ticks; });
    timer.start(10ms);
    KeychainStore store(200ms);
    QVERIFY(!await(store.read(u"key"_s)));
    QVERIFY2(ticks > 1, "others had their turns while it waited");
}

void TestKeychainStoreSilent::anAnswerAfterTheLimitDoesNoHarm()
{
    auto store = std::make_unique<KeychainStore>(50ms);
    QVERIFY(!await(store->write(u"key"_s, Secret::fromText(u"x"_s))));
    store.reset();
    QVERIFY(m_service->questions() > 0);
    m_service->answerAll(); // and what the job asks next is answered in cleanup(), which waits for it to end
}

void TestKeychainStoreSilent::anAnswerAtTheLimitDoesNoHarm()
{
    // The answers come just before, with and just after the end of the wait.
    KeychainStore store(20ms);
    for (int delay = 0; delay < 24; ++delay) {
        m_service->answerAfter(std::chrono::milliseconds(delay));
        const Result<std::optional<Secret>> read = await(store.read(u"key"_s));
        QVERIFY(!read);
        QVERIFY(read.error().kind == ErrorKind::StoreAbsent || read.error().kind == ErrorKind::StoreLocked);
    }
}

void TestKeychainStoreSilent::everyCallThatQueuesHasItsLimit()
{
    KeychainStore store(100ms);
    std::vector<QCoro::Task<Result<std::optional<Secret>>>> reading;
    for (int i = 0; i < 5; ++i) {
        reading.push_back(store.read(u"key/%1"_s.arg(i)));
    }
    for (QCoro::Task<Result<std::optional<Secret>>> &task : reading) {
        const Result<std::optional<Secret>> read = await(std::move(task));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::StoreLocked);
    }
}

void TestKeychainStoreSilent::aLockedKeyringIsAskedWhereSomebodyCanType_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("words");
    QTest::addRow("no display") << ""_ba << u"The keyring is locked."_s;
    const QString waited = u"The keyring did not answer within 0.3 s; it may be waiting to be unlocked."_s;
    QTest::addRow("an X display") << "DISPLAY"_ba << waited;
    QTest::addRow("a Wayland display") << "WAYLAND_DISPLAY"_ba << waited;
}

void TestKeychainStoreSilent::aLockedKeyringIsAskedWhereSomebodyCanType()
{
    QFETCH(QByteArray, variable);
    QFETCH(QString, words);
    if (!variable.isEmpty()) {
        qputenv(variable.constData(), "anything");
    }
    m_service->sayLocked();
    KeychainStore store(50ms);
    const Result<std::optional<Secret>> read = await(store.read(u"key"_s));
    if (!variable.isEmpty()) {
        qunsetenv(variable.constData());
    }
    QVERIFY(!read);
    QCOMPARE(read.error(), (Error{.kind = ErrorKind::StoreLocked, .detail = words}));
    QCOMPARE(m_service->questions() > 0, !variable.isEmpty());
}

void TestKeychainStoreSilent::anErrorIsReported()
{
    m_service->answerAfter(0ms);
    KeychainStore store(5s);
    const Result<std::optional<Secret>> read = await(store.read(u"key"_s));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::StoreAbsent);
    QVERIFY2(read.error().detail.contains("the keyring has a headache"_L1), qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(TestKeychainStoreSilent)
#include "tst_keychainstore_silent.moc"
