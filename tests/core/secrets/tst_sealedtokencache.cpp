// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealedbox.h"
#include "tests/core/secrets/tokenfolder.h"

#include <QRegularExpression>

#include <vector>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// Tokens in a sealed file: what it keeps, and how often the key is asked for.
class TestSealedTokenCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsBlobsOfProfilesApart();
    void keepsBlobsByteForByte_data();
    void keepsBlobsByteForByte();
    void askingWithoutAFileTouchesNothing();
    void theKeyIsReadOncePerProcess();
    void theKeyIsMadeOnce();
    void severalAtOnceMakeOneKey();
    void severalAtOnceReadTheKeyOnce();
    void twoProgramsAtOnceMakeOneKey();
    void twoProgramsLoseNothing();
    void aKeyThatAnotherProgramMadeIsTakenOver();
    void theFileIsForItsOwnerAndShowsNothing();
    void mayGoWhileTheStoreIsThinking();

private:
    std::unique_ptr<TokenFolder> m_files;
};

namespace {

/// Ends when the last of several tasks does.
QCoro::Task<bool> all(std::vector<QCoro::Task<Result<void>>> tasks)
{
    bool succeeded = true;
    for (const QCoro::Task<Result<void>> &task : tasks) {
        const Result<void> done = co_await task;
        succeeded = succeeded && done;
    }
    co_return succeeded;
}

} // namespace

void TestSealedTokenCache::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_files = std::make_unique<TokenFolder>();
}

void TestSealedTokenCache::keepsBlobsOfProfilesApart()
{
    SealedTokenCache cache(m_files->path(), m_files->store);
    QVERIFY(await(cache.write(first, bytes("one"))));
    QVERIFY(await(cache.write(second, bytes("two"))));
    QCOMPARE(blobIn(cache, first), "one"_ba);
    QCOMPARE(blobIn(cache, second), "two"_ba);
    QVERIFY(await(cache.write(first, bytes("three"))));
    QVERIFY(await(cache.remove(second)));
    QCOMPARE(blobIn(cache, first), "three"_ba);
    QCOMPARE(blobIn(cache, second), "nothing"_ba);
    QVERIFY(await(cache.remove(second)));
    QCOMPARE(m_files->read(), "three"_ba);
    QCOMPARE(m_files->setAside(), QByteArrayList());
}

void TestSealedTokenCache::keepsBlobsByteForByte_data()
{
    QTest::addColumn<QByteArray>("blob");
    QTest::addRow("JSON") << R"({"access":"a","until":"2026-11-22T03:38:13Z"})"_ba;
    QTest::addRow("nothing") << ""_ba;
    QTest::addRow("a null") << QByteArray("a\0b", 3);
    QTest::addRow("bytes that are no UTF-8") << "\xff\xfe\x80"_ba;
    QTest::addRow("a byte order mark") << "\xef\xbb\xbf{}"_ba;
    QTest::addRow("1 MB") << QByteArray(1'000'000, 'x');
}

void TestSealedTokenCache::keepsBlobsByteForByte()
{
    QFETCH(QByteArray, blob);
    QVERIFY(m_files->write(blob));
    QCOMPARE(m_files->read(), blob);
}

void TestSealedTokenCache::askingWithoutAFileTouchesNothing()
{
    SealedTokenCache cache(m_files->path(), m_files->store);
    QCOMPARE(blobIn(cache, first), "nothing"_ba);
    QVERIFY(await(cache.remove(first)));
    QCOMPARE(m_files->store.reads, 0);
    QCOMPARE(m_files->store.writes, 0);
    QVERIFY(QDir(m_files->folder()).isEmpty());
}

void TestSealedTokenCache::theKeyIsReadOncePerProcess()
{
    QVERIFY(m_files->write("one"));
    m_files->store.reads = 0;
    SealedTokenCache cache(m_files->path(), m_files->store);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(blobIn(cache, first), "one"_ba);
        QVERIFY(await(cache.write(second, bytes("two"))));
        QVERIFY(await(cache.remove(second)));
    }
    QCOMPARE(m_files->store.reads, 1);
}

void TestSealedTokenCache::theKeyIsMadeOnce()
{
    QVERIFY(m_files->write("one"));
    const Secret key = m_files->store.items.value(keyItem);
    QVERIFY(isSealingKey(bytes(QByteArray::fromBase64(key.reveal().toByteArray()))));
    QVERIFY(m_files->write("two"));
    QVERIFY(m_files->write("three"));
    QCOMPARE(m_files->store.writes, 1);
    QCOMPARE(m_files->store.items.keys(), QStringList{keyItem});
    QCOMPARE(m_files->store.items.value(keyItem), key);
}

void TestSealedTokenCache::severalAtOnceMakeOneKey()
{
    SealedTokenCache cache(m_files->path(), m_files->store);
    std::vector<QCoro::Task<Result<void>>> tasks;
    std::vector<QUuid> profiles;
    for (int i = 0; i < 5; ++i) {
        profiles.push_back(QUuid::createUuid());
        tasks.push_back(cache.write(profiles.back(), bytes(QByteArray::number(i))));
    }
    QVERIFY(await(all(std::move(tasks))));
    QCOMPARE(m_files->store.writes, 1);
    SealedTokenCache afterwards(m_files->path(), m_files->store);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(blobIn(afterwards, profiles[std::size_t(i)]), QByteArray::number(i));
    }
}

void TestSealedTokenCache::severalAtOnceReadTheKeyOnce()
{
    QVERIFY(m_files->write("one"));
    m_files->store.reads = 0;
    SealedTokenCache cache(m_files->path(), m_files->store);
    std::vector<QCoro::Task<Result<void>>> tasks;
    for (int i = 0; i < 5; ++i) {
        tasks.push_back(cache.write(QUuid::createUuid(), bytes("x")));
    }
    QVERIFY(await(all(std::move(tasks))));
    QCOMPARE(m_files->store.reads, 1);
    QCOMPARE(blobIn(cache, first), "one"_ba);
}

void TestSealedTokenCache::twoProgramsAtOnceMakeOneKey()
{
    SealedTokenCache here(m_files->path(), m_files->store);
    SealedTokenCache there(m_files->path(), m_files->store);
    std::vector<QCoro::Task<Result<void>>> tasks;
    tasks.push_back(here.write(first, bytes("one")));
    tasks.push_back(there.write(second, bytes("two")));
    QVERIFY(await(all(std::move(tasks))));
    QCOMPARE(m_files->store.writes, 1);
    QCOMPARE(blobIn(here, second), "two"_ba);
    QCOMPARE(blobIn(there, first), "one"_ba);
}

void TestSealedTokenCache::twoProgramsLoseNothing()
{
    SealedTokenCache here(m_files->path(), m_files->store);
    SealedTokenCache there(m_files->path(), m_files->store);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(await(here.write(first, bytes(QByteArray::number(i)))));
        QVERIFY(await(there.write(second, bytes(QByteArray::number(-i)))));
        QCOMPARE(blobIn(there, first), QByteArray::number(i));
        QCOMPARE(blobIn(here, second), QByteArray::number(-i));
    }
    QVERIFY(await(here.remove(second)));
    QCOMPARE(blobIn(there, second), "nothing"_ba);
    QCOMPARE(blobIn(there, first), "19"_ba);
}

void TestSealedTokenCache::aKeyThatAnotherProgramMadeIsTakenOver()
{
    SealedTokenCache here(m_files->path(), m_files->store);
    QVERIFY(await(here.write(first, bytes("one"))));

    // Somebody removes key and file, and the other program starts anew.
    m_files->store.items.clear();
    QVERIFY(QFile::remove(m_files->path()));
    SealedTokenCache there(m_files->path(), m_files->store);
    QVERIFY(await(there.write(second, bytes("two"))));

    QCOMPARE(blobIn(here, second), "two"_ba);
    QVERIFY(await(here.write(first, bytes("three"))));
    QCOMPARE(blobIn(there, first), "three"_ba);
    QCOMPARE(blobIn(there, second), "two"_ba);
    QCOMPARE(m_files->setAside(), QByteArrayList());
}

void TestSealedTokenCache::theFileIsForItsOwnerAndShowsNothing()
{
    QVERIFY(m_files->write("hunter2-hunter2"));
    QVERIFY(m_files->write("hunter3-hunter3"));
    const QFile::Permissions permissions = QFile::permissions(m_files->path());
    QCOMPARE(permissions & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(!m_files->onDisk().contains("hunter"));
    QVERIFY(!m_files->onDisk().contains(first.toByteArray(QUuid::WithoutBraces)));
}

void TestSealedTokenCache::mayGoWhileTheStoreIsThinking()
{
    auto cache = std::make_unique<SealedTokenCache>(m_files->path(), m_files->store);
    QCoro::Task<Result<void>> writing = cache->write(first, bytes("one"));
    cache.reset();
    QVERIFY(await(std::move(writing)));
    QCOMPARE(m_files->read(), "one"_ba);
}

QTEST_GUILESS_MAIN(TestSealedTokenCache)
#include "tst_sealedtokencache.moc"
