// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/stage.h"
#include "ui/window/lifeview.h"
#include "ui/window/wording.h"

#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLifeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void chain_countsTheHalfThatDiesFirst()
    {
        test::Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 8min, 40min);
        stage.start();
        const Life life = lifeOf(*stage.find(u"chat"_s), stage.now());
        QCOMPARE(life.state, SessionState::Valid);
        QCOMPARE(life.headline, u"8:00"_s);
        QVERIFY(life.fraction.has_value());
        QVERIFY(qAbs(*life.fraction - (8.0 / 60.0)) < 0.001);
    }

    void block_countsToItsEnd()
    {
        test::Stage stage;
        stage.addTroubled(stage.engine(u"locked"_s),
                          Error{.kind = ErrorKind::Blocked, .until = stage.now().addSecs(13 * 60)});
        stage.start();
        const Life life = lifeOf(*stage.find(u"locked"_s), stage.now());
        QCOMPARE(life.state, SessionState::Blocked);
        QCOMPARE(life.headline, u"13:02"_s);
        QVERIFY(!life.fraction.has_value());
    }

    void refusal_showsNoCountdown()
    {
        test::Stage stage;
        stage.addTroubled(stage.engine(u"refused"_s), Error{.kind = ErrorKind::Rejected, .httpStatus = 401});
        stage.start();
        const Life life = lifeOf(*stage.find(u"refused"_s), stage.now());
        QCOMPARE(life.state, SessionState::Rejected);
        QCOMPARE(life.headline, QString());
    }

    void nothingYet_saysHowToGetIt()
    {
        test::Stage stage;
        stage.add(stage.engine(u"new"_s));
        stage.start();
        const Life life = lifeOf(*stage.find(u"new"_s), stage.now());
        QCOMPARE(life.headline, QString());
        QVERIFY(!life.caption.isEmpty());
    }

    void instant_ofTodayHasNoDate()
    {
        const QDateTime now({2026, 11, 22}, {12, 0});
        const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
        QCOMPARE(instantText(now.addSecs(3600), now, locale), u"13:00"_s);
        QCOMPARE(instantText(now.addDays(1), now, locale), u"23/11/2026 12:00"_s);
        QCOMPARE(exactInstantText(now.addSecs(3605), now, locale), u"13:00:05"_s);
        QCOMPARE(exactInstantText(now.addDays(1), now, locale), u"23/11/2026 12:00:00"_s);
    }

    void fingerprint_tellsTokensApartWithoutTellingThem()
    {
        // printf abc | sha256sum
        QCOMPARE(fingerprint(Secret::fromText(u"abc"_s)), u"ba78 16bf 8f01 cfea"_s);
        QVERIFY(fingerprint(Secret::fromText(u"abd"_s)) != fingerprint(Secret::fromText(u"abc"_s)));
    }
};

QTEST_GUILESS_MAIN(TestLifeView)
#include "tst_lifeview.moc"
