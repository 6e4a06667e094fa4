// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/activity/activityfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// When a profile was last put to use, whatever the entries still tell.
class TestLastUses : public ActivityFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }
    void theLastUseIsTheNewest();
    void whatIsNoUse_data();
    void whatIsNoUse();
    void theLastUseOutlivesItsEntry();
    void theLastUseIsFollowedAndForgotten();
    void fewUsesAreWritten();
};

void TestLastUses::theLastUseIsTheNewest()
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

void TestLastUses::whatIsNoUse_data()
{
    QTest::addColumn<int>("happening");
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("isUse");

    QTest::newRow("a copy is one") << int(Happening::Copied) << QString() << true;
    QTest::newRow("a token that was printed too") << int(Happening::Asked) << u"token"_s << true;
    QTest::newRow("a check gives nothing away") << int(Happening::Asked) << u"check"_s << false;
    QTest::newRow("a fetch neither") << int(Happening::Fetched) << QString() << false;
}

void TestLastUses::whatIsNoUse()
{
    QFETCH(int, happening);
    QFETCH(QString, command);
    ActivityLog one(path(), m_time.clock());
    ActivityEntry entry = named(u"x"_s, Happening(happening));
    entry.command = command;
    one.note(entry);

    QTEST(one.lastUse(someone).has_value(), "isUse");
}

void TestLastUses::theLastUseOutlivesItsEntry()
{
    const ActivityLimits small{.fileBytes = 400, .entries = 10, .span = 0ms};
    ActivityLog one(path(), m_time.clock(), small);
    const QDateTime last = m_time.now();
    one.note(named(u"used"_s, Happening::Copied));
    for (int i = 0; i < 40; ++i) {
        m_time.advance(1s);
        one.note(named(u"x"_s));
    }

    ActivityLog next(path(), m_time.clock(), small);

    QVERIFY(!namesIn(next).contains(u"used"_s));
    QCOMPARE(next.lastUse(someone), last);
}

void TestLastUses::theLastUseIsFollowedAndForgotten()
{
    ActivityLog one(path(), m_time.clock());
    ActivityLog other(path(), m_time.clock());
    QVERIFY(!one.lastUse(someone));
    const QSignalSpy changed(&one, &ActivityLog::usesChanged);

    other.note(named(u"x"_s, Happening::Asked));
    QTRY_COMPARE(one.lastUse(someone), m_time.now());
    QVERIFY(!changed.isEmpty());

    other.note(named(u"x"_s, Happening::ProfileRemoved));
    QTRY_VERIFY(!one.lastUse(someone));
    other.putLastUse(someone, m_time.now()); // it comes back
    QTRY_COMPARE(one.lastUse(someone), m_time.now());
}

/// A script may ask every second.
void TestLastUses::fewUsesAreWritten()
{
    ActivityLog one(path(), m_time.clock());
    const QDateTime first = m_time.now();
    one.note(named(u"x"_s, Happening::Asked));
    m_time.advance(59s);
    one.note(named(u"x"_s, Happening::Asked));

    QCOMPARE(one.lastUse(someone), m_time.now());
    QCOMPARE(ActivityLog(path(), m_time.clock()).lastUse(someone), first);
    m_time.advance(1s);
    one.note(named(u"x"_s, Happening::Asked));
    QCOMPARE(ActivityLog(path(), m_time.clock()).lastUse(someone), m_time.now());
}

QTEST_GUILESS_MAIN(TestLastUses)
#include "tst_lastuses.moc"
