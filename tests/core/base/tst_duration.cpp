// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"

#include <QTest>

using namespace bearerbox;
using namespace std::chrono_literals;

class TestDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goDuration_data();
    void goDuration();
    void plainSecondsAreADurationToo();
    void peopleWriteSpansInManyWays_data();
    void peopleWriteSpansInManyWays();
    void aSpanIsWrittenAsPeopleDo();
    void countdown_data();
    void countdown();
};

void TestDuration::goDuration_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: not a duration
    QTest::addRow("minutes") << u"15m"_qs << qint64(900'000);
    QTest::addRow("hours and minutes") << u"1h30m"_qs << qint64(5'400'000);
    QTest::addRow("many seconds") << u"900s"_qs << qint64(900'000);
    QTest::addRow("fraction of an hour") << u"1.5h"_qs << qint64(5'400'000);
    QTest::addRow("milliseconds are not minutes") << u"250ms"_qs << qint64(250);
    QTest::addRow("below a millisecond is dropped") << u"999us"_qs << qint64(0);
    QTest::addRow("zero needs no unit") << u"0"_qs << qint64(0);
    QTest::addRow("a number without a unit") << u"15"_qs << qint64(-1);
    QTest::addRow("a unit without a number") << u"m"_qs << qint64(-1);
    QTest::addRow("nothing") << u""_qs << qint64(-1);
    QTest::addRow("a sign") << u"-15m"_qs << qint64(-1);
    QTest::addRow("a day is no unit of Go") << u"1d"_qs << qint64(-1);
    QTest::addRow("space between") << u"1h 30m"_qs << qint64(-1);
    QTest::addRow("two points") << u"1.2.3h"_qs << qint64(-1);
    QTest::addRow("more than a lifetime") << u"99999999999h"_qs << qint64(-1);
}

void TestDuration::goDuration()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto parsed = parseGoDuration(text);
    QCOMPARE(parsed ? qint64(parsed->count()) : -1, milliseconds);
}

void TestDuration::plainSecondsAreADurationToo()
{
    QCOMPARE(parseDuration(u"90"), std::optional<std::chrono::milliseconds>(90s));
    QCOMPARE(parseDuration(u"0.5"), std::optional<std::chrono::milliseconds>(500ms));
    QCOMPARE(parseDuration(u"5m"), std::optional<std::chrono::milliseconds>(5min));
    QVERIFY(!parseDuration(u"-1"));
    QVERIFY(!parseDuration(u"nan"));
    QVERIFY(!parseDuration(u"inf"));
    QVERIFY(!parseDuration(u"1e300"));
}

void TestDuration::peopleWriteSpansInManyWays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds"); // -1: not a span
    QTest::addRow("minutes beyond the hour") << u"90m"_qs << qint64(5400);
    QTest::addRow("a space between the parts") << u"1h 30m"_qs << qint64(5400);
    QTest::addRow("spaces everywhere") << u" 1 h  30 min "_qs << qint64(5400);
    QTest::addRow("words") << u"1 hour 30 minutes"_qs << qint64(5400);
    QTest::addRow("capitals") << u"2H"_qs << qint64(7200);
    QTest::addRow("a fraction") << u"1.5 hours"_qs << qint64(5400);
    QTest::addRow("days") << u"2 days"_qs << qint64(172800);
    QTest::addRow("Chinese words") << u"1小时30分钟"_qs << qint64(5400);
    QTest::addRow("Chinese seconds") << u"45 秒"_qs << qint64(45);
    QTest::addRow("plain seconds with space around") << u" 900 "_qs << qint64(900);
    QTest::addRow("a last number without a unit is not guessed") << u"1h 30"_qs << qint64(-1);
    QTest::addRow("a number that is torn apart") << u"1 0m"_qs << qint64(-1);
    QTest::addRow("a word that is no unit") << u"3 moons"_qs << qint64(-1);
    QTest::addRow("a sign") << u"-1h"_qs << qint64(-1);
    QTest::addRow("nothing") << u"  "_qs << qint64(-1);
}

void TestDuration::peopleWriteSpansInManyWays()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    const auto parsed = parseDuration(text);
    QCOMPARE(parsed ? qint64(parsed->count()) / 1000 : -1, seconds);
}

void TestDuration::aSpanIsWrittenAsPeopleDo()
{
    QCOMPARE(shortDuration(24h), u"24h"_qs);
    QCOMPARE(shortDuration(90min), u"1h 30m"_qs);
    QCOMPARE(shortDuration(15min), u"15m"_qs);
    QCOMPARE(shortDuration(45s), u"45s"_qs);
    QCOMPARE(shortDuration(3661s), u"1h 1m 1s"_qs);
    QCOMPARE(shortDuration(0s), u"0s"_qs);
    QCOMPARE(bearerbox::goDuration(90min), u"1h30m"_qs);
}

void TestDuration::countdown_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("shown");
    QTest::addRow("half a day") << qint64(42127) << u"11:42:07"_qs;
    QTest::addRow("under an hour") << qint64(2527) << u"42:07"_qs;
    QTest::addRow("seconds") << qint64(7) << u"0:07"_qs;
    QTest::addRow("a full hour") << qint64(3600) << u"1:00:00"_qs;
    QTest::addRow("more than a day") << qint64(2 * 86400 + 61) << u"2 d 0:01:01"_qs;
    QTest::addRow("already over") << qint64(-5) << u"0:00"_qs;
}

void TestDuration::countdown()
{
    QFETCH(qint64, seconds);
    QTEST(formatCountdown(std::chrono::seconds(seconds)), "shown");
}

QTEST_APPLESS_MAIN(TestDuration)
#include "tst_duration.moc"
