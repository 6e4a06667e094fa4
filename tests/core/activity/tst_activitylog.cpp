// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/activity/activityfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Hears of changes in a folder and of a file in it as a log does: what it has heard, a log from before has heard too.
class Witness final
{
public:
    explicit Witness(const QString &path) : m_watcher({path, QFileInfo(path).path()}) {}
    [[nodiscard]] bool heard() const { return !m_inFile.isEmpty() || !m_inFolder.isEmpty(); }

private:
    QFileSystemWatcher m_watcher;
    QSignalSpy m_inFile{&m_watcher, &QFileSystemWatcher::fileChanged};
    QSignalSpy m_inFolder{&m_watcher, &QFileSystemWatcher::directoryChanged};
};

void appendTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(bytes);
}

} // namespace

class TestActivityLog : public ActivityFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void whatIsNotedIsThereForTheNextProgram();
    void whatAnotherProgramNotesIsFollowed();
    void aLineThatWasCutOffTakesNoOtherWithIt();
    void aLineThatIsStillBeingWrittenIsWaitedFor();
    void whereNothingCanBeWrittenMemoryDoes();
    void whatCouldNotBeWrittenIsToldOnceAndWrittenLater();
    void inAFolderThatGoesNothingIsKept();
    void clearedItIsGoneForEverybody();
    void onlyTheOwnerMayRead();
    void manyProgramsAtOnceMixNothing();
};

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
    const Witness witness(path());

    appendTo(path(), line.first(20));
    QTRY_VERIFY(witness.heard());
    QVERIFY(one.entries().empty());
    appendTo(path(), line.sliced(20) + '\n');

    QTRY_COMPARE(namesIn(one), QStringList({u"slow"_s}));
    QCOMPARE(one.unreadable(), 0);
}

void TestActivityLog::whereNothingCanBeWrittenMemoryDoes()
{
    ActivityLog one(filePath(u"missing/activity.jsonl"_s), m_time.clock());
    one.note(named(u"before"_s));
    const QSignalSpy added(&one, &ActivityLog::added);

    QCOMPARE(namesIn(one), QStringList({u"before"_s}));
    one.note(named(u"after"_s));

    QCOMPARE(namesIn(one), QStringList({u"before"_s, u"after"_s}));
    QCOMPARE(added.size(), 1);
    QVERIFY(!one.isKept());
}

void TestActivityLog::whatCouldNotBeWrittenIsToldOnceAndWrittenLater()
{
    ActivityLog earlier(path(), m_time.clock());
    earlier.note(named(u"from the file"_s));
    ActivityLog one(path(), m_time.clock());
    QCOMPARE(namesIn(one), QStringList{u"from the file"_s});
    const Witness rename(path());
    // A folder in the place of the file: nobody, root included, can write there.
    QVERIFY(QFile::rename(path(), olderPath()) && QDir().mkdir(path()));

    one.note(named(u"in memory"_s));
    QVERIFY(!one.isKept());
    QTRY_VERIFY(rename.heard()); // that the file is another: all has been read again
    QCOMPARE(namesIn(one), QStringList({u"from the file"_s, u"in memory"_s}));

    const Witness removal(path());
    QVERIFY(QDir().rmdir(path()));
    one.note(named(u"after"_s));
    QVERIFY(one.isKept());
    const QStringList all{u"from the file"_s, u"in memory"_s, u"after"_s};
    QCOMPARE(namesIn(one), all);
    QTRY_VERIFY(removal.heard());
    QCOMPARE(namesIn(one), all);
    ActivityLog next(path(), m_time.clock());
    QCOMPARE(namesIn(next), all);
}

void TestActivityLog::inAFolderThatGoesNothingIsKept()
{
    ActivityLog one(path(), m_time.clock(), {.folderLasts = false});
    one.note(named(u"x"_s));

    QVERIFY(!one.isKept());
    QCOMPARE(namesIn(one), QStringList{u"x"_s});
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
