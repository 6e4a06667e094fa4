// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/warnings.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;

const QDateTime end({2026, 11, 22}, {16, 0}, Qt::UTC);
const QUuid id = QUuid::createUuid();

Outlook expiring(Obstacle obstacle, milliseconds left = 4min, const QDateTime &at = end)
{
    return {.profile = id, .name = u"prod"_s, .left = left, .end = at, .leeway = 5min, .obstacle = obstacle};
}

} // namespace

class TestWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void due_data();
    void due();
    void once_perTokenAndReason();
    void announcement_data();
    void announcement();
};

void TestWarnings::due_data()
{
    QTest::addColumn<Obstacle>("obstacle");
    QTest::addColumn<milliseconds>("left");
    QTest::addColumn<bool>("isDue");
    QTest::addRow("renewed by itself") << Obstacle::None << milliseconds(4min) << false;
    QTest::addRow("by hand, hours before") << Obstacle::Manual << milliseconds(3h) << false;
    QTest::addRow("by hand, as the leeway begins") << Obstacle::Manual << milliseconds(5min) << true;
    QTest::addRow("by hand, at the last moment") << Obstacle::Manual << milliseconds(1ms) << true;
    QTest::addRow("dead already") << Obstacle::Manual << milliseconds(0) << false;
    QTest::addRow("paused") << Obstacle::Paused << milliseconds(4min) << true;
    QTest::addRow("refused") << Obstacle::Refused << milliseconds(4min) << true;
    QTest::addRow("locked") << Obstacle::Blocked << milliseconds(4min) << true;
    QTest::addRow("waits for the person") << Obstacle::Failed << milliseconds(4min) << true;
    QTest::addRow("offline, it may still work") << Obstacle::Trouble << milliseconds(4min) << false;
    QTest::addRow("offline, half of the time is over") << Obstacle::Trouble << milliseconds(150s) << true;
}

void TestWarnings::due()
{
    QFETCH(Obstacle, obstacle);
    QFETCH(milliseconds, left);
    QTEST(isWarningDue(expiring(obstacle, left)), "isDue");
}

void TestWarnings::once_perTokenAndReason()
{
    std::set<WarningKey> told;
    const auto count = [&told](const std::vector<Outlook> &seen) { return takeWarnings(seen, told).size(); };
    QCOMPARE(count({expiring(Obstacle::Manual)}), 1U);
    QCOMPARE(count({expiring(Obstacle::Manual, 1min)}), 0U);
    QCOMPARE(count({expiring(Obstacle::Refused, 1min)}), 1U); // another reason
    QCOMPARE(count({expiring(Obstacle::Manual, 30s)}), 0U);
    QCOMPARE(count({expiring(Obstacle::Manual, 4min, end.addSecs(3600))}), 1U); // another token
    QCOMPARE(told.size(), 1U);
    QCOMPARE(count({}), 0U);
    QVERIFY(told.empty());
}

void TestWarnings::announcement_data()
{
    QTest::addColumn<Obstacle>("obstacle");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("offersRefresh");
    QTest::addRow("by hand") << Obstacle::Manual << u"by hand"_s << true;
    QTest::addRow("paused") << Obstacle::Paused << u"paused"_s << true;
    QTest::addRow("refused: to try again would be no help") << Obstacle::Refused << u"refused"_s << false;
    QTest::addRow("locked") << Obstacle::Blocked << u"locked"_s << false;
    QTest::addRow("offline") << Obstacle::Trouble << u"not been reached"_s << true;
    QTest::addRow("waits for the person") << Obstacle::Failed << u"without you"_s << false;
}

void TestWarnings::announcement()
{
    QFETCH(Obstacle, obstacle);
    QFETCH(QString, says);
    const Announcement made = warningOf(expiring(obstacle));
    QCOMPARE(made.about, id);
    QCOMPARE(made.title, u"“prod” expires soon: 4 min left"_s);
    QVERIFY2(made.text.contains(says), qPrintable(made.text));
    QTEST(made.offersRefresh, "offersRefresh");
    const Announcement unnamed = unnamedWarningOf(expiring(obstacle));
    QCOMPARE(unnamed.title, u"A token expires soon: 4 min left"_s);
    QVERIFY(!unnamed.text.contains(u"prod"_s));
}

QTEST_GUILESS_MAIN(TestWarnings)
#include "tst_warnings.moc"
