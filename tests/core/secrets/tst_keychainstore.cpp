// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "core/secrets/secretservicestate.h"
#include "tests/support/await.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>
#include <vector>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// Against a real keyring on a bus of its own, unlocked: see tests/support/with-keyring.
class TestKeychainStore : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static int readFor(const QString &key);

Q_SIGNALS:
    void itemTouched(const QDBusMessage &message);

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theKeyringIsUsable();
    void keepsSecretsByteForByte_data();
    void keepsSecretsByteForByte();
    void keepsKeysApart_data();
    void keepsKeysApart();
    void changesAndRemoves();
    void removingNothingSucceeds();
    void readsSeveralAtOnce();
    void writesAndReadsAtOnce();
    void anotherProcessReadsIt();
    void theSameSecretIsNotWrittenAgain();
    void mayGoWhileTheKeyringIsThinking();

private:
    KeychainStore m_store;
};

namespace {

Secret bytes(QByteArray raw)
{
    return Secret(std::move(raw));
}

QByteArray outcomeOf(const Result<std::optional<Secret>> &read)
{
    return !read ? kindWord(read.error().kind).toLatin1() : *read ? (*read)->reveal().toByteArray() : "nothing"_ba;
}

} // namespace

void TestKeychainStore::theKeyringIsUsable()
{
    QCOMPARE(await(keychainState(std::chrono::seconds(2))), KeychainState::Usable);
    QVERIFY(await(m_store.readiness()));
}

void TestKeychainStore::keepsSecretsByteForByte_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addRow("a word") << "hunter2"_ba;
    QTest::addRow("nothing") << ""_ba;
    QTest::addRow("JSON beyond ASCII") << u"{\"value\":\"пароль 🔑\"}"_s.toUtf8();
    QTest::addRow("bytes that are no UTF-8") << "\xff\xfe\x80 x\r\n"_ba;
    QTest::addRow("a null at both ends") << QByteArray("\0a\0", 3);
    QTest::addRow("what looks like base64") << "aHVudGVyMg=="_ba;
    QTest::addRow("100 kB") << QByteArray(100'000, '\xff');
}

void TestKeychainStore::keepsSecretsByteForByte()
{
    QFETCH(QByteArray, value);
    const QString key = u"bytes/%1"_s.arg(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(outcomeOf(await(m_store.read(key))), "nothing"_ba);
    QVERIFY(await(m_store.write(key, bytes(value))));
    QCOMPARE(outcomeOf(await(m_store.read(key))), value);
}

void TestKeychainStore::keepsKeysApart_data()
{
    QTest::addColumn<QString>("key");
    QTest::addRow("a profile's") << u"profile/67c8770b-44f1-410a-ab9a-f9b5446f13ee"_s;
    QTest::addRow("one that begins alike") << u"profile/67c8770b-44f1-410a-ab9a-f9b5446f13e"_s;
    QTest::addRow("the same in capitals") << u"PROFILE/67C8770B-44F1-410A-AB9A-F9B5446F13EE"_s;
    QTest::addRow("beyond ASCII, with spaces") << u" schlüssel % * "_s;
}

void TestKeychainStore::keepsKeysApart()
{
    QFETCH(QString, key);
    QCOMPARE(outcomeOf(await(m_store.read(key))), "nothing"_ba);
    QVERIFY(await(m_store.write(key, Secret::fromText(key))));
    QCOMPARE(outcomeOf(await(m_store.read(key))), key.toUtf8());
}

void TestKeychainStore::changesAndRemoves()
{
    const QString key = u"changing"_s;
    QVERIFY(await(m_store.write(key, bytes("one"))));
    QVERIFY(await(m_store.write(key, bytes("two"))));
    QCOMPARE(outcomeOf(await(m_store.read(key))), "two"_ba);
    QVERIFY(await(m_store.remove(key)));
    QCOMPARE(outcomeOf(await(m_store.read(key))), "nothing"_ba);
    QVERIFY(await(m_store.write(key, bytes("three"))));
    QCOMPARE(outcomeOf(await(m_store.read(key))), "three"_ba);
}

void TestKeychainStore::removingNothingSucceeds()
{
    QVERIFY(await(m_store.remove(u"never there"_s)));
    QVERIFY(await(m_store.remove(u"never there"_s)));
}

void TestKeychainStore::readsSeveralAtOnce()
{
    std::vector<QCoro::Task<Result<std::optional<Secret>>>> reading;
    for (int i = 0; i < 8; ++i) {
        const QString key = u"several/%1"_s.arg(i);
        if (i % 2 == 0) {
            QVERIFY(await(m_store.write(key, bytes(QByteArray::number(i)))));
        }
    }
    for (int i = 0; i < 8; ++i) {
        reading.push_back(m_store.read(u"several/%1"_s.arg(i)));
    }
    for (int i = 8; i-- > 0;) {
        QCOMPARE(outcomeOf(await(std::move(reading[std::size_t(i)]))),
                 i % 2 == 0 ? QByteArray::number(i) : "nothing"_ba);
    }
}

void TestKeychainStore::writesAndReadsAtOnce()
{
    QVERIFY(await(m_store.write(u"busy"_s, bytes("old"))));
    QCoro::Task<Result<void>> writing = m_store.write(u"busy"_s, bytes("new"));
    QCoro::Task<Result<std::optional<Secret>>> reading = m_store.read(u"busy"_s);
    QCoro::Task<Result<void>> removing = m_store.remove(u"several/0"_s);
    QVERIFY(await(std::move(writing)));
    QVERIFY(await(std::move(removing)));
    const QByteArray read = outcomeOf(await(std::move(reading)));
    QVERIFY2(read == "old" || read == "new", read.constData());
    QCOMPARE(outcomeOf(await(m_store.read(u"busy"_s))), "new"_ba);
}

void TestKeychainStore::anotherProcessReadsIt()
{
    QVERIFY(await(m_store.write(u"for another process"_s, bytes("hunter2 \xff"))));
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--read"_s, u"for another process"_s});
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.readAllStandardOutput(), "hunter2 \xff"_ba);
    QCOMPARE(other.exitCode(), 0);
}

/// The other process.
int TestKeychainStore::readFor(const QString &key)
{
    KeychainStore store;
    const QByteArray read = outcomeOf(await(store.read(key)));
    return std::fwrite(read.constData(), 1, std::size_t(read.size()), stdout) == std::size_t(read.size()) ? 0 : 1;
}

void TestKeychainStore::theSameSecretIsNotWrittenAgain()
{
    const QString none;
    for (const QString &change : {u"ItemCreated"_s, u"ItemChanged"_s}) {
        QVERIFY(QDBusConnection::sessionBus().connect(none, none, u"org.freedesktop.Secret.Collection"_s, change, this,
                                                      SIGNAL(itemTouched(QDBusMessage))));
    }
    QSignalSpy touched(this, &TestKeychainStore::itemTouched);
    const QString key = u"written once"_s;
    QVERIFY(await(m_store.write(key, bytes("same"))));
    QTRY_VERIFY(!touched.isEmpty());
    // The answers come after the signals: whatever writing causes has been seen when the next call is done.
    QCOMPARE(outcomeOf(await(m_store.read(key))), "same"_ba);
    touched.clear();

    QVERIFY(await(m_store.write(key, bytes("same"))));
    QCOMPARE(outcomeOf(await(m_store.read(key))), "same"_ba);
    QCOMPARE(touched.size(), 0);
    QVERIFY(await(m_store.write(key, bytes("other"))));
    QTRY_VERIFY(!touched.isEmpty());
}

void TestKeychainStore::mayGoWhileTheKeyringIsThinking()
{
    auto store = std::make_unique<KeychainStore>();
    QCoro::Task<Result<void>> writing = store->write(u"orphan"_s, bytes("x"));
    store.reset();
    QVERIFY(await(std::move(writing)));
    QCOMPARE(outcomeOf(await(m_store.read(u"orphan"_s))), "x"_ba);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--read"_L1) {
        return TestKeychainStore::readFor(arguments.value(2));
    }
    TestKeychainStore test;
    return QTest::qExec(&test, arguments);
}

#include "tst_keychainstore.moc"
