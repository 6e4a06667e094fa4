// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/timeline.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now({2026, 11, 22}, {12, 0}, Qt::UTC);
const QUuid ours = QUuid::createUuidV5(QUuid(), u"ours"_s);

/// Some hours ago.
QDateTime ago(double hours)
{
    return now.addMSecs(-qint64(hours * 3'600'000));
}

ActivityEntry happened(double hoursAgo, Happening happening, const QString &step = u"access"_s, double lives = 0)
{
    ActivityEntry entry{.at = ago(hoursAgo), .happening = happening, .profile = ours, .step = step};
    if (lives > 0) {
        entry.expiresAt = ago(hoursAgo - lives);
    }
    return entry;
}

/// The same of a token that was issued some hours ago.
ActivityEntry issued(ActivityEntry entry, double hoursAgo)
{
    entry.issuedAt = ago(hoursAgo);
    return entry;
}

/// "-5..-3" for a life, "tick -5", "fail -3", hours before now.
QString told(const Lane &lane)
{
    const auto hours = [](const QDateTime &at) { return QString::number(double(now.msecsTo(at)) / 3'600'000); };
    QStringList parts;
    for (const TokenLife &life : lane.lives) {
        parts << hours(life.from) + u".."_s + hours(life.to);
    }
    for (const QDateTime &at : lane.refreshes) {
        parts << u"tick "_s + hours(at);
    }
    for (const QDateTime &at : lane.failures) {
        parts << u"fail "_s + hours(at);
    }
    return parts.join(u", "_s);
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheFirstLaneShows_data();
    void whatTheFirstLaneShows();
    void eachStepHasItsLane();
    void othersAreNotShown();
    void theServicesClockMayBeAhead();
    void placesAreBetweenTheEnds();
};

void TestTimeline::whatTheFirstLaneShows_data()
{
    QTest::addColumn<std::vector<ActivityEntry>>("entries");
    QTest::addColumn<QString>("shown");

    using Entries = std::vector<ActivityEntry>;
    const auto fetched = [](double hoursAgo, double lives) {
        return happened(hoursAgo, Happening::Fetched, u"access"_s, lives);
    };
    const auto tested = [](ActivityEntry entry) {
        entry.why = Why::Trial;
        return entry;
    };
    QTest::newRow("nothing happened") << Entries() << QString();
    QTest::newRow("a token that died") << Entries{fetched(5, 2)} << u"-5..-3, tick -5"_s;
    QTest::newRow("one that lives on") << Entries{fetched(5, 12)} << u"-5..0, tick -5"_s;
    QTest::newRow("one of yesterday, of which only the end is in sight") << Entries{fetched(30, 12)} << u"-24..-18"_s;
    QTest::newRow("the next takes the place of the one before")
        << Entries{fetched(5, 4), fetched(2, 4)} << u"-5..-2, -2..0, tick -5, tick -2"_s;
    QTest::newRow("after a gap") << Entries{fetched(8, 1), fetched(2, 1)} << u"-8..-7, -2..-1, tick -8, tick -2"_s;
    QTest::newRow("a failure ends no life")
        << Entries{fetched(5, 4), happened(3, Happening::Failed)} << u"-5..-1, tick -5, fail -3"_s;
    QTest::newRow("a newer token elsewhere does")
        << Entries{fetched(5, 4), happened(3, Happening::Replaced)} << u"-5..-3, tick -5"_s;
    QTest::newRow("a newer token of our own lives on, though the end of the one before is told after it")
        << Entries{issued(fetched(5, 4), 5), issued(fetched(3, 4), 3), issued(happened(2.5, Happening::Replaced), 5)}
        << u"-5..-3, -3..0, tick -5, tick -3"_s;
    QTest::newRow("one that nobody saw come ends no other")
        << Entries{issued(fetched(5, 4), 5), issued(happened(3, Happening::Replaced), 9)} << u"-5..-1, tick -5"_s;
    QTest::newRow("what a test yields begins no life, and ends none")
        << Entries{fetched(5, 4), tested(fetched(3, 4))} << u"-5..-1, tick -5"_s;
    QTest::newRow("a test that failed") << Entries{tested(happened(2, Happening::Failed))} << QString();
    QTest::newRow("a token without a known end lives on") << Entries{fetched(5, 0)} << u"-5..0, tick -5"_s;
    QTest::newRow("copies are not shown") << Entries{happened(2, Happening::Copied)} << QString();
    QTest::newRow("a failure that belongs to no step") << Entries{happened(2, Happening::Failed, {})} << u"fail -2"_s;
    QTest::newRow("a failure of the day before yesterday") << Entries{happened(40, Happening::Failed)} << QString();
}

void TestTimeline::whatTheFirstLaneShows()
{
    QFETCH(std::vector<ActivityEntry>, entries);
    QFETCH(QString, shown);

    const Timeline timeline = timelineOf(entries, ours, {u"access"_s}, now, 24h, 0ms);

    QCOMPARE(told(timeline.lanes.front()), shown);
    QCOMPARE(timeline.isEmpty(), shown.isEmpty());
}

void TestTimeline::eachStepHasItsLane()
{
    const std::vector<ActivityEntry> entries{happened(5, Happening::Fetched, u"access"_s, 1),
                                             happened(4, Happening::Fetched, u"messaging"_s, 2)};

    const Timeline timeline = timelineOf(entries, ours, {u"access"_s, u"messaging"_s}, now, 24h, 0ms);

    QCOMPARE(told(timeline.lanes.at(0)), u"-5..-4, tick -5"_s);
    QCOMPARE(told(timeline.lanes.at(1)), u"-4..-2, tick -4"_s);
}

void TestTimeline::othersAreNotShown()
{
    ActivityEntry entry = happened(5, Happening::Fetched);
    entry.profile = QUuid::createUuid();

    QVERIFY(timelineOf({entry}, ours, {u"access"_s}, now, 24h, 0ms).isEmpty());
}

void TestTimeline::theServicesClockMayBeAhead()
{
    const Timeline timeline = timelineOf({happened(5, Happening::Failed)}, ours, {u"access"_s}, now, 24h, 1h);

    QCOMPARE(told(timeline.lanes.front()), u"fail -4"_s);
}

void TestTimeline::placesAreBetweenTheEnds()
{
    const Timeline timeline = timelineOf({}, ours, {u"access"_s}, now, 24h, 0ms);

    QCOMPARE(timeline.place(ago(24)), 0.0);
    QCOMPARE(timeline.place(ago(6)), 0.75);
    QCOMPARE(timeline.place(now.addDays(1)), 1.0);
}

QTEST_APPLESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
