// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/activitylog.h"
#include "tests/support/fakeclock.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QUuid someone = QUuid::createUuidV5(QUuid(), u"someone"_s);

ActivityEntry named(const QString &name, Happening happening = Happening::Fetched)
{
    return {.happening = happening, .profile = someone, .name = name};
}

QStringList namesIn(ActivityLog &log)
{
    QStringList names;
    for (const ActivityEntry &entry : log.entries()) {
        names << entry.name;
    }
    return names;
}

void appendTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(bytes);
}

} // namespace

class TestActivityLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsNotedIsThereForTheNextProgram();
    void whatAnotherProgramNotesIsFollowed();
    void aLineThatWasCutOffTakesNoOtherWithIt();
    void aLineThatIsStillBeingWrittenIsWaitedFor();
    void aFullFileIsPutAsideAndTheOneBeforeGoes();
    void whatAnotherProgramPutAsideIsFollowed();
    void whatIsTooOldIsForgotten();
    void inMemoryOnlyTheNewestStay();
    void theLastUseIsTheNewest();
    void whereNothingCanBeWrittenMemoryDoes();
    void clearedItIsGoneForEverybody();
    void onlyTheOwnerMayRead();
    void manyProgramsAtOnceMixNothing();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"activity.jsonl"_s); }
    [[nodiscard]] QString olderPath() const { return m_folder->filePath(u"activity.old.jsonl"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_time;
};

void TestActivityLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestActivityLog::whatIsNotedIsThereForTheNextProgram()
{
    ActivityLog one(path(), m_time.clock());
    one.note(named(u"first"_s));
    m_time.advance(1min);
    one.note(named(u"second"_s));

    ActivityLog next(path(), m_time.clock());

    QCOMPARE(namesIn(next), QStringList({u"first"_s, u"second"_s}));
    QCOMPARE(next.entries().back().at, m_time.now());
    QCOMPARE(next.unreadable(), 0);
}

void TestActivityLog::whatAnotherProgramNotesIsFollowed()
{
    ActivityLog one(path(), m_time.clock());
    ActivityLog other(path(), m_time.clock());
    QVERIFY(one.entries().empty());
    const QSignalSpy added(&one, &ActivityLog::added);

    other.note(named(u"theirs"_s));
    QTRY_COMPARE(namesIn(one), QStringList({u"theirs"_s}));
    one.note(named(u"ours"_s));
    other.note(named(u"theirs again"_s));

    QTRY_COMPARE(namesIn(one), QStringList({u"theirs"_s, u"ours"_s, u"theirs again"_s}));
    QCOMPARE(added.size(), 3);
    QCOMPARE(added.at(2).at(0).toInt(), 2);
}

void TestActivityLog::aLineThatWasCutOffTakesNoOtherWithIt()
{
    ActivityLog one(path(), m_time.clock());
    one.note(named(u"whole"_s));
    appendTo(path(), R"({"at":"2026-11-22T12:00:00.000Z","happ)"_ba); // and then it was killed
    one.note(named(u"after"_s));

    ActivityLog next(path(), m_time.clock());

    QCOMPARE(namesIn(next), QStringList({u"whole"_s, u"after"_s}));
    QCOMPARE(next.unreadable(), 1);
}

void TestActivityLog::aLineThatIsStillBeingWrittenIsWaitedFor()
{
    ActivityLog one(path(), m_time.clock());
    QVERIFY(one.entries().empty());
    ActivityEntry entry = named(u"slow"_s);
    entry.at = m_time.now();
    const QByteArray line = toLine(entry);

    appendTo(path(), line.first(20));
    QTest::qWait(50);
    QVERIFY(one.entries().empty());
    appendTo(path(), line.sliced(20) + '\n');

    QTRY_COMPARE(namesIn(one), QStringList({u"slow"_s}));
    QCOMPARE(one.unreadable(), 0);
}

void TestActivityLog::aFullFileIsPutAsideAndTheOneBeforeGoes()
{
    constexpr qint64 small = 400;
    ActivityLog one(path(), m_time.clock(), {.fileBytes = small});
    QVERIFY(one.entries().empty());
    for (int i = 0; i < 40; ++i) {
        one.note(named(QString::number(i)));
    }

    QVERIFY(QFileInfo(path()).size() < 2 * small);
    QVERIFY(QFileInfo(olderPath()).size() < 2 * small);
    QCOMPARE(one.entries().size(), 40U); // what was read stays, as long as the program runs
    ActivityLog next(path(), m_time.clock(), {.fileBytes = small});
    QCOMPARE(next.entries().back().name, u"39"_s);
    QVERIFY(next.entries().size() < 20);
}

void TestActivityLog::whatAnotherProgramPutAsideIsFollowed()
{
    constexpr qint64 small = 400;
    ActivityLog one(path(), m_time.clock(), {.fileBytes = small});
    ActivityLog other(path(), m_time.clock(), {.fileBytes = small});
    QVERIFY(one.entries().empty());
    for (int i = 0; i < 10; ++i) {
        m_time.advance(1s);
        other.note(named(QString::number(i)));
    }

    QTRY_VERIFY(!one.entries().empty() && one.entries().back().name == u"9"_s);
    m_time.advance(1s);
    other.note(named(u"later"_s));
    QTRY_COMPARE(one.entries().back().name, u"later"_s);
    QCOMPARE(namesIn(one).removeDuplicates(), 0);
}

void TestActivityLog::whatIsTooOldIsForgotten()
{
    ActivityLog one(path(), m_time.clock(), {.days = 30});
    one.note(named(u"long ago"_s));
    m_time.advance(24h * 20);
    one.note(named(u"a while ago"_s));
    m_time.advance(24h * 11);
    one.note(named(u"now"_s));

    ActivityLog next(path(), m_time.clock(), {.days = 30});

    QCOMPARE(namesIn(next), QStringList({u"a while ago"_s, u"now"_s}));
    QVERIFY(QFile::exists(olderPath())); // the file that began too long ago has been put aside
}

void TestActivityLog::inMemoryOnlyTheNewestStay()
{
    ActivityLog one(path(), m_time.clock(), {.entries = 20});
    QVERIFY(one.entries().empty());
    const QSignalSpy reset(&one, &ActivityLog::reset);
    for (int i = 0; i < 23; ++i) {
        one.note(named(QString::number(i)));
    }

    QCOMPARE(one.entries().size(), 20U);
    QCOMPARE(one.entries().back().name, u"22"_s);
    QCOMPARE(reset.size(), 1);
}

void TestActivityLog::theLastUseIsTheNewest()
{
    ActivityLog one(path(), m_time.clock());
    one.note(named(u"x"_s, Happening::Copied));
    m_time.advance(1h);
    const QDateTime last = m_time.now();
    one.note(named(u"x"_s, Happening::Asked));
    m_time.advance(1h);
    one.note(named(u"x"_s, Happening::Fetched));

    ActivityLog next(path(), m_time.clock());

    QCOMPARE(next.lastUse(someone), last);
    QVERIFY(!next.lastUse(QUuid::createUuid()));
    m_time.advance(1h);
    next.note(named(u"x"_s, Happening::Copied));
    QCOMPARE(next.lastUse(someone), m_time.now());
}

void TestActivityLog::whereNothingCanBeWrittenMemoryDoes()
{
    ActivityLog one(m_folder->filePath(u"missing/activity.jsonl"_s), m_time.clock());
    one.note(named(u"before"_s));
    const QSignalSpy added(&one, &ActivityLog::added);

    QCOMPARE(namesIn(one), QStringList({u"before"_s}));
    one.note(named(u"after"_s));

    QCOMPARE(namesIn(one), QStringList({u"before"_s, u"after"_s}));
    QCOMPARE(added.size(), 1);
    QVERIFY(!one.isKept());
}

void TestActivityLog::clearedItIsGoneForEverybody()
{
    ActivityLog one(path(), m_time.clock());
    ActivityLog other(path(), m_time.clock());
    one.note(named(u"x"_s, Happening::Copied));
    QCOMPARE(other.entries().size(), 1U);

    QVERIFY(one.clear());

    QVERIFY(one.entries().empty());
    QVERIFY(!one.lastUse(someone));
    QVERIFY(!QFile::exists(path()));
    QTRY_VERIFY(other.entries().empty());
    m_time.advance(1s);
    one.note(named(u"again"_s));
    QTRY_COMPARE(namesIn(other), QStringList({u"again"_s}));
}

void TestActivityLog::onlyTheOwnerMayRead()
{
    ActivityLog one(path(), m_time.clock());
    one.note(named(u"x"_s));

    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path()).permissions() & others));
}

/// Each append is one write, whoever else writes meanwhile.
void TestActivityLog::manyProgramsAtOnceMixNothing()
{
    const auto work = [this](const QString &name) {
        ActivityLog log(path(), m_time.clock());
        for (int i = 0; i < 100; ++i) {
            log.note(named(name + QString::number(i)));
        }
    };
    std::vector<std::unique_ptr<QThread>> programs;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
        programs.emplace_back(QThread::create(work, name))->start();
    }
    for (const auto &each : programs) {
        each->wait();
    }

    ActivityLog next(path(), m_time.clock());

    QCOMPARE(next.entries().size(), 400U);
    QCOMPARE(next.unreadable(), 0);
    QCOMPARE(namesIn(next).removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestActivityLog)
#include "tst_activitylog.moc"
