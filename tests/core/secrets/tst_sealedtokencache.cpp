// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealedbox.h"
#include "core/secrets/sealedtokencache.h"
#include "tests/core/secrets/countingstore.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

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
    void unusableFilesAreSetAside_data();
    void unusableFilesAreSetAside();
    void aFileThatCannotBeReadStays();
    void aFileThatCannotBeSetAsideStays();
    void aFailingStoreLeavesTheFile();
    void aStoreThatFailedOnceIsAskedAgain();
    void aLostKeyCostsTheTokensOnly_data();
    void aLostKeyCostsTheTokensOnly();
    void aDamagedKeyIsReplaced();
    void aFolderThatIsNotThereIsAFailure();
    void mayGoWhileTheStoreIsThinking();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"tokens"_s); }
    [[nodiscard]] QByteArray onDisk() const;
    [[nodiscard]] QStringList setAsideFiles() const;
    void put(const QByteArray &bytes) const;
    [[nodiscard]] bool write(const QByteArray &blob);
    [[nodiscard]] QByteArray read();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CountingStore> m_store;
};

namespace {

const QUuid first(u"{11111111-1111-4111-8111-111111111111}"_s);
const QUuid second(u"{22222222-2222-4222-8222-222222222222}"_s);
const QString keyItem = u"sealing-key"_s;

Secret bytes(QByteArray raw)
{
    return Secret(std::move(raw));
}

QByteArray blobIn(SealedTokenCache &cache, QUuid profile)
{
    const Result<std::optional<Secret>> blob = await(cache.read(profile));
    return !blob ? kindWord(blob.error().kind).toLatin1() : *blob ? (*blob)->reveal().toByteArray() : "nothing"_ba;
}

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
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<CountingStore>();
    QVERIFY(m_folder->isValid());
}

QByteArray TestSealedTokenCache::onDisk() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "no file"_ba;
}

QStringList TestSealedTokenCache::setAsideFiles() const
{
    return QDir(m_folder->path()).entryList({u"tokens.unreadable-*"_s}, QDir::Files, QDir::Name);
}

void TestSealedTokenCache::put(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// As a program would that starts, writes the first profile's blob and ends.
bool TestSealedTokenCache::write(const QByteArray &blob)
{
    SealedTokenCache cache(path(), *m_store);
    return await(cache.write(first, bytes(blob))).has_value();
}

QByteArray TestSealedTokenCache::read()
{
    SealedTokenCache cache(path(), *m_store);
    return blobIn(cache, first);
}

void TestSealedTokenCache::keepsBlobsOfProfilesApart()
{
    SealedTokenCache cache(path(), *m_store);
    QVERIFY(await(cache.write(first, bytes("one"))));
    QVERIFY(await(cache.write(second, bytes("two"))));
    QCOMPARE(blobIn(cache, first), "one"_ba);
    QCOMPARE(blobIn(cache, second), "two"_ba);
    QVERIFY(await(cache.write(first, bytes("three"))));
    QVERIFY(await(cache.remove(second)));
    QCOMPARE(blobIn(cache, first), "three"_ba);
    QCOMPARE(blobIn(cache, second), "nothing"_ba);
    QVERIFY(await(cache.remove(second)));
    QCOMPARE(read(), "three"_ba);
    QCOMPARE(setAsideFiles(), QStringList());
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
    QVERIFY(write(blob));
    QCOMPARE(read(), blob);
}

void TestSealedTokenCache::askingWithoutAFileTouchesNothing()
{
    SealedTokenCache cache(path(), *m_store);
    QCOMPARE(blobIn(cache, first), "nothing"_ba);
    QVERIFY(await(cache.remove(first)));
    QCOMPARE(m_store->reads, 0);
    QCOMPARE(m_store->writes, 0);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestSealedTokenCache::theKeyIsReadOncePerProcess()
{
    QVERIFY(write("one"));
    m_store->reads = 0;
    SealedTokenCache cache(path(), *m_store);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(blobIn(cache, first), "one"_ba);
        QVERIFY(await(cache.write(second, bytes("two"))));
        QVERIFY(await(cache.remove(second)));
    }
    QCOMPARE(m_store->reads, 1);
}

void TestSealedTokenCache::theKeyIsMadeOnce()
{
    QVERIFY(write("one"));
    const Secret key = m_store->items.value(keyItem);
    QVERIFY(isSealingKey(bytes(QByteArray::fromBase64(key.reveal().toByteArray()))));
    QVERIFY(write("two"));
    QVERIFY(write("three"));
    QCOMPARE(m_store->writes, 1);
    QCOMPARE(m_store->items.keys(), QStringList{keyItem});
    QCOMPARE(m_store->items.value(keyItem), key);
}

void TestSealedTokenCache::severalAtOnceMakeOneKey()
{
    SealedTokenCache cache(path(), *m_store);
    std::vector<QCoro::Task<Result<void>>> tasks;
    std::vector<QUuid> profiles;
    for (int i = 0; i < 5; ++i) {
        profiles.push_back(QUuid::createUuid());
        tasks.push_back(cache.write(profiles.back(), bytes(QByteArray::number(i))));
    }
    QVERIFY(await(all(std::move(tasks))));
    QCOMPARE(m_store->writes, 1);
    SealedTokenCache afterwards(path(), *m_store);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(blobIn(afterwards, profiles[std::size_t(i)]), QByteArray::number(i));
    }
}

void TestSealedTokenCache::severalAtOnceReadTheKeyOnce()
{
    QVERIFY(write("one"));
    m_store->reads = 0;
    SealedTokenCache cache(path(), *m_store);
    std::vector<QCoro::Task<Result<void>>> tasks;
    for (int i = 0; i < 5; ++i) {
        tasks.push_back(cache.write(QUuid::createUuid(), bytes("x")));
    }
    QVERIFY(await(all(std::move(tasks))));
    QCOMPARE(m_store->reads, 1);
    QCOMPARE(blobIn(cache, first), "one"_ba);
}

void TestSealedTokenCache::twoProgramsAtOnceMakeOneKey()
{
    SealedTokenCache here(path(), *m_store);
    SealedTokenCache there(path(), *m_store);
    std::vector<QCoro::Task<Result<void>>> tasks;
    tasks.push_back(here.write(first, bytes("one")));
    tasks.push_back(there.write(second, bytes("two")));
    QVERIFY(await(all(std::move(tasks))));
    QCOMPARE(m_store->writes, 1);
    QCOMPARE(blobIn(here, second), "two"_ba);
    QCOMPARE(blobIn(there, first), "one"_ba);
}

void TestSealedTokenCache::twoProgramsLoseNothing()
{
    SealedTokenCache here(path(), *m_store);
    SealedTokenCache there(path(), *m_store);
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
    SealedTokenCache here(path(), *m_store);
    QVERIFY(await(here.write(first, bytes("one"))));

    // Somebody removes key and file, and the other program starts anew.
    m_store->items.clear();
    QVERIFY(QFile::remove(path()));
    SealedTokenCache there(path(), *m_store);
    QVERIFY(await(there.write(second, bytes("two"))));

    QCOMPARE(blobIn(here, second), "two"_ba);
    QVERIFY(await(here.write(first, bytes("three"))));
    QCOMPARE(blobIn(there, first), "three"_ba);
    QCOMPARE(blobIn(there, second), "two"_ba);
    QCOMPARE(setAsideFiles(), QStringList());
}

void TestSealedTokenCache::theFileIsForItsOwnerAndShowsNothing()
{
    QVERIFY(write("hunter2-hunter2"));
    QVERIFY(write("hunter3-hunter3"));
    const QFile::Permissions permissions = QFile::permissions(path());
    QCOMPARE(permissions & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(!onDisk().contains("hunter"));
    QVERIFY(!onDisk().contains(first.toByteArray(QUuid::WithoutBraces)));
}

void TestSealedTokenCache::unusableFilesAreSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("an empty file") << ""_ba;
    QTest::addRow("a file of another program") << R"({"tokens":[]})"_ba;
    QTest::addRow("a file of a later version") << "bearerbox-sealed-2\n"_ba + QByteArray(200, 'x');
    QTest::addRow("a file that was cut off") << "bearerbox-sealed-1\n"_ba + QByteArray(30, 'x');
    QTest::addRow("a file under another key") << seal(bytes("{}"), makeSealingKey()).value();
}

void TestSealedTokenCache::unusableFilesAreSetAside()
{
    QFETCH(QByteArray, content);
    const QRegularExpression report(
        u"The token cache is not usable \\(.+\\) and is kept as .+tokens\\.unreadable-.+\\."_s);
    QVERIFY(write("one"));
    for (const char *way : {"read", "write", "remove"}) {
        put(content);
        SealedTokenCache cache(path(), *m_store);
        QTest::ignoreMessage(QtWarningMsg, report);
        if (way == "read"_ba) {
            QCOMPARE(blobIn(cache, first), "nothing"_ba);
            QCOMPARE(onDisk(), "no file"_ba);
        } else {
            QVERIFY(way == "write"_ba ? await(cache.write(first, bytes("two"))) : await(cache.remove(first)));
        }
        QVERIFY(await(cache.write(first, bytes("three"))));
        QCOMPARE(blobIn(cache, first), "three"_ba);
    }
    QCOMPARE(setAsideFiles().size(), 3);
    for (const QString &name : setAsideFiles()) {
        QFile aside(m_folder->filePath(name));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
    }
    QCOMPARE(m_store->writes, 1);
}

void TestSealedTokenCache::aFileThatCannotBeReadStays()
{
    // A folder is what even root cannot open as a file.
    QVERIFY(QDir(m_folder->path()).mkdir(u"tokens"_s));
    m_store->items.insert(keyItem, bytes(QByteArray(32, 'k').toBase64()));
    SealedTokenCache cache(path(), *m_store);
    QCOMPARE(blobIn(cache, first), "internal"_ba);
    const Result<void> written = await(cache.write(first, bytes("one")));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Internal);
    QVERIFY(written.error().detail.contains(path()));
    QVERIFY(!await(cache.remove(first)));
    QVERIFY(QFileInfo(path()).isDir());
    QCOMPARE(setAsideFiles(), QStringList());
}

void TestSealedTokenCache::aFileThatCannotBeSetAsideStays()
{
    // A name so long that the file system takes no longer one: that stops even root.
    const QString longName = m_folder->filePath(QString(246, u'x'));
    SealedTokenCache cache(longName, *m_store);
    QVERIFY(await(cache.write(first, bytes("one"))));
    QFile file(longName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("not ours"), 8);
    file.close();

    for (int i = 0; i < 3; ++i) {
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"stat\\(\\) failed .*"_s)); // Qt's word on the long name
    }
    QCOMPARE(blobIn(cache, first), "internal"_ba);
    QVERIFY(!await(cache.write(first, bytes("two"))));
    QVERIFY(!await(cache.remove(first)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "not ours"_ba);
}

void TestSealedTokenCache::aFailingStoreLeavesTheFile()
{
    QVERIFY(write("one"));
    const QByteArray before = onDisk();
    m_store->failure = Error{.kind = ErrorKind::StoreLocked, .detail = u"The keyring is locked."_s};
    SealedTokenCache cache(path(), *m_store);
    const Result<std::optional<Secret>> read = await(cache.read(first));
    const Result<void> written = await(cache.write(first, bytes("two")));
    const Result<void> removed = await(cache.remove(first));
    QVERIFY(!read && !written && !removed);
    QCOMPARE(read.error(), *m_store->failure);
    QCOMPARE(written.error(), *m_store->failure);
    QCOMPARE(removed.error(), *m_store->failure);
    QCOMPARE(onDisk(), before);
    QCOMPARE(setAsideFiles(), QStringList());
}

void TestSealedTokenCache::aStoreThatFailedOnceIsAskedAgain()
{
    SealedTokenCache cache(path(), *m_store);
    m_store->failure = Error{.kind = ErrorKind::StoreLocked};
    QVERIFY(!await(cache.write(first, bytes("one"))));
    QCOMPARE(onDisk(), "no file"_ba);
    m_store->failure.reset();
    QVERIFY(await(cache.write(first, bytes("one"))));
    QCOMPARE(blobIn(cache, first), "one"_ba);
}

void TestSealedTokenCache::aLostKeyCostsTheTokensOnly_data()
{
    QTest::addColumn<QString>("way");
    QTest::addRow("noticed by reading") << u"read"_s;
    QTest::addRow("noticed by writing") << u"write"_s;
    QTest::addRow("noticed by removing") << u"remove"_s;
}

void TestSealedTokenCache::aLostKeyCostsTheTokensOnly()
{
    QFETCH(QString, way);
    QVERIFY(write("one"));
    const QByteArray before = onDisk();
    m_store->items.clear();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The token cache is not usable .*"_s));
    SealedTokenCache cache(path(), *m_store);
    if (way == "read"_L1) {
        QCOMPARE(blobIn(cache, first), "nothing"_ba);
    } else {
        QVERIFY(way == "write"_L1 ? await(cache.write(second, bytes("two"))) : await(cache.remove(first)));
    }
    QCOMPARE(setAsideFiles().size(), 1);
    QVERIFY(QFile::rename(m_folder->filePath(setAsideFiles().constFirst()), m_folder->filePath(u"kept"_s)));
    QFile kept(m_folder->filePath(u"kept"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), before);

    QVERIFY(await(cache.write(first, bytes("three"))));
    QCOMPARE(read(), "three"_ba);
}

void TestSealedTokenCache::aDamagedKeyIsReplaced()
{
    m_store->items.insert(keyItem, bytes("no key at all"));
    QVERIFY(write("one"));
    QCOMPARE(m_store->writes, 1);
    QCOMPARE(read(), "one"_ba);
}

void TestSealedTokenCache::aFolderThatIsNotThereIsAFailure()
{
    SealedTokenCache cache(m_folder->filePath(u"missing/tokens"_s), *m_store);
    QCOMPARE(blobIn(cache, first), "nothing"_ba);
    const Result<void> written = await(cache.write(first, bytes("one")));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Internal);
    QVERIFY(written.error().detail.contains("missing/tokens"_L1));
    QCOMPARE(m_store->writes, 0);
}

void TestSealedTokenCache::mayGoWhileTheStoreIsThinking()
{
    auto cache = std::make_unique<SealedTokenCache>(path(), *m_store);
    QCoro::Task<Result<void>> writing = cache->write(first, bytes("one"));
    cache.reset();
    QVERIFY(await(std::move(writing)));
    QCOMPARE(read(), "one"_ba);
}

QTEST_GUILESS_MAIN(TestSealedTokenCache)
#include "tst_sealedtokencache.moc"
