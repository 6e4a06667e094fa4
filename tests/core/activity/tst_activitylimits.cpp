// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/activity/activityfixture.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How much is kept, and for how long.
class TestActivityLimits : public ActivityFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void aFullFileIsPutAsideAndTheOneBeforeGoes();
    void whatAnotherProgramPutAsideIsFollowed();
    void whatIsTooOldIsForgotten();
    void inMemoryOnlyTheNewestStay();
    void aDayStaysWhole();
    void whatIsTooMuchGoesWhateverTheDay();
};

void TestActivityLimits::aFullFileIsPutAsideAndTheOneBeforeGoes()
{
    constexpr qint64 small = 400;
    ActivityLog one(path(), m_time.clock(), {.fileBytes = small, .span = 0ms});
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

void TestActivityLimits::whatAnotherProgramPutAsideIsFollowed()
{
    constexpr qint64 small = 400;
    ActivityLog one(path(), m_time.clock(), {.fileBytes = small, .span = 0ms});
    ActivityLog other(path(), m_time.clock(), {.fileBytes = small, .span = 0ms});
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

void TestActivityLimits::whatIsTooOldIsForgotten()
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

void TestActivityLimits::inMemoryOnlyTheNewestStay()
{
    ActivityLog one(path(), m_time.clock(), {.entries = 20, .span = 0ms});
    QVERIFY(one.entries().empty());
    const QSignalSpy reset(&one, &ActivityLog::reset);
    for (int i = 0; i < 23; ++i) {
        m_time.advance(1s);
        one.note(named(QString::number(i)));
    }

    QCOMPARE(one.entries().size(), 20U);
    QCOMPARE(one.entries().back().name, u"22"_s);
    QCOMPARE(reset.size(), 1);
}

/// 200 profiles whose tokens live for minutes tell more in a day than the usual limits hold.
void TestActivityLimits::aDayStaysWhole()
{
    const ActivityLimits small{.fileBytes = 4000, .entries = 30, .span = 24h};
    ActivityLog one(path(), m_time.clock(), small);
    QVERIFY(one.entries().empty());
    for (int i = 0; i < 400; ++i) {
        m_time.advance(15min);
        one.note(named(QString::number(i)));
    }

    ActivityLog next(path(), m_time.clock(), small);

    const QDateTime dayAgo = m_time.now().addDays(-1);
    const auto isOfDay = [&dayAgo](const ActivityEntry &entry) { return entry.at >= dayAgo; };
    QCOMPARE(std::ranges::count_if(one.entries(), isOfDay), 97);
    QCOMPARE(std::ranges::count_if(next.entries(), isOfDay), 97);
    QVERIFY2(next.entries().size() < 110, "what is older need not be read");
    QVERIFY2(QFileInfo(path()).size() + QFileInfo(olderPath()).size() < 60'000, "two days at most, and not four");
}

void TestActivityLimits::whatIsTooMuchGoesWhateverTheDay()
{
    const ActivityLimits small{.fileBytes = 400, .entries = 5, .mostBytes = 4000, .mostEntries = 20};
    ActivityLog one(path(), m_time.clock(), small);
    QVERIFY(one.entries().empty());
    for (int i = 0; i < 400; ++i) {
        m_time.advance(1s);
        one.note(named(QString::number(i)));
    }

    ActivityLog next(path(), m_time.clock(), small);

    QCOMPARE(one.entries().size(), 20U);
    QCOMPARE(next.entries().size(), 20U);
    QCOMPARE(next.entries().back().name, u"399"_s);
    QVERIFY(QFileInfo(path()).size() < 4400);
    QVERIFY(QFileInfo(olderPath()).size() < 4400);
}

QTEST_GUILESS_MAIN(TestActivityLimits)
#include "tst_activitylimits.moc"
