// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/serverclocks.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

const QUrl engine = QUrl(u"https://engine.example:30100/v4/token"_s);
const QUrl otherEngine = QUrl(u"https://engine.example:30101/v4/token"_s);

} // namespace

class TestServerClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

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

    void anotherProgramSeesItAtOnce();
    void whatBothLearntCounts();
    void theFileIsWrittenForNewsOnly();
    void aProgramThatAsksOnceLearnsThatAClockWasSet();
    void aHeldLockHoldsNobodyUp();
    void anAddressOfLongAgoIsForgotten();
    void anUnusableFileIsSetAside();
    void aFileThatCannotBeReadStays();
    void nonsenseInTheFileIsLeftOut_data();
    void nonsenseInTheFileIsLeftOut();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"clocks.json"_s); }
    /// As a program does at its start: its clock is anchored to the wall clock as it is now.
    [[nodiscard]] std::unique_ptr<ServerClocks> open() const
    {
        return std::make_unique<ServerClocks>(path(), m_time->machine(), anchoredClock(m_time->machine()));
    }
    /// An answer of a server whose clock differs from the true time; its Date has whole seconds.
    void answer(ServerClocks &clocks, seconds ahead, const QUrl &address = engine) const;
    /// How far the server is taken to be ahead of the true time.
    [[nodiscard]] qint64 aheadBy(const ServerClocks &clocks, const QUrl &address = engine) const
    {
        return m_time->now().msecsTo(clocks.now(address));
    }
    void put(const QByteArray &content) const;
    [[nodiscard]] QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_time;
};

void TestServerClocks::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_time = std::make_unique<FakeClock>();
    m_time->advance(500ms); // so that the middle of the second is now
}

void TestServerClocks::answer(ServerClocks &clocks, seconds ahead, const QUrl &address) const
{
    const QDateTime theirs = m_time->now().addSecs(ahead.count());
    clocks.learn(address, QDateTime::fromSecsSinceEpoch(theirs.toSecsSinceEpoch(), Qt::UTC));
}

void TestServerClocks::put(const QByteArray &content) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray TestServerClocks::content() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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
    QTest::addRow("2020") << utc(2020, 1, 1) << true;
    QTest::addRow("the last day of 2100") << utc(2100, 12, 31) << true;
    QTest::addRow("2101") << utc(2101, 1, 1) << false;
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

void TestServerClocks::anotherProgramSeesItAtOnce()
{
    const auto window = open();
    const auto commandLine = open();
    QCOMPARE(aheadBy(*window), 0);
    for (const int ahead : {60, 70, 80}) {
        answer(*commandLine, seconds(ahead));
        QCOMPARE(aheadBy(*window), aheadBy(*commandLine));
    }
    QCOMPARE(aheadBy(*window), 70'000);
}

void TestServerClocks::whatBothLearntCounts()
{
    const auto first = open();
    const auto second = open();
    answer(*first, 60s);
    answer(*second, 61s);
    answer(*second, 600s, otherEngine);
    answer(*first, 62s);
    QCOMPARE(aheadBy(*first), 61'000);
    QCOMPARE(aheadBy(*second), 61'000);
    QCOMPARE(aheadBy(*first, otherEngine), 600'000);
}

void TestServerClocks::theFileIsWrittenForNewsOnly()
{
    const auto clocks = open();
    QByteArray before = content();
    const auto isWrittenFor = [&](seconds ahead) {
        m_time->advance(10min);
        answer(*clocks, ahead);
        return std::exchange(before, content()) != before;
    };
    for (int i = 0; i < 5; ++i) {
        QVERIFY2(isWrittenFor(60s), "the first five of a start");
    }
    for (const seconds ahead : {60s, 61s, 59s, 60s, 60s, 60s, 60s}) {
        QVERIFY2(!isWrittenFor(ahead), "nothing new");
    }
    QVERIFY2(isWrittenFor(62s), "a clock that was set");
    m_time->setWall(1h);
    QVERIFY2(!isWrittenFor(60s), "our wall clock is none of its business");
    QCOMPARE(aheadBy(*clocks), 60'000);
    QCOMPARE(QFile(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestServerClocks::aProgramThatAsksOnceLearnsThatAClockWasSet()
{
    for (int i = 0; i < 5; ++i) {
        answer(*open(), 0s);
    }
    for (int i = 0; i < 3; ++i) {
        answer(*open(), 3600s);
    }
    QCOMPARE(aheadBy(*open()), 3'600'000);
}

void TestServerClocks::aHeldLockHoldsNobodyUp()
{
    const auto clocks = open();
    {
        QLockFile lock(path() + u".lock"_s);
        QVERIFY(lock.tryLock(0));
        answer(*clocks, 60s);
        QCOMPARE(aheadBy(*clocks), 60'000);
        QVERIFY(!QFile::exists(path()));
    }
    answer(*clocks, 60s);
    QCOMPARE(content().count("sinceBoot"), 2);
}

void TestServerClocks::anAddressOfLongAgoIsForgotten()
{
    answer(*open(), 60s, otherEngine);
    m_time->advance(24h * 366);
    answer(*open(), 60s);
    QVERIFY(!content().contains("30101"));
    QCOMPARE(aheadBy(*open()), 60'000);
}

void TestServerClocks::anUnusableFileIsSetAside()
{
    put("{broken"_ba);
    const auto clocks = open();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"clocks\\.json was not usable"_s));
    QCOMPARE(aheadBy(*clocks), 0);
    answer(*clocks, 60s);
    QCOMPARE(aheadBy(*open()), 60'000);
    QCOMPARE(QDir(m_folder->path()).entryList({u"clocks.json.unreadable-*"_s}).size(), 1);
}

void TestServerClocks::aFileThatCannotBeReadStays()
{
    // A folder is the one thing that not even the superuser can read as a file.
    QVERIFY(QDir(m_folder->path()).mkdir(u"clocks.json"_s));
    const auto clocks = open();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read"_s));
    answer(*clocks, 60s);
    QCOMPARE(aheadBy(*clocks), 60'000);
    answer(*clocks, 60s);
    QCOMPARE(aheadBy(*clocks), 60'000);
    QVERIFY(QFileInfo(path()).isDir());
}

void TestServerClocks::nonsenseInTheFileIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addRow("a text") << R"("text")"_ba;
    QTest::addRow("nothing in it") << "{}"_ba;
    QTest::addRow("no start") << R"({"sinceBoot":1.8e12,"wall":1,"at":"2026-09-21T00:00:00Z"})"_ba;
    QTest::addRow("no instant") << R"({"boot":"first boot","sinceBoot":1.8e12,"wall":1,"at":"soon"})"_ba;
    QTest::addRow("a difference that is a text")
        << R"({"boot":"first boot","sinceBoot":"1.8e12","wall":1,"at":"2026-09-21T00:00:00Z"})"_ba;
    QTest::addRow("a difference beyond all numbers")
        << R"({"boot":"first boot","sinceBoot":1e300,"wall":1,"at":"2026-09-21T00:00:00Z"})"_ba;
    QTest::addRow("a server in the year 11000")
        << R"({"boot":"first boot","sinceBoot":3e14,"wall":1,"at":"2026-09-21T00:00:00Z"})"_ba;
    QTest::addRow("another start's server in 1970")
        << R"({"boot":"another","sinceBoot":1.8e12,"wall":-1.79e12,"at":"2026-09-21T00:00:00Z"})"_ba;
}

void TestServerClocks::nonsenseInTheFileIsLeftOut()
{
    QFETCH(QByteArray, entry);
    put(R"({"version":1,"servers":{"https://engine.example:30100":[)" + entry + "]}}");
    const auto clocks = open();
    QCOMPARE(aheadBy(*clocks), 0);
    QCOMPARE(clocks->skew(engine), 0ms);
}

QTEST_APPLESS_MAIN(TestServerClocks)
#include "tst_serverclocks.moc"
