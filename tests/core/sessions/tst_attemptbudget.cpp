// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/ledgerfixture.h"

#include <QFile>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the server still tolerates for an account, as the ledger has it.
class TestAttemptBudget : public QObject, private LedgerFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void twoRefusalsBlockAThird();
    void theThirdRefusalIsTheBan();
    void theBudgetComesBackOneByOne();
    void aBanOfTheServersIsKept();
    void whoeverEmptiedTheBucketEmptiedItForUs();
    void anAttemptDuringALockDoesNotMakeItLonger();
    void itCountsAsTheServerCounts();
    void theEdgeIsThePersonsToCross();
    void anAttemptWithoutAnAnswerCosts();
    void oneThatTurnsOutRightIsGivenBack();
    void oneThatDiedUnderWayCosts();
    void oneThatEndedIsCountedByItsEnd_data();
    void oneThatEndedIsCountedByItsEnd();
    void nobodyCountsWhereTheServiceDoesNot();
    void assumedBoundsAskForCautionOnly();
    void anEmptyBucketCannotLoseAnother();
    void whatIsGivenBackIsCountedAnew();
    void whatALockLeftIsRememberedWithTheAttemptsAfterIt();
    void aClockThatWasSetBackKeepsNobodyOut();
};

void TestAttemptBudget::twoRefusalsBlockAThird()
{
    refuse(revision(1));
    QVERIFY(!objection(revision(2)));
    advance(5min);
    refuse(revision(2));
    const std::optional<Error> blocked = objection(revision(3));
    QVERIFY(blocked);
    QCOMPARE(blocked->kind, ErrorKind::Blocked);
    QCOMPARE(blocked->until, std::optional(now().addSecs(602)));
    QVERIFY2(blocked->detail.contains("2 of 3"_L1), qUtf8Printable(blocked->detail));
    QVERIFY2(blocked->isPrecaution, "the service has locked nothing");
    QCOMPARE(block(revision(3)), blocked);
    advance(10min + 2s - 1ms);
    QVERIFY(objection(revision(3)));
    advance(1ms);
    QVERIFY(!objection(revision(3)));
}

void TestAttemptBudget::theThirdRefusalIsTheBan()
{
    refuse(revision(1));
    refuse(revision(2));
    advance(10min);
    refuse(revision(3)); // --new
    QCOMPARE(block(revision(4)).value().until, std::optional(now().addSecs(902)));
    QVERIFY(!block(revision(4))->isPrecaution);
    advance(15min + 2s);
    QVERIFY(!block(revision(4)));
}

void TestAttemptBudget::theBudgetComesBackOneByOne()
{
    // The engine's bucket holds two and gains one in 15 minutes: after 0:00, 0:01 and 0:15 the next is at 0:30, not
    // 0:16. Two seconds later, to be sure.
    refuse(revision(1));
    advance(1min);
    refuse(revision(2));
    advance(14min);
    QVERIFY(objection(revision(3)));
    advance(2s);
    QVERIFY(!objection(revision(3)));
    refuse(revision(3));
    advance(1min);
    QCOMPARE(objection(revision(4)).value().until, std::optional(now().addSecs(14 * 60 + 2)));
    advance(14min + 2s);
    QVERIFY(!objection(revision(4)));
    advance(15min + 2s);
    refuse(revision(4));
    QVERIFY2(!objection(revision(5)), "full again: two may be spent");
}

void TestAttemptBudget::aBanOfTheServersIsKept()
{
    const QDateTime until = now().addSecs(900);
    note(revision(1), {.kind = ErrorKind::Blocked, .httpStatus = 403, .code = u"403201"_s, .until = until});
    QCOMPARE(objection(revision(1)).value().kind, ErrorKind::Blocked);
    QCOMPARE(objection(revision(1)).value().until, std::optional(until.addSecs(2)));
    advance(15min + 2s - 1ms);
    QVERIFY(objection(revision(1)));
    advance(1ms);
    QVERIFY2(!objection(revision(1)), "a block says nothing about the password");
}

void TestAttemptBudget::whoeverEmptiedTheBucketEmptiedItForUs()
{
    const QDateTime until = now().addSecs(900);
    note(revision(1), {.kind = ErrorKind::Blocked, .until = until});
    advance(15min + 2s);
    refuse(revision(1));
    QCOMPARE(objection(revision(2)).value().until, std::optional(now().addSecs(902)));
}

void TestAttemptBudget::anAttemptDuringALockDoesNotMakeItLonger()
{
    const Error blocked{.kind = ErrorKind::Blocked, .until = now().addSecs(900)};
    note(revision(1), blocked);
    const std::optional<QDateTime> until = block(revision(1)).value().until;
    advance(10min);
    note(revision(1), {.kind = ErrorKind::Blocked, .until = now().addSecs(900)}); // --new
    QCOMPARE(block(revision(1)).value().until, until);
}

void TestAttemptBudget::itCountsAsTheServerCounts()
{
    QCOMPARE(used(revision(1)), 0);
    refuse(revision(1));
    QCOMPARE(used(revision(1)), 1);
    refuse(revision(2));
    QCOMPARE(used(revision(1)), 2);
    refuse(revision(3));
    QCOMPARE(used(revision(1)), 3);
    advance(15min + 2s);
    QCOMPARE(used(revision(1)), 1); // after the release one more is tolerated, and the one after it locks again
    advance(15min + 2s);
    QCOMPARE(used(revision(1)), 0);
}

void TestAttemptBudget::theEdgeIsThePersonsToCross()
{
    refuse(revision(1));
    refuse(revision(2));
    QVERIFY(block(revision(3)));
    QVERIFY(!block(revision(3), true));
    refuse(revision(3));
    QVERIFY2(block(revision(4), true), "a lock is not");
}

void TestAttemptBudget::anAttemptWithoutAnAnswerCosts()
{
    const Error silence{.kind = ErrorKind::Timeout, .isUnanswered = true};
    note(revision(1), silence);
    QCOMPARE(used(revision(1)), 1);
    QVERIFY(!objection(revision(1)));
    note(revision(1), silence);
    QCOMPARE(objection(revision(1)).value().kind, ErrorKind::Blocked);
    note(revision(1), {.kind = ErrorKind::Offline});
    note(revision(1), {.kind = ErrorKind::Server, .httpStatus = 503});
    QCOMPARE(used(revision(1)), 2);
}

void TestAttemptBudget::oneThatTurnsOutRightIsGivenBack()
{
    note(revision(1), {.kind = ErrorKind::Timeout, .isUnanswered = true});
    note(revision(2), {.kind = ErrorKind::Offline, .isUnanswered = true});
    open().noteSuccess(materialOf(revision(2)), true, now());
    QCOMPARE(used(revision(1)), 1);
    open().noteSuccess(materialOf(revision(2)), true, now());
    QVERIFY2(used(revision(1)) == 1, "once");
    advance(15min);
    open().noteSuccess(materialOf(revision(1)), true, now());
    refuse(revision(3));
    QVERIFY2(used(revision(1)) == 1, "what the server has given back is not given back again");
}

void TestAttemptBudget::oneThatDiedUnderWayCosts()
{
    const Material material = materialOf(revision(1));
    open().settle(material, now());
    QVERIFY2(used(revision(1)) == 0, "nobody died");
    AttemptLedger killed = open();
    killed.prepare(material, true).value()();
    QVERIFY2(used(revision(1)) == 0, "it may still be under way");
    open().settle(material, now());
    QCOMPARE(used(revision(1)), 1);
    open().settle(material, now());
    QVERIFY2(used(revision(1)) == 1, "once");
    killed.prepare(material, true).value()();
    open().settle(material, now());
    QVERIFY(block(revision(1)));
    open().noteSuccess(material, true, now());
    QVERIFY2(used(revision(1)) == 0, "the credential is right, so none of them was a refusal");
}

void TestAttemptBudget::oneThatEndedIsCountedByItsEnd_data()
{
    QTest::addColumn<Error>("end");
    QTest::addColumn<int>("costs");
    QTest::addRow("a refusal costs one") << refused << 1;
    QTest::addRow("silence costs one") << Error{.kind = ErrorKind::Timeout, .isUnanswered = true} << 1;
    QTest::addRow("an answer that judges nothing is free") << Error{.kind = ErrorKind::Server} << 0;
    QTest::addRow("an acceptance that cannot be read is free")
        << Error{.kind = ErrorKind::Unusable, .httpStatus = 200, .isUnanswered = true} << 0;
    QTest::addRow("a refusal that cannot be read costs one")
        << Error{.kind = ErrorKind::Unusable, .httpStatus = 401, .isUnanswered = true} << 1;
    QTest::addRow("what was not sent is free") << Error{.kind = ErrorKind::Offline} << 0;
}

void TestAttemptBudget::oneThatEndedIsCountedByItsEnd()
{
    QFETCH(Error, end);
    QFETCH(int, costs);
    const Material material = materialOf(revision(1));
    AttemptLedger ledger = open();
    ledger.prepare(material, true).value()();
    ledger.noteFailure(material, end, true, now());
    open().settle(material, now());
    QCOMPARE(used(revision(1)), costs);
}

void TestAttemptBudget::nobodyCountsWhereTheServiceDoesNot()
{
    const Material material = uncounted(revision(1));
    QVERIFY(!open().prepare(material, true).value());
    open().settle(material, now());
    QVERIFY(!QFile::exists(filePath(u"attempts.json"_s)));
}

void TestAttemptBudget::assumedBoundsAskForCautionOnly()
{
    const auto changed = [](int revision) {
        Profile profile = aiccProfile();
        profile.secretRevision = revision;
        return profile;
    };
    note(changed(1), {.kind = ErrorKind::Timeout, .isUnanswered = true});
    QCOMPARE(used(changed(1)), 0);
    refuse(changed(1));
    refuse(changed(2));
    const std::optional<Error> held = objection(changed(3));
    QVERIFY(held);
    QCOMPARE(held->kind, ErrorKind::Blocked);
    QVERIFY(held->isPrecaution);
    QCOMPARE(held->until, std::optional(now().addSecs(902)));
    refuse(changed(3)); // --new
    QVERIFY2(block(changed(4))->isPrecaution, "the service has said nothing of a lock");
    QVERIFY(!block(changed(4), true));
    advance(2 * (15min + 2s));
    QVERIFY(!objection(changed(4)));
}

void TestAttemptBudget::anEmptyBucketCannotLoseAnother()
{
    for (int i = 0; i < 60; ++i) {
        note(revision(1), {.kind = ErrorKind::Timeout, .isUnanswered = true});
    }
    QCOMPARE(used(revision(1)), 2);
    QCOMPARE(block(revision(1)).value().until, std::optional(now().addSecs(902)));
    advance(2 * (15min + 2s));
    QCOMPARE(used(revision(1)), 0);
}

void TestAttemptBudget::whatIsGivenBackIsCountedAnew()
{
    // At the server only the second, at 0:14, was a refusal: its bucket is full at 0:29.
    note(revision(1), {.kind = ErrorKind::Timeout, .isUnanswered = true});
    advance(14min);
    refuse(revision(2));
    advance(30s);
    open().noteSuccess(materialOf(revision(1)), true, now());
    QCOMPARE(used(revision(1)), 1);
    const AttemptBudget left = open().budget(materialOf(revision(1)), now()).value();
    QCOMPARE(left.fullAt(), now().addSecs(15 * 60 + 2 - 30));
}

void TestAttemptBudget::whatALockLeftIsRememberedWithTheAttemptsAfterIt()
{
    note(revision(1), {.kind = ErrorKind::Blocked, .until = now().addSecs(900)});
    advance(15min + 10s);
    refuse(revision(2)); // the one that is tolerated after the lock
    advance(15min);
    refuse(revision(3));
    QVERIFY(objection(revision(4)));
    advance(7min);
    QVERIFY2(objection(revision(4)), "the bucket is as empty as the lock left it");
}

void TestAttemptBudget::aClockThatWasSetBackKeepsNobodyOut()
{
    advance(24h);
    note(revision(1), {.kind = ErrorKind::Blocked, .until = now().addSecs(900)});
    refuse(revision(2));
    advance(-24h);
    QCOMPARE(block(revision(1), true).value().until, std::optional(now().addSecs(902)));
    QVERIFY(open().budget(materialOf(revision(1)), now()).value().fullAt() <= now().addSecs(902 * 3));
}

QTEST_APPLESS_MAIN(TestAttemptBudget)
#include "tst_attemptbudget.moc"
