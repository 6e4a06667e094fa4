// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/base/keptfilefixture.h"

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What is no document: the last good copy takes its place, and nothing is lost.
class TestKeptFileDamage : public KeptFileFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void garbage_data();
    void garbage();
    void aMissingFileIsTakenFromItsCopy();
    void aReaderTouchesNothing();
    void garbageIsKeptByAWriterToo();
    void garbageWithoutAGoodCopyIsKeptAndReported();
    void twoBrokenFilesAreBothKept();
    void aBrokenGoodCopyIsNoGoodCopy();
    void aBrokenCopyAloneIsDamage();
    void aWriterKeepsABrokenCopy();
};

void TestKeptFileDamage::garbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("bytes that are no text") << garbled;
    QTest::addRow("an empty file, as after a crash of the machine") << QByteArray();
    QTest::addRow("cut off") << "{\"n\": 1"_ba;
    QTest::addRow("zeros") << QByteArray(4096, '\0');
    QTest::addRow("a list") << "[]"_ba;
    QTest::addRow("a settings file") << "[General]\nn=1\n"_ba;
}

void TestKeptFileDamage::garbage()
{
    QFETCH(QByteArray, bytes);
    const QJsonObject good{{u"n"_s, 1}};
    QVERIFY(KeptFile(path()).write(good));
    QVERIFY(put(path(), bytes));
    KeptFile file(path());
    const Result<QJsonObject> content = file.mend();
    QVERIFY2(content, qUtf8Printable(content ? QString() : content.error().detail));
    QCOMPARE(*content, good);
    QCOMPARE(setAside().size(), 1);
    QCOMPARE(bytesOf(below(setAside().front())), bytes);
    QVERIFY2(file.warning().contains(setAside().front()) && file.warning().contains(u"last good copy"_s),
             qUtf8Printable(file.warning()));
    // The next one to look finds all in order.
    KeptFile next(path());
    QCOMPARE(*next.read(), good);
    QVERIFY(next.warning().isEmpty());
}

void TestKeptFileDamage::aMissingFileIsTakenFromItsCopy()
{
    const QJsonObject good{{u"n"_s, 1}};
    QVERIFY(KeptFile(path()).write(good));
    QVERIFY(QFile::remove(path()));
    KeptFile reader(path());
    QCOMPARE(*reader.read(), good);
    QVERIFY(reader.isDamaged());
    QVERIFY2(reader.warning().contains(path()) && reader.warning().contains(u"last good copy"_s),
             qUtf8Printable(reader.warning()));
    QVERIFY2(!QFile::exists(path()), "a reader holds no lock");
    KeptFile mender(path());
    QCOMPARE(*mender.mend(), good);
    QVERIFY(mender.warning().contains(u"last good copy"_s));
    QVERIFY(setAside().isEmpty());
    KeptFile next(path());
    QCOMPARE(*next.read(), good);
    QVERIFY(next.warning().isEmpty());
    QVERIFY(!next.isDamaged());
}

void TestKeptFileDamage::aReaderTouchesNothing()
{
    const QJsonObject good{{u"n"_s, 1}};
    QVERIFY(KeptFile(path()).write(good));
    QVERIFY(put(path(), garbled));
    KeptFile reader(path());
    QCOMPARE(*reader.read(), good);
    QVERIFY(reader.isDamaged());
    QCOMPARE(bytesOf(path()), garbled);
    QVERIFY(QFile::remove(copyPath()));
    QVERIFY(!reader.read());
    QVERIFY(reader.isDamaged());
    QCOMPARE(bytesOf(path()), garbled);
    QVERIFY(setAside().isEmpty());
}

void TestKeptFileDamage::garbageIsKeptByAWriterToo()
{
    QVERIFY(put(path(), garbled));
    QVERIFY(KeptFile(path()).write({{u"n"_s, 1}}));
    QCOMPARE(setAside().size(), 1);
    QCOMPARE(bytesOf(below(setAside().front())), garbled);
    QCOMPARE(*KeptFile(path()).read(), (QJsonObject{{u"n"_s, 1}}));
}

void TestKeptFileDamage::garbageWithoutAGoodCopyIsKeptAndReported()
{
    QVERIFY(put(path(), garbled));
    KeptFile file(path());
    const Result<QJsonObject> content = file.mend();
    QVERIFY(!content);
    QCOMPARE(content.error().kind, ErrorKind::Internal);
    QCOMPARE(setAside().size(), 1);
    QVERIFY2(content.error().detail.contains(setAside().front()), qUtf8Printable(content.error().detail));
    QCOMPARE(bytesOf(below(setAside().front())), garbled);
}

void TestKeptFileDamage::twoBrokenFilesAreBothKept()
{
    for (const auto &bytes : {"first"_ba, "second"_ba, "third"_ba}) {
        QVERIFY(put(path(), bytes));
        QVERIFY(!KeptFile(path()).mend());
    }
    QSet<QByteArray> kept;
    for (const QString &name : setAside()) {
        kept << bytesOf(below(name));
    }
    QCOMPARE(kept, (QSet<QByteArray>{"first", "second", "third"}));
}

void TestKeptFileDamage::aBrokenGoodCopyIsNoGoodCopy()
{
    QVERIFY(put(path(), "{"));
    QVERIFY(put(copyPath(), "{"));
    KeptFile broken(path());
    const Result<QJsonObject> none = broken.mend();
    QVERIFY(!none);
    QCOMPARE(setAside().size(), 1);
    QCOMPARE(copiesSetAside().size(), 1);
    QVERIFY2(none.error().detail.contains(setAside().front()) && none.error().detail.contains(copiesSetAside().front()),
             qUtf8Printable(none.error().detail));
    // Who looks next begins anew, and is told so, until there is a file again.
    KeptFile next(path());
    QVERIFY(next.read()->isEmpty());
    QVERIFY2(next.warning().contains(setAside().front()), qUtf8Printable(next.warning()));
    QVERIFY(next.write({{u"n"_s, 1}}));
    KeptFile last(path());
    QVERIFY(last.read());
    QVERIFY(last.warning().isEmpty());
    QCOMPARE(bytesOf(below(copiesSetAside().front())), "{"_ba);
}

void TestKeptFileDamage::aBrokenCopyAloneIsDamage()
{
    QVERIFY(put(copyPath(), "{"));
    KeptFile reader(path());
    QVERIFY(!reader.read());
    QVERIFY(reader.isDamaged());
}

void TestKeptFileDamage::aWriterKeepsABrokenCopy()
{
    QVERIFY(put(path(), R"({"n": 1})"));
    QVERIFY(put(copyPath(), "{"));
    QVERIFY(KeptFile(path()).write({{u"n"_s, 2}}));
    QCOMPARE(copiesSetAside().size(), 1);
    QCOMPARE(bytesOf(below(copiesSetAside().front())), "{"_ba);
    QVERIFY(bytesOf(copyPath()).contains("\"n\": 2"));
}

QTEST_APPLESS_MAIN(TestKeptFileDamage)
#include "tst_keptfile_damage.moc"
