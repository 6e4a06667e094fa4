// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tunnelproxy.h"
#include "tests/ui/window/noticestage.h"
#include "ui/window/lifeview.h"
#include "ui/window/wording.h"
#include "ui/wording/attempts.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aHealthySession_isLeftAlone()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        QVERIFY(said(only(stage)).empty());
        QCOMPARE(attemptsText(only(stage).budget(), stage.now()), QString());
    }

    /// By a test before saving, by the command line, or before this program was started.
    void aTokenThatCameElsewhere_wasARefresh()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        QVERIFY(!only(stage).lastRefresh());
        QCOMPARE(lastRefreshOf(only(stage)), std::optional(stage.now().addSecs(-60)));
    }

    void aRefusal_sendsToTheProfile()
    {
        Stage stage;
        stage.addTroubled(stage.engine(u"one"_s), {.kind = ErrorKind::Rejected, .detail = u"Wrong."_s});
        stage.start();
        const Notice notice = said(only(stage)).at(0);
        QCOMPARE(notice.title, kindTitle(ErrorKind::Rejected));
        QCOMPARE(notice.sentence, u"Wrong. "_s + remedy(ErrorKind::Rejected));
        QVERIFY(notice.help == Help::EnterSecret);
        QCOMPARE(attemptsText(only(stage).budget(), stage.now()),
                 u"1 of 3 attempts used · all available again at "_s +
                     instantText(stage.now().addSecs(900), stage.now(), QLocale()));
    }

    /// The same answer has two causes; the person gets to know both.
    void aForbiddenFirstStep_hasTwoHypotheses()
    {
        Stage stage;
        const Profile chat = stage.messaging(u"chat"_s);
        const Result<ServicePointer> service = stage.book().services().find(chat.service);
        const std::vector<FailureRow> &rows = (*service)->steps.front().failures;
        const auto row = std::ranges::find(rows, 403, &FailureRow::status);
        QVERIFY(row != rows.end());
        stage.addTroubled(chat, {.kind = row->kind, .hint = row->hint, .httpStatus = 403});
        stage.start();
        const Notice notice = said(only(stage)).at(0);
        QVERIFY(notice.sentence.contains(u"allow-list"_s));
        QVERIFY(notice.sentence.contains(u"another kind of interface"_s));
        QVERIFY(notice.help == Help::EnterSecret);
    }

    void aLock_countsDown()
    {
        Stage stage;
        stage.addTroubled(stage.engine(u"one"_s),
                          {.kind = ErrorKind::Blocked, .until = stage.now().addSecs(13 * 60 + 20)});
        stage.start();
        const Notice notice = said(only(stage)).at(0);
        QCOMPARE(notice.title, kindTitle(ErrorKind::Blocked));
        QVERIFY2(notice.sentence.contains(u"possible in 13:22"_s), qPrintable(notice.sentence));
        QVERIFY(notice.help == Help::None);
        QVERIFY(attemptsText(only(stage).budget(), stage.now()).startsWith(u"3 of 3 attempts used · "_s));
        stage.pass(13min + 22s);
        QVERIFY(said(only(stage)).at(0).help == Help::Refresh);
    }

    /// Two of three are gone: nothing is locked yet, and nobody says so.
    void theEdge_isNoLock()
    {
        Stage stage;
        const Profile profile = stage.engine(u"one"_s);
        stage.addTroubled(profile, {.kind = ErrorKind::Rejected});
        stage.refuseAgain(profile);
        stage.start();
        const Session &session = only(stage);
        const Notice notice = said(session).at(0);
        QCOMPARE(notice.title, u"Held back to protect the account"_s);
        QVERIFY2(notice.help == Help::EnterSecret, "what led here is a wrong secret");
        QVERIFY2(!notice.sentence.contains(u"has locked"_s), qPrintable(notice.sentence));
        QCOMPARE(lifeOf(session, stage.now()).title, u"Held back"_s);
        QCOMPARE(shortLife(session), u"Held back"_s);
        QVERIFY(attemptsText(session.budget(), stage.now())
                    .startsWith(u"2 of 3 attempts used · one more refusal locks the account · "_s));
        const QString until = instantText(session.lastError()->until.value(), stage.now(), QLocale());
        QVERIFY2(attemptsText(session.budget(), stage.now()).endsWith(u"before "_s + until),
                 qPrintable(attemptsText(session.budget(), stage.now())));
    }

    /// Its own secret may well be right.
    void theEdgeOfAnotherProfile_asksForNoSecret()
    {
        Stage stage;
        const Profile profile = stage.engine(u"one"_s);
        stage.addTroubled(profile, {.kind = ErrorKind::Rejected});
        stage.refuseAgain(profile);
        stage.add(stage.engine(u"two"_s));
        stage.start();
        const Notice notice = said(*stage.find(u"two"_s)).at(0);
        QCOMPARE(notice.title, u"Held back to protect the account"_s);
        QVERIFY(notice.help == Help::Refresh);
    }

    void whatIsTriedAgain_saysWhen()
    {
        Stage stage;
        Profile profile = stage.engine(u"one"_s);
        profile.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
        profile.refresh = RefreshMode::Auto;
        stage.addWithPassword(profile);
        stage.start();
        QTRY_VERIFY(only(stage).lastError());
        const Notice notice = said(only(stage)).at(0);
        QCOMPARE(notice.title, kindTitle(ErrorKind::Offline));
        QVERIFY2(notice.sentence.endsWith(u"Next try at "_s + exactTimeText(stage.now().addSecs(1), QLocale()) + u'.'),
                 qPrintable(notice.sentence));
        const QString next = lifeOf(only(stage), stage.now()).next;
        QVERIFY2(next.endsWith(exactTimeText(stage.now().addSecs(1), QLocale())), "to the second there as well");
        QVERIFY(notice.help == Help::None);
        QVERIFY2(!notice.sentence.contains(u"may have counted"_s), "nothing was sent");
    }

    /// The countdown goes on, so nothing else would tell.
    void aFailureThatATokenOutlasts_isSaid()
    {
        Stage stage;
        Profile profile = stage.engine(u"one"_s);
        profile.fields[u"address"_s] = {u"http://127.0.0.1:1"_s};
        profile.refresh = RefreshMode::Auto;
        stage.addWithPassword(profile);
        stage.putToken(profile, 1h, 1min);
        stage.start();
        QTRY_COMPARE(only(stage).state(), SessionState::Valid);
        QVERIFY(!isOutlasted(only(stage)));
        only(stage).refresh();
        QTRY_VERIFY(only(stage).lastError());
        stage.pass(10s);
        QTRY_COMPARE(only(stage).state(), SessionState::Valid);
        const Notice notice = said(only(stage)).at(0);
        QVERIFY(notice.tone == SessionState::Failed);
        QVERIFY2(notice.sentence.contains(u"The token at hand stays in use."_s), qPrintable(notice.sentence));
        QVERIFY(notice.help == Help::Refresh);
        QVERIFY(isOutlasted(only(stage)));
        QVERIFY2(spokenRow(only(stage)).contains(u"Valid, the last refresh failed, time left "_s),
                 qPrintable(spokenRow(only(stage))));
    }

    void aProxyThatRefusesThePassword_sendsToTheForm()
    {
        Stage stage;
        const TunnelProxy proxy(1, "jane:right");
        Profile profile = stage.engine(u"one"_s);
        profile.refresh = RefreshMode::Auto;
        profile.connection.proxy = u"http://127.0.0.1:%1"_s.arg(proxy.serverPort());
        stage.addWithPassword(profile);
        stage.start();
        QTRY_VERIFY(only(stage).lastError());
        const Notice notice = said(only(stage)).at(0);
        QCOMPARE(notice.title, kindTitle(ErrorKind::Offline));
        QVERIFY2(notice.sentence.endsWith(u"Correct the user or the password of the proxy."_s),
                 qPrintable(notice.sentence));
        QVERIFY(notice.help == Help::Edit);
    }

    void whatWasSent_mayHaveBeenCounted()
    {
        Stage stage;
        const Profile profile = stage.atHangUp(stage.engine(u"one"_s));
        stage.addWithPassword(profile);
        stage.start();
        only(stage).refresh();
        QTRY_VERIFY(only(stage).lastError());
        const Notice notice = said(only(stage)).at(0);
        QVERIFY2(notice.sentence.contains(u"the service may have counted it"_s), qPrintable(notice.sentence));
        QVERIFY(notice.help == Help::Refresh);
        QVERIFY(attemptsText(only(stage).budget(), stage.now()).startsWith(u"1 of 3 attempts used"_s));
    }

    void aReplacedToken_isDead()
    {
        Stage stage;
        const Profile chat = stage.messaging(u"chat"_s);
        stage.addChain(chat, 9min, 50min);
        stage.start();
        QVERIFY(said(only(stage)).empty());
        stage.replaceToken(chat);
        only(stage).wake();
        QTRY_VERIFY(only(stage).state() != SessionState::Fetching);
        const std::vector<Notice> notices = said(only(stage));
        QCOMPARE(notices.size(), 1U);
        QCOMPARE(notices.at(0).title, u"Replaced by a newer token"_s);
        QVERIFY2(notices.at(0).sentence.contains(u"the same Channel ID and User ID"_s),
                 qPrintable(notices.at(0).sentence));
        QVERIFY2(notices.at(0).help == Help::None, "it would kill the newer one");
        const Life life = lifeOf(only(stage), stage.now());
        QCOMPARE(life.title, u"Replaced"_s);
        QCOMPARE(life.headline, QString());
        QVERIFY2(!life.caption.contains(u"since"_s), "its expiry is still to come");
    }

    void aWrongClock_isSaidInBothDirections_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("behind") << 120
                                << u"Your computer's clock is 2 minutes behind engine.example; countdowns follow the "
                                   "service."_s;
        QTest::addRow("ahead") << -3 * 3600
                               << u"Your computer's clock is 3 hours ahead of engine.example; countdowns follow the "
                                  "service."_s;
        QTest::addRow("a little wrong") << 30 << QString();
        QTest::addRow("a little more") << 31
                                       << u"Your computer's clock is 31 seconds behind engine.example; countdowns "
                                          "follow the service."_s;
        QTest::addRow("right") << 0 << QString();
    }
    void aWrongClock_isSaidInBothDirections()
    {
        QFETCH(int, ahead);
        QFETCH(QString, sentence);
        Stage stage;
        const Profile profile = stage.engine(u"one"_s);
        stage.addAlive(profile, 12h, 1min);
        stage.start();
        stage.skewClock(profile, std::chrono::seconds(ahead));
        const std::vector<Notice> notices = said(only(stage));
        QCOMPARE(notices.empty() ? QString() : notices.at(0).sentence, sentence);
        for (int i = 0; i < 5; ++i) {
            stage.skewClock(profile, 0s); // the median follows
        }
        QVERIFY(said(only(stage)).empty());
    }

    void spans_areInTheUnitThatFits_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::addRow("a second") << qint64(1) << u"1 second"_s;
        QTest::addRow("up to one and a half minutes") << qint64(89) << u"89 seconds"_s;
        QTest::addRow("minutes") << qint64(900) << u"15 minutes"_s;
        QTest::addRow("hours") << qint64(2 * 3600 + 100) << u"2 hours"_s;
        QTest::addRow("days") << qint64(3 * 86400) << u"3 days"_s;
    }
    void spans_areInTheUnitThatFits()
    {
        QFETCH(qint64, seconds);
        QTEST(spanText(std::chrono::seconds(seconds)), "text");
    }
};

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
