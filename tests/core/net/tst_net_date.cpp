// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/call.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedserver.h"

#include <ctime>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpAnswer dated(const QByteArray &date)
{
    HttpAnswer answer{.status = 200};
    answer.headers.push_back({"Date"_ba, Secret(QByteArray(date))});
    return answer;
}

} // namespace

/// What an answer says of the time, and what becomes of it.
class TestNetDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreReadInEveryZone_data();
    void datesAreReadInEveryZone();
    void cleanup();
    void anAnswerIsReceivedInTheServersTime_data();
    void anAnswerIsReceivedInTheServersTime();
};

void TestNetDate::datesAreReadInEveryZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QString>("instant");
    for (const char *zone : {"UTC", "Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3", "Asia/Shanghai"}) {
        const auto row = [zone](const char *name, const QByteArray &date, const QString &instant) {
            QTest::addRow("%s: %s", zone, name) << QByteArray(zone) << date << instant;
        };
        row("any day", "Sun, 22 Nov 2026 03:38:13 GMT"_ba, u"2026-11-22T03:38:13Z"_s);
        row("an hour that spring leaves out", "Sun, 29 Mar 2026 02:30:00 GMT"_ba, u"2026-03-29T02:30:00Z"_s);
        row("an hour that autumn has twice", "Sun, 25 Oct 2026 02:30:00 GMT"_ba, u"2026-10-25T02:30:00Z"_s);
        row("the last second of a year", "Thu, 31 Dec 2026 23:59:59 GMT"_ba, u"2026-12-31T23:59:59Z"_s);
        row("a day that is none", "Mon, 31 Feb 2026 10:00:00 GMT"_ba, QString());
        row("another zone", "Sun, 22 Nov 2026 03:38:13 CET"_ba, QString());
        row("no zone", "Sun, 22 Nov 2026 03:38:13"_ba, QString());
        row("a day alone", "Sun, 22 Nov 2026"_ba, QString());
        row("words", "yesterday"_ba, QString());
        row("nothing", ""_ba, QString());
    }
}

void TestNetDate::datesAreReadInEveryZone()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, date);
    qputenv("TZ", zone);
    tzset();
    const std::optional<QDateTime> instant = dated(date).serverDate();
    QTEST(instant ? instant->toString(Qt::ISODate) : QString(), "instant");
}

void TestNetDate::cleanup()
{
    qunsetenv("TZ");
    tzset();
}

void TestNetDate::anAnswerIsReceivedInTheServersTime_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("ahead");
    // FakeClock stands at 2026-09-21T14:13:20Z.
    QTest::addRow("no date: our clock") << ""_ba << 0;
    QTest::addRow("a date that agrees: our clock") << "Date: Mon, 21 Sep 2026 14:13:19 GMT\r\n"_ba << 0;
    QTest::addRow("an hour ahead") << "Date: Mon, 21 Sep 2026 15:13:20 GMT\r\n"_ba << 3'600'500;
    QTest::addRow("a day behind") << "date: Sun, 20 Sep 2026 14:13:20 GMT\r\n"_ba << -86'399'500;
    QTest::addRow("a clock that nobody set") << "Date: Thu, 01 Jan 1970 00:00:10 GMT\r\n"_ba << 0;
    QTest::addRow("no date at all") << "Date: soon\r\n"_ba << 0;
    QTest::addRow("an answer from a cache") << "Age: 3600\r\nDate: Mon, 21 Sep 2026 13:13:20 GMT\r\n"_ba << 0;
}

void TestNetDate::anAnswerIsReceivedInTheServersTime()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, ahead);
    const QTemporaryDir folder;
    const FakeClock time;
    ServerClocks clocks(folder.filePath(u"clocks.json"_s), time.machine(), time.clock());
    Network network(clocks);
    for (const int status : {200, 401}) {
        ScriptedServer server({{httpAnswer(status, "{}", headers)}});
        const auto result = call(network, probe(server.url()));
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(time.now().msecsTo(result->receivedAt), ahead);
        QCOMPARE(time.now().msecsTo(clocks.now(server.url(u"127.0.0.1"_s))), ahead);
    }
}

QTEST_GUILESS_MAIN(TestNetDate)
#include "tst_net_date.moc"
