// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/activityexport.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestActivityExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellIsOnlyText_data();
    void aCellIsOnlyText();
    void aTableHasOneRowForEachEntry();
    void linesAreThoseOfTheFile();
};

void TestActivityExport::aCellIsOnlyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");

    QTest::newRow("a word") << u"prod"_s << u"prod"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("a quote") << u"a \"b\""_s << u"\"a \"\"b\"\"\""_s;
    QTest::newRow("two lines") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("a formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("a formula that would run a command") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
    QTest::newRow("one that begins with plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("one that begins with minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("one that begins with at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("one behind a tab") << u"\t=1"_s << u"\"'\t=1\""_s;
    QTest::newRow("one behind a line's end") << u"\n=1"_s << u"\"'\n=1\""_s;
    QTest::newRow("one in full width") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("an equals sign later on") << u"a=b"_s << u"a=b"_s;
    QTest::newRow("a separator of another country") << u"a;=b"_s << u"\"a;=b\""_s;
}

void TestActivityExport::aCellIsOnlyText()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);

    QCOMPARE(csvCell(text), cell);
}

void TestActivityExport::aTableHasOneRowForEachEntry()
{
    ActivityEntry entry{.at = QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC),
                        .happening = Happening::Copied,
                        .name = u"=evil, \"x\""_s,
                        .format = u"curl"_s};

    const QByteArrayList lines = toCsv({entry, entry}).split('\n');

    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(0).startsWith("\xEF\xBB\xBFtime,happening,profile,"));
    QCOMPARE(lines.at(1), "2026-11-22T12:00:00Z,copied,\"'=evil, \"\"x\"\"\",,,,curl,,,,,,,,,,,,,\r"_ba);
    QCOMPARE(lines.at(1).count(',') - 1, lines.at(0).count(','));
}

void TestActivityExport::linesAreThoseOfTheFile()
{
    const ActivityEntry entry{.at = QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC), .happening = Happening::Copied};

    QCOMPARE(toJsonLines({entry, entry}), toLine(entry) + '\n' + toLine(entry) + '\n');
}

QTEST_APPLESS_MAIN(TestActivityExport)
#include "tst_activityexport.moc"
