// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/clocksfixture.h"

#include <QDir>
#include <QLockFile>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::seconds;

/// The file in which all programs keep it.
class TestServerClocksFile : public ClocksFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
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
    void put(const QByteArray &content) const;
    [[nodiscard]] QByteArray content() const;
};

void TestServerClocksFile::put(const QByteArray &content) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray TestServerClocksFile::content() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestServerClocksFile::anotherProgramSeesItAtOnce()
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

void TestServerClocksFile::whatBothLearntCounts()
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

void TestServerClocksFile::theFileIsWrittenForNewsOnly()
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

void TestServerClocksFile::aProgramThatAsksOnceLearnsThatAClockWasSet()
{
    for (int i = 0; i < 5; ++i) {
        answer(*open(), 0s);
    }
    for (int i = 0; i < 3; ++i) {
        answer(*open(), 3600s);
    }
    QCOMPARE(aheadBy(*open()), 3'600'000);
}

void TestServerClocksFile::aHeldLockHoldsNobodyUp()
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

void TestServerClocksFile::anAddressOfLongAgoIsForgotten()
{
    answer(*open(), 60s, otherEngine);
    m_time->advance(24h * 366);
    answer(*open(), 60s);
    QVERIFY(!content().contains("30101"));
    QCOMPARE(aheadBy(*open()), 60'000);
}

void TestServerClocksFile::anUnusableFileIsSetAside()
{
    put("{broken"_ba);
    const auto clocks = open();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"clocks\\.json was not usable"_s));
    QCOMPARE(aheadBy(*clocks), 0);
    answer(*clocks, 60s);
    QCOMPARE(aheadBy(*open()), 60'000);
    QCOMPARE(QDir(m_folder->path()).entryList({u"clocks.json.unreadable-*"_s}).size(), 1);
}

void TestServerClocksFile::aFileThatCannotBeReadStays()
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

void TestServerClocksFile::nonsenseInTheFileIsLeftOut_data()
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

void TestServerClocksFile::nonsenseInTheFileIsLeftOut()
{
    QFETCH(QByteArray, entry);
    put(R"({"version":1,"servers":{"https://engine.example:30100":[)" + entry + "]}}");
    const auto clocks = open();
    QCOMPARE(aheadBy(*clocks), 0);
    QCOMPARE(clocks->skew(engine), 0ms);
}

QTEST_APPLESS_MAIN(TestServerClocksFile)
#include "tst_serverclocks_file.moc"
