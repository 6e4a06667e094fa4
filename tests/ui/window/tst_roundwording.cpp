// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/refreshround.h"
#include "ui/window/severalpanel.h"
#include "ui/wording/names.h"

#include <QLocale>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// What is said of many profiles in one sentence.
class TestRoundWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void outcome_isSaidInOneSentence_data()
    {
        QTest::addColumn<RoundOutcome>("outcome");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("all is well") << RoundOutcome{.refreshed = 12} << u"12 refreshed"_s;
        QTest::addRow("nothing to do") << RoundOutcome{} << u"0 refreshed"_s;
        QTest::addRow("one refused, one left out")
            << RoundOutcome{.refreshed = 10, .refused = {u"prod-engine"_s}, .leftOut = {u"chat (why)"_s}}
            << u"10 refreshed · 1 refused: prod-engine · 1 left out: chat (why)"_s;
        QTest::addRow("failures in alphabetical order")
            << RoundOutcome{.failed = {u"b"_s, u"a"_s}} << u"2 failed: a and b"_s;
        QTest::addRow("cancelled") << RoundOutcome{.refreshed = 3, .stopped = 9} << u"3 refreshed · 9 not tried"_s;
    }
    void outcome_isSaidInOneSentence()
    {
        QFETCH(const RoundOutcome, outcome);
        QTEST(roundText(outcome), "sentence");
    }

    void trouble_hasItsOwnSign()
    {
        QVERIFY(!troubleIn({.refreshed = 3, .leftOut = {u"locked"_s}, .stopped = 1}));
        QVERIFY(troubleIn({.refreshed = 3, .failed = {u"a"_s}}) == SessionState::Failed);
        QVERIFY(troubleIn({.refused = {u"b"_s}, .failed = {u"a"_s}}) == SessionState::Rejected);
    }

    void manyNames_areCutShort()
    {
        QStringList names;
        for (int i = 0; i < 12; ++i) {
            names << u"name %1"_s.arg(i, 2, 10, QChar(u'0'));
        }
        QVERIFY2(someNames(names).endsWith("name 06 and 5 more"_L1), qUtf8Printable(someNames(names)));
        QVERIFY(someNames(names.first(8)).endsWith("name 06 and name 07"_L1));
        QCOMPARE(listed({}), QString());
        QCOMPARE(listed({u"a"_s}), u"a"_s);
        QCOMPARE(listed({u"a"_s, u"%2"_s, u"c"_s}), u"a, %2 and c"_s);
    }

    void worstState_comesFirst_data()
    {
        QTest::addColumn<std::vector<SessionState>>("states");
        QTest::addColumn<SessionState>("worst");
        using enum SessionState;
        QTest::addRow("a refusal before an expiry") << std::vector{Expired, Valid, Rejected} << Rejected;
        QTest::addRow("an expiry before what lives") << std::vector{Valid, Expired, Expiring} << Expired;
        QTest::addRow("all valid") << std::vector{Valid, Valid} << Valid;
        QTest::addRow("none") << std::vector<SessionState>{} << Empty;
    }
    void worstState_comesFirst()
    {
        QFETCH(const std::vector<SessionState>, states);
        QTEST(worstOf(states), "worst");
    }

    /// What is held back is not locked.
    void states_areCountedAsTheRowsNameThem()
    {
        using enum SessionState;
        QCOMPARE(stateCounts({{Valid, u"Valid"_s},
                              {Blocked, u"Held back"_s},
                              {Blocked, u"Locked"_s},
                              {Blocked, u"Held back"_s},
                              {Rejected, u"Refused"_s}}),
                 u"Refused: 1 · Held back: 2 · Locked: 1 · Valid: 1"_s);
    }
};

QTEST_GUILESS_MAIN(TestRoundWording)
#include "tst_roundwording.moc"
