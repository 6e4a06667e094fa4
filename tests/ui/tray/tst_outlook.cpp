// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/stage.h"
#include "ui/tray/outlook.h"

#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime end({2026, 11, 22}, {16, 0}, Qt::UTC);

Prospect prospect(RefreshMode mode, std::optional<ErrorKind> kind, std::optional<qint64> actsIn)
{
    Prospect made{.mode = mode, .end = end};
    if (kind) {
        made.error = Error{.kind = *kind};
    }
    if (actsIn) {
        made.next = end.addSecs(*actsIn);
    }
    return made;
}

Prospect paused(Prospect made)
{
    made.isPaused = true;
    return made;
}

Prospect fetching(Prospect made)
{
    made.isFetching = true;
    return made;
}

} // namespace

class TestOutlook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void obstacles_data();
    void obstacles();
    void session_isSeenWithItsToken();
    void session_isLocked();
    void fetching_isWhatItIsBesides();
    void fetching_withoutATokenIsNoTrouble();
};

void TestOutlook::obstacles_data()
{
    constexpr auto none = std::nullopt;
    constexpr auto automatic = RefreshMode::Auto;
    constexpr auto manual = RefreshMode::Manual;
    QTest::addColumn<Prospect>("given");
    QTest::addColumn<Obstacle>("obstacle");
    QTest::addRow("renewed in time") << prospect(automatic, none, -300) << Obstacle::None;
    QTest::addRow("being renewed") << fetching(prospect(manual, ErrorKind::Rejected, none)) << Obstacle::None;
    QTest::addRow("by hand") << prospect(manual, none, none) << Obstacle::Manual;
    QTest::addRow("by hand, and the last try failed") << prospect(manual, ErrorKind::Offline, none) << Obstacle::Manual;
    QTest::addRow("by hand, and refused") << prospect(manual, ErrorKind::Rejected, none) << Obstacle::Refused;
    QTest::addRow("paused") << paused(prospect(automatic, none, none)) << Obstacle::Paused;
    QTest::addRow("paused, but refused: to resume would not help")
        << paused(prospect(automatic, ErrorKind::Rejected, none)) << Obstacle::Refused;
    QTest::addRow("refused") << prospect(automatic, ErrorKind::Rejected, none) << Obstacle::Refused;
    QTest::addRow("locked, and free in time") << prospect(automatic, ErrorKind::Blocked, -60) << Obstacle::None;
    QTest::addRow("locked for longer") << prospect(automatic, ErrorKind::Blocked, 60) << Obstacle::Blocked;
    QTest::addRow("locked, nobody knows until when")
        << prospect(automatic, ErrorKind::Blocked, none) << Obstacle::Blocked;
    QTest::addRow("offline, tried again") << prospect(automatic, ErrorKind::Offline, -60) << Obstacle::Trouble;
    QTest::addRow("a certificate waits for the person")
        << prospect(automatic, ErrorKind::Tls, none) << Obstacle::Failed;
    QTest::addRow("pasted, so nothing can renew it") << prospect(automatic, none, none) << Obstacle::Failed;
    QTest::addRow("another step is renewed, but too late") << prospect(automatic, none, 60) << Obstacle::Failed;
}

void TestOutlook::obstacles()
{
    QFETCH(Prospect, given);
    QTEST(obstacleOf(given), "obstacle");
}

void TestOutlook::session_isSeenWithItsToken()
{
    Stage stage;
    Profile profile = stage.engine(u"prod"_s);
    profile.environment = Environment::Production;
    profile.favourite = true;
    stage.addAlive(profile, 11h, 1h);
    stage.start();
    const Outlook seen = outlookOf(*stage.find(u"prod"_s), false);
    QCOMPARE(seen.profile, profile.id);
    QCOMPARE(seen.name, u"prod"_s);
    QVERIFY(seen.isFavourite && !seen.isFetching);
    QCOMPARE(seen.state, SessionState::Valid);
    QCOMPARE(seen.environment, u"Production"_s);
    QCOMPARE(seen.left, std::optional<std::chrono::milliseconds>(11h));
    QCOMPARE(seen.end, std::optional(stage.now().addSecs(11 * 3600)));
    QCOMPARE(seen.leeway, std::chrono::milliseconds(5min));
    QCOMPARE(seen.obstacle, Obstacle::Manual);
}

void TestOutlook::session_isLocked()
{
    Stage stage;
    stage.addTroubled(stage.engine(u"one"_s), {.kind = ErrorKind::Blocked, .until = stage.now().addSecs(600)});
    stage.start();
    const Outlook seen = outlookOf(*stage.find(u"one"_s), false);
    QCOMPARE(seen.state, SessionState::Blocked);
    QVERIFY(seen.blockedFor && *seen.blockedFor >= 600s);
    QCOMPARE(seen.obstacle, Obstacle::None); // without a token nothing expires
}

void TestOutlook::fetching_isWhatItIsBesides()
{
    Stage stage;
    const Profile profile = stage.atSilence(stage.engine(u"one"_s));
    stage.addWithPassword(profile);
    stage.putToken(profile, 1h, 1min);
    stage.start();
    Session *session = stage.find(u"one"_s);
    session->refresh();
    QCOMPARE(session->state(), SessionState::Fetching);
    const Outlook seen = outlookOf(*session, false);
    QVERIFY(seen.isFetching);
    QCOMPARE(seen.state, SessionState::Valid);
    QCOMPARE(seen.title, stateTitle(SessionState::Fetching));
    QCOMPARE(seen.obstacle, Obstacle::None);
}

void TestOutlook::fetching_withoutATokenIsNoTrouble()
{
    Stage stage;
    stage.addFetching(stage.engine(u"one"_s));
    stage.start();
    QCOMPARE(outlookOf(*stage.find(u"one"_s), false).state, SessionState::Empty);
}

QTEST_MAIN(TestOutlook)
#include "tst_outlook.moc"
