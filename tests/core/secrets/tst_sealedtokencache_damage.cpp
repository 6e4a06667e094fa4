// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealedbox.h"
#include "tests/core/secrets/tokenfolder.h"

#include <QRegularExpression>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What becomes of the tokens when file, key or store are not what they should be.
class TestSealedTokenCacheDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

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

private:
    std::unique_ptr<TokenFolder> m_files;
};

void TestSealedTokenCacheDamage::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_files = std::make_unique<TokenFolder>();
}

void TestSealedTokenCacheDamage::unusableFilesAreSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("an empty file") << ""_ba;
    QTest::addRow("a file of another program") << R"({"tokens":[]})"_ba;
    QTest::addRow("a file of a later version") << "bearerbox-sealed-2\n"_ba + QByteArray(200, 'x');
    QTest::addRow("a file that was cut off") << "bearerbox-sealed-1\n"_ba + QByteArray(30, 'x');
    QTest::addRow("a file under another key") << seal(bytes("{}"), makeSealingKey()).value();
}

void TestSealedTokenCacheDamage::unusableFilesAreSetAside()
{
    QFETCH(QByteArray, content);
    const QRegularExpression report(
        u"The token cache is not usable \\(.+\\) and is kept as .+tokens\\.unreadable-.+\\."_s);
    QVERIFY(m_files->write("one"));
    for (const char *way : {"read", "write", "remove"}) {
        m_files->put(content);
        SealedTokenCache cache(m_files->path(), m_files->store);
        QTest::ignoreMessage(QtWarningMsg, report);
        if (way == "read"_ba) {
            QCOMPARE(blobIn(cache, first), "nothing"_ba);
            QCOMPARE(m_files->onDisk(), "no file"_ba);
        } else {
            QVERIFY(way == "write"_ba ? await(cache.write(first, bytes("two"))) : await(cache.remove(first)));
        }
        QVERIFY(await(cache.write(first, bytes("three"))));
        QCOMPARE(blobIn(cache, first), "three"_ba);
    }
    QCOMPARE(m_files->setAside(), QByteArrayList(3, content));
    QCOMPARE(m_files->store.writes, 1);
}

void TestSealedTokenCacheDamage::aFileThatCannotBeReadStays()
{
    // A folder is what even root cannot open as a file.
    QVERIFY(QDir(m_files->folder()).mkdir(u"tokens"_s));
    m_files->store.items.insert(keyItem, bytes(QByteArray(32, 'k').toBase64()));
    SealedTokenCache cache(m_files->path(), m_files->store);
    QCOMPARE(blobIn(cache, first), "internal"_ba);
    const Result<void> written = await(cache.write(first, bytes("one")));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Internal);
    QVERIFY(written.error().detail.contains(m_files->path()));
    QVERIFY(!await(cache.remove(first)));
    QVERIFY(QFileInfo(m_files->path()).isDir());
    QCOMPARE(m_files->setAside(), QByteArrayList());
}

void TestSealedTokenCacheDamage::aFileThatCannotBeSetAsideStays()
{
    // A name so long that the file system takes no longer one: that stops even root.
    const QString longName = QDir(m_files->folder()).filePath(QString(246, u'x'));
    SealedTokenCache cache(longName, m_files->store);
    QVERIFY(await(cache.write(first, bytes("one"))));
    QFile file(longName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("not ours"), 8);
    file.close();

    for (int i = 0; i < 3; ++i) {
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(u"stat\\(\\) failed .*"_s)); // Qt's word on the long name
    }
    QCOMPARE(blobIn(cache, first), "internal"_ba);
    QVERIFY(!await(cache.write(first, bytes("two"))));
    QVERIFY(!await(cache.remove(first)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "not ours"_ba);
}

void TestSealedTokenCacheDamage::aFailingStoreLeavesTheFile()
{
    QVERIFY(m_files->write("one"));
    const QByteArray before = m_files->onDisk();
    m_files->store.failure = Error{.kind = ErrorKind::StoreLocked, .detail = u"The keyring is locked."_s};
    SealedTokenCache cache(m_files->path(), m_files->store);
    const Result<std::optional<Secret>> read = await(cache.read(first));
    const Result<void> written = await(cache.write(first, bytes("two")));
    const Result<void> removed = await(cache.remove(first));
    QVERIFY(!read && !written && !removed);
    QCOMPARE(read.error(), m_files->store.failure.value());
    QCOMPARE(written.error(), m_files->store.failure.value());
    QCOMPARE(removed.error(), m_files->store.failure.value());
    QCOMPARE(m_files->onDisk(), before);
    QCOMPARE(m_files->setAside(), QByteArrayList());
}

void TestSealedTokenCacheDamage::aStoreThatFailedOnceIsAskedAgain()
{
    SealedTokenCache cache(m_files->path(), m_files->store);
    m_files->store.failure = Error{.kind = ErrorKind::StoreLocked};
    QVERIFY(!await(cache.write(first, bytes("one"))));
    QCOMPARE(m_files->onDisk(), "no file"_ba);
    m_files->store.failure.reset();
    QVERIFY(await(cache.write(first, bytes("one"))));
    QCOMPARE(blobIn(cache, first), "one"_ba);
}

void TestSealedTokenCacheDamage::aLostKeyCostsTheTokensOnly_data()
{
    QTest::addColumn<QString>("way");
    QTest::addRow("noticed by reading") << u"read"_s;
    QTest::addRow("noticed by writing") << u"write"_s;
    QTest::addRow("noticed by removing") << u"remove"_s;
}

void TestSealedTokenCacheDamage::aLostKeyCostsTheTokensOnly()
{
    QFETCH(QString, way);
    QVERIFY(m_files->write("one"));
    const QByteArray before = m_files->onDisk();
    m_files->store.items.clear();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The token cache is not usable .*"_s));
    SealedTokenCache cache(m_files->path(), m_files->store);
    if (way == "read"_L1) {
        QCOMPARE(blobIn(cache, first), "nothing"_ba);
    } else {
        QVERIFY(way == "write"_L1 ? await(cache.write(second, bytes("two"))) : await(cache.remove(first)));
    }
    QCOMPARE(m_files->setAside(), QByteArrayList{before});

    QVERIFY(await(cache.write(first, bytes("three"))));
    QCOMPARE(m_files->read(), "three"_ba);
}

void TestSealedTokenCacheDamage::aDamagedKeyIsReplaced()
{
    m_files->store.items.insert(keyItem, bytes("no key at all"));
    QVERIFY(m_files->write("one"));
    QCOMPARE(m_files->store.writes, 1);
    QCOMPARE(m_files->read(), "one"_ba);
}

void TestSealedTokenCacheDamage::aFolderThatIsNotThereIsAFailure()
{
    SealedTokenCache cache(QDir(m_files->folder()).filePath(u"missing/tokens"_s), m_files->store);
    QCOMPARE(blobIn(cache, first), "nothing"_ba);
    const Result<void> written = await(cache.write(first, bytes("one")));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Internal);
    QVERIFY(written.error().detail.contains("missing/tokens"_L1));
    QCOMPARE(m_files->store.writes, 0);
}

QTEST_GUILESS_MAIN(TestSealedTokenCacheDamage)
#include "tst_sealedtokencache_damage.moc"
