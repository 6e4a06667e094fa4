// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/machinetime.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMachineTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMachineTellsItsTime();
    void everyProgramOfABootHasItsName();
    void anAnchoredClockGoesOn();
    void settingTheWallClockChangesNothing_data();
    void settingTheWallClockChangesNothing();
    void anotherTimeZoneChangesNothing();
};

void TestMachineTime::theMachineTellsItsTime()
{
    const MachineTime machine = systemTime();
    const auto first = machine.sinceBoot();
    QVERIFY(first > 0ms);
    QTRY_VERIFY(machine.sinceBoot() > first);
    QCOMPARE(machine.wall().timeSpec(), Qt::UTC);
    QVERIFY(std::abs(machine.wall().msecsTo(systemNow())) < 60'000);
    QVERIFY(std::abs(anchoredClock(machine)().msecsTo(systemNow())) < 60'000);
}

void TestMachineTime::everyProgramOfABootHasItsName()
{
    QVERIFY(!systemTime().bootId.isEmpty());
    QCOMPARE(systemTime().bootId, systemTime().bootId);
    QCOMPARE(systemTime().bootId.trimmed(), systemTime().bootId);
}

void TestMachineTime::anAnchoredClockGoesOn()
{
    FakeClock time;
    time.setWall(-1h);
    const Clock clock = anchoredClock(time.machine());
    QCOMPARE(clock(), time.now().addSecs(-3600));
    time.advance(36h + 1ms);
    QCOMPARE(clock(), time.now().addSecs(-3600));
    QCOMPARE(clock().timeSpec(), Qt::UTC);
}

void TestMachineTime::settingTheWallClockChangesNothing_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addRow("an hour forward") << 3600;
    QTest::addRow("a day back") << -86400;
    QTest::addRow("from 1970 to today") << 1'790'000'000;
}

void TestMachineTime::settingTheWallClockChangesNothing()
{
    QFETCH(int, seconds);
    FakeClock time;
    const Clock clock = anchoredClock(time.machine());
    time.advance(10s);
    time.setWall(std::chrono::seconds(seconds));
    QCOMPARE(clock(), time.now());
    time.advance(10s);
    QCOMPARE(clock(), time.now());
}

void TestMachineTime::anotherTimeZoneChangesNothing()
{
    const Clock clock = anchoredClock(systemTime());
    const QDateTime before = clock();
    qputenv("TZ", "Asia/Shanghai");
    tzset();
    const qint64 passed = before.msecsTo(clock());
    qunsetenv("TZ");
    tzset();
    QVERIFY2(passed >= 0 && passed < 60'000, qPrintable(QString::number(passed)));
}

QTEST_APPLESS_MAIN(TestMachineTime)
#include "tst_machinetime.moc"
