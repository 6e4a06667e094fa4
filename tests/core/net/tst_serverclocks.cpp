// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/clocksfixture.h"

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::seconds;

/// What time it is at a server.
class TestServerClocks : public ClocksFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void anUnknownServerGoesByOurClock();
    void oneAnswerTells_data();
    void oneAnswerTells();
    void rubbishIsNotLearnt_data();
    void rubbishIsNotLearnt();
    void theMedianCounts_data();
    void theMedianCounts();
    void aServersClockThatIsSetIsFollowed();
    void anOriginIsAnAddressWithItsPort();
    void settingTheWallClockChangesTheSkewAlone_data();
    void settingTheWallClockChangesTheSkewAlone();
    void twoProgramsOfABootAgree_data();
    void twoProgramsOfABootAgree();
    void sleepCounts();
    void aNewStartGoesByTheWallClock_data();
    void aNewStartGoesByTheWallClock();
    void theFirstAnswerOfANewStartCountsAlone();
    void aPlatformWithoutNamesForItsStartsKnowsItsOwn();
};

void TestServerClocks::anUnknownServerGoesByOurClock()
{
    m_time->setWall(-1h);
    const auto clocks = open();
    QCOMPARE(aheadBy(*clocks), -3'600'000);
    QCOMPARE(clocks->skew(engine), 0ms);
    QCOMPARE(aheadBy(*clocks, QUrl()), -3'600'000);
    m_time->setWall(2h);
    QCOMPARE(aheadBy(*clocks), -3'600'000);
    QVERIFY2(clocks->skew(engine) == 0ms, "nobody knows who is right");
}

void TestServerClocks::oneAnswerTells_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<int>("known");
    QTest::addRow("a clock that agrees") << 0 << 0;
    QTest::addRow("one second ahead is no difference") << 1 << 0;
    QTest::addRow("one second behind is no difference") << -1 << 0;
    QTest::addRow("two seconds ahead") << 2 << 2;
    QTest::addRow("two seconds behind") << -2 << -2;
    QTest::addRow("an hour ahead") << 3600 << 3600;
    QTest::addRow("a year behind") << -365 * 86400 << -365 * 86400;
}

void TestServerClocks::oneAnswerTells()
{
    QFETCH(int, ahead);
    QFETCH(int, known);
    const auto clocks = open();
    answer(*clocks, seconds(ahead));
    QCOMPARE(aheadBy(*clocks), qint64(known) * 1000);
    QCOMPARE(clocks->skew(engine), seconds(known));
    QCOMPARE(clocks->now(engine).timeSpec(), Qt::UTC);
    m_time->advance(25h + 1ms);
    QCOMPARE(aheadBy(*clocks), qint64(known) * 1000);
}

void TestServerClocks::rubbishIsNotLearnt_data()
{
    QTest::addColumn<QDateTime>("date");
    QTest::addColumn<bool>("isLearnt");
    const auto utc = [](int year, int month, int day) { return QDateTime({year, month, day}, {0, 0}, Qt::UTC); };
    QTest::addRow("no instant") << QDateTime() << false;
    QTest::addRow("the beginning") << utc(1970, 1, 1) << false;
    QTest::addRow("the last second of 2019") << utc(2020, 1, 1).addSecs(-1) << false;
    QTest::addRow("the first second of 2020") << utc(2020, 1, 1) << true;
    QTest::addRow("the last day of 2100") << utc(2100, 12, 31) << true;
    QTest::addRow("the first second of 2101") << utc(2101, 1, 1) << false;
}

void TestServerClocks::rubbishIsNotLearnt()
{
    QFETCH(QDateTime, date);
    QFETCH(bool, isLearnt);
    const auto clocks = open();
    clocks->learn(engine, date);
    QCOMPARE(clocks->now(engine), isLearnt ? date.addMSecs(500) : m_time->now());
    QCOMPARE(QFile::exists(path()), isLearnt);
}

void TestServerClocks::theMedianCounts_data()
{
    QTest::addColumn<QList<int>>("answers");
    QTest::addColumn<int>("known");
    QTest::addRow("five that say the same") << QList{60, 60, 60, 60, 60} << 60;
    QTest::addRow("one that lies at the end") << QList{60, 60, 86400} << 60;
    QTest::addRow("one that lies at the beginning") << QList{-86400, 60, 60} << 60;
    QTest::addRow("two that lie of five") << QList{60, 9000, 60, -9000, 60} << 60;
    QTest::addRow("of two the later: a way takes time, it gives none") << QList{58, 60} << 60;
    QTest::addRow("the sixth puts out the first") << QList{9, 9, 60, 60, 60, 9, 60} << 60;
    QTest::addRow("answers that scatter") << QList{61, 59, 60, 62, 58} << 60;
}

void TestServerClocks::theMedianCounts()
{
    QFETCH(QList<int>, answers);
    const auto clocks = open();
    for (const int ahead : answers) {
        answer(*clocks, seconds(ahead));
        m_time->advance(10min);
    }
    QTEST(int(aheadBy(*clocks) / 1000), "known");
    QCOMPARE(aheadBy(*open()), aheadBy(*clocks));
}

void TestServerClocks::aServersClockThatIsSetIsFollowed()
{
    const auto clocks = open();
    for (int i = 0; i < 5; ++i) {
        answer(*clocks, 60s);
    }
    for (int i = 0; i < 2; ++i) {
        answer(*clocks, 0s);
        QCOMPARE(aheadBy(*clocks), 60'000);
    }
    answer(*clocks, 0s);
    QCOMPARE(aheadBy(*clocks), 0);
}

void TestServerClocks::anOriginIsAnAddressWithItsPort()
{
    const auto clocks = open();
    answer(*clocks, 60s);
    answer(*clocks, -60s, otherEngine);
    QCOMPARE(aheadBy(*clocks), 60'000);
    QCOMPARE(aheadBy(*clocks, otherEngine), -60'000);
    QCOMPARE(aheadBy(*clocks, QUrl(u"https://ENGINE.example:30100/other?path"_s)), 60'000);
    QCOMPARE(aheadBy(*clocks, QUrl(u"http://engine.example:30100/"_s)), 0);
}

void TestServerClocks::settingTheWallClockChangesTheSkewAlone_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<int>("forward");
    QTest::addColumn<int>("skew");
    QTest::addRow("an hour forward") << 0 << 3600 << -3600;
    QTest::addRow("an hour back") << 0 << -3600 << 3600;
    QTest::addRow("a second forward is no difference") << 0 << 1 << 0;
    QTest::addRow("a wrong server, an hour forward") << 60 << 3600 << -3540;
    QTest::addRow("to the server's time") << 3600 << 3600 << 0;
}

void TestServerClocks::settingTheWallClockChangesTheSkewAlone()
{
    QFETCH(int, ahead);
    QFETCH(int, forward);
    const auto clocks = open();
    answer(*clocks, seconds(ahead));
    m_time->advance(10min);
    m_time->setWall(seconds(forward));
    QCOMPARE(aheadBy(*clocks), qint64(ahead) * 1000);
    QTEST(int(clocks->skew(engine).count() / 1000), "skew");
    m_time->advance(10min);
    answer(*clocks, seconds(ahead));
    QCOMPARE(aheadBy(*clocks), qint64(ahead) * 1000);
    QTEST(int(clocks->skew(engine).count() / 1000), "skew");
}

void TestServerClocks::twoProgramsOfABootAgree_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<int>("forward");
    for (const int ahead : {0, 60, -86400}) {
        for (const int forward : {0, 3600, -3600}) {
            QTest::addRow("the server is %d s ahead, the wall clock is set %d s forward", ahead, forward)
                << ahead << forward;
        }
    }
}

void TestServerClocks::twoProgramsOfABootAgree()
{
    QFETCH(int, ahead);
    QFETCH(int, forward);
    const auto first = open();
    answer(*first, seconds(ahead));
    m_time->setWall(seconds(forward));
    m_time->advance(1min);
    const auto second = open();
    QCOMPARE(aheadBy(*second), qint64(ahead) * 1000);
    QCOMPARE(second->now(engine), first->now(engine));
    QCOMPARE(second->skew(engine), seconds(ahead - forward));
    QCOMPARE(first->skew(engine), seconds(ahead - forward));
}

void TestServerClocks::sleepCounts()
{
    const auto clocks = open();
    answer(*clocks, 60s);
    m_time->advance(24h * 30); // FakeClock's time since boot goes on, as that of a machine that sleeps
    QCOMPARE(aheadBy(*clocks), 60'000);
}

void TestServerClocks::aNewStartGoesByTheWallClock_data()
{
    QTest::addColumn<int>("wall");
    QTest::addColumn<int>("ahead");
    QTest::addRow("all clocks are right") << 0 << 0;
    QTest::addRow("the server's is wrong") << 0 << 7200;
    QTest::addRow("the machine's is wrong, as before") << -7200 << 0;
    QTest::addRow("both are") << 60 << -60;
}

void TestServerClocks::aNewStartGoesByTheWallClock()
{
    QFETCH(int, wall);
    QFETCH(int, ahead);
    m_time->setWall(seconds(wall));
    {
        const auto clocks = open();
        answer(*clocks, seconds(ahead));
    }
    m_time->reboot();
    const auto clocks = open();
    QCOMPARE(aheadBy(*clocks), qint64(ahead) * 1000);
    QCOMPARE(clocks->skew(engine), seconds(ahead - wall));
    m_time->setWall(1h);
    QCOMPARE(aheadBy(*clocks), qint64(ahead) * 1000);
    QCOMPARE(clocks->skew(engine), seconds(ahead - wall - 3600));
}

void TestServerClocks::theFirstAnswerOfANewStartCountsAlone()
{
    for (int i = 0; i < 5; ++i) {
        answer(*open(), 60s);
    }
    m_time->reboot();
    m_time->setWall(-24h);
    const auto clocks = open();
    QCOMPARE(aheadBy(*clocks), 60'000 - 86'400'000);
    answer(*clocks, 60s);
    QCOMPARE(aheadBy(*clocks), 60'000);
    QCOMPARE(aheadBy(*open()), 60'000);
}

void TestServerClocks::aPlatformWithoutNamesForItsStartsKnowsItsOwn()
{
    const auto nameless = [this] {
        MachineTime machine = m_time->machine();
        machine.bootId.clear();
        return std::make_unique<ServerClocks>(path(), machine, anchoredClock(machine));
    };
    const auto first = nameless();
    answer(*first, 60s);
    m_time->reboot();
    const auto second = nameless();
    QCOMPARE(aheadBy(*second), 60'000);
    answer(*second, 90s);
    QCOMPARE(aheadBy(*second), 90'000);
}

QTEST_APPLESS_MAIN(TestServerClocks)
#include "tst_serverclocks.moc"
