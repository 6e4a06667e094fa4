// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/lockout.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace bearerbox::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLockout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeStory();
    void attemptsDuringTheBanDoNotExtendIt();
    void twoFailuresHalfAnHourApartLeaveTheFullBudget();
    void keysDoNotShareABudget();
    void locksTellAttemptedFromBanned();
    void clientAddress_data();
    void clientAddress();

private:
    const QString m_key = Lockout::keyOf(u"root"_s, u"10.0.0.1"_s);
};

void TestLockout::theWholeStory()
{
    bearerbox::test::FakeClock hand;
    Lockout lockout(hand.clock());
    lockout.countFailure(m_key);
    QVERIFY2(!lockout.isBanned(m_key), "the first failure is tolerated");
    hand.advance(1s);
    lockout.countFailure(m_key);
    QVERIFY2(!lockout.isBanned(m_key), "the second failure is tolerated");
    hand.advance(1s);
    lockout.countFailure(m_key);
    QVERIFY2(lockout.isBanned(m_key), "the third failure sets the ban");
    hand.advance(15min - 1ms);
    QVERIFY2(lockout.isBanned(m_key), "the ban lasts 15 minutes from the third failure");
    hand.advance(1ms);
    QVERIFY2(!lockout.isBanned(m_key), "then it ends");
    lockout.countFailure(m_key);
    QVERIFY2(!lockout.isBanned(m_key), "after release one failure is tolerated");
    lockout.countFailure(m_key);
    QVERIFY2(lockout.isBanned(m_key), "the second one after release bans again");
}

void TestLockout::attemptsDuringTheBanDoNotExtendIt()
{
    bearerbox::test::FakeClock hand;
    Lockout lockout(hand.clock());
    for (int i = 0; i < 3; ++i) {
        lockout.countFailure(m_key);
    }
    hand.advance(14min);
    lockout.countFailure(m_key);
    hand.advance(1min);
    QVERIFY(!lockout.isBanned(m_key));
}

void TestLockout::twoFailuresHalfAnHourApartLeaveTheFullBudget()
{
    bearerbox::test::FakeClock hand;
    Lockout lockout(hand.clock());
    lockout.countFailure(m_key);
    lockout.countFailure(m_key);
    hand.advance(30min);
    lockout.countFailure(m_key);
    lockout.countFailure(m_key);
    QVERIFY(!lockout.isBanned(m_key));
    lockout.countFailure(m_key);
    QVERIFY2(lockout.isBanned(m_key), "the bucket holds two at most, however long it was left alone");
}

void TestLockout::keysDoNotShareABudget()
{
    bearerbox::test::FakeClock hand;
    Lockout lockout(hand.clock());
    for (int i = 0; i < 3; ++i) {
        lockout.countFailure(m_key);
    }
    QVERIFY(!lockout.isBanned(Lockout::keyOf(u"root"_s, u"10.0.0.2"_s)));
    QVERIFY(!lockout.isBanned(Lockout::keyOf(u"dev"_s, u"10.0.0.1"_s)));
}

void TestLockout::locksTellAttemptedFromBanned()
{
    bearerbox::test::FakeClock hand;
    Lockout lockout(hand.clock());
    lockout.countFailure(u"b::1"_s);
    for (int i = 0; i < 3; ++i) {
        lockout.countFailure(u"a::1"_s);
    }
    const QList<Lockout::Lock> locks = lockout.locks();
    QCOMPARE(locks.size(), 2);
    QCOMPARE(locks.at(0).key, u"a::1"_s);
    QVERIFY(locks.at(0).banned);
    QCOMPARE(locks.at(0).releaseAt, hand.now().addSecs(900));
    QVERIFY(!locks.at(1).banned);
    hand.advance(15min);
    QVERIFY(lockout.locks().isEmpty());
}

void TestLockout::clientAddress_data()
{
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<QByteArray>("real");
    QTest::addColumn<QString>("address");
    QTest::addRow("the peer where no proxy speaks up") << ""_ba << ""_ba << u"192.0.2.9"_s;
    QTest::addRow("the first forwarded address") << "10.1.1.1, 10.2.2.2"_ba << "10.3.3.3"_ba << u"10.1.1.1"_s;
    QTest::addRow("loopback and link-local are passed over")
        << "127.0.0.1, 169.254.1.1, fe80::1, 8.8.8.8"_ba << ""_ba << u"8.8.8.8"_s;
    QTest::addRow("nonsense is passed over") << "unknown,0.0.0.0,10.2.2.2"_ba << ""_ba << u"10.2.2.2"_s;
    QTest::addRow("the real address when no forwarded one will do") << "127.0.0.1"_ba << "10.3.3.3"_ba << u"10.3.3.3"_s;
}

void TestLockout::clientAddress()
{
    QFETCH(QByteArray, forwarded);
    QFETCH(QByteArray, real);
    const Request request{.headers = {{"x-forwarded-for"_ba, forwarded}, {"X-REAL-IP"_ba, real}},
                          .peer = QHostAddress(u"192.0.2.9"_s)};
    QTEST(bearerbox::sandbox::clientAddress(request), "address");
}

QTEST_APPLESS_MAIN(TestLockout)
#include "tst_lockout.moc"
