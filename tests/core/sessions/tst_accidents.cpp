// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/sessionfixture.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Accidents of other clients and of servers that no other test has in view. docs/accidents.md has the whole list.
class TestAccidents : public SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_session.reset(); }
    void aSuccessGivesNoRefusalBack();
    void anUnknownAccountCountsLikeAWrongPassword();
    void aClusterThatCountsPerNodeIsNotTriedOut();
    void aLockThatNobodyHereEarnedIsBelieved();
    void anOlderServerThatLocksForAnHourIsAskedOnceAQuarter();
    void anEngineWithoutAccountsIsAskedOnce();
    void aRefreshWritesNoSecret();
    void anotherProgramsEditIsNotRefusedTwice();
};

void TestAccidents::aSuccessGivesNoRefusalBack()
{
    m_service->answerNext(401, wrongPassword);
    m_service->answerNext(200, opaqueToken);
    start();
    m_session->refresh();
    settle();
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(m_session->budget().value().used(), 1);
}

void TestAccidents::anUnknownAccountCountsLikeAWrongPassword()
{
    Profile nobody = m_profile;
    nobody.fields[u"account"_s] = QStringList{u"nobody"_s};
    open(nobody, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    m_service->answerNext(401, wrongPassword); // the same words as for a wrong password
    start();
    QCOMPARE(m_session->budget().value().used(), 1);
    for (int clicks = 2; clicks <= 3; ++clicks) {
        m_service->answerNext(401, wrongPassword);
        m_session->refresh(true);
        settle();
        QCOMPARE(m_session->budget().value().used(), clicks);
    }
    QVERIFY(m_session->budget().value().lockedUntil());
    pass(24h);
    QCOMPARE(calls(), 3);
}

/// Each node of a cluster counts for itself, so that the account is not locked yet when our count says so.
void TestAccidents::aClusterThatCountsPerNodeIsNotTriedOut()
{
    for (int i = 0; i < 3; ++i) {
        m_service->answerNext(401, wrongPassword);
        m_session->refresh(true);
        settle();
    }
    QVERIFY(m_session->budget().value().lockedUntil());
    m_session->refresh(true);
    settle();
    pass(15min);
    QCOMPARE(calls(), 3);
    m_service->answerNext(200, opaqueToken);
    pass(2s);
    m_session->refresh();
    settle();
    QCOMPARE(state(), u"valid"_s);
}

/// The other way round: another node, or a server that counts five tries per address whoever tries, locks an account
/// whose budget is full here.
void TestAccidents::aLockThatNobodyHereEarnedIsBelieved()
{
    m_service->answerNext(403, accountBlocked);
    start();
    QCOMPARE(state(), u"blocked"_s);
    QVERIFY2(m_session->lastError().value().kind != ErrorKind::Rejected, "the password may be right");
    Profile other = m_profile;
    other.id = QUuid::createUuid();
    other.name = u"other"_s;
    other.fields[u"account"_s] = QStringList{u"other"_s};
    m_service->answerNext(403, accountBlocked);
    open(other, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    start();
    QCOMPARE(state(), u"blocked"_s);
    for (int minute = 0; minute < 14; ++minute) {
        pass(1min);
    }
    QCOMPARE(calls(), 2);
    m_service->answerNext(200, opaqueToken);
    pass(1min + 2s);
    QCOMPARE(state(), u"valid"_s);
}

void TestAccidents::anOlderServerThatLocksForAnHourIsAskedOnceAQuarter()
{
    for (int i = 0; i < 4; ++i) {
        m_service->answerNext(403, accountBlocked);
    }
    m_service->answerNext(200, opaqueToken);
    start();
    for (int minute = 0; minute < 59; ++minute) {
        pass(1min);
        QVERIFY(calls() <= 1 + minute / 15);
    }
    QCOMPARE(state(), u"blocked"_s);
    pass(10min);
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(calls(), 5);
}

void TestAccidents::anEngineWithoutAccountsIsAskedOnce()
{
    m_service->answerNext(404, "404 page not found"_ba);
    start();
    QCOMPARE(state(), u"failed"_s);
    pass(24h);
    QCOMPARE(calls(), 1);
    QCOMPARE(m_session->budget().value().used(), 0);
}

void TestAccidents::aRefreshWritesNoSecret()
{
    const int writes = m_bench->secrets.writes;
    for (int i = 0; i < 3; ++i) {
        m_service->answerNext(200, opaqueToken);
    }
    start();
    pass(12h);
    pass(12h);
    QCOMPARE(calls(), 3);
    QCOMPARE(m_bench->secrets.writes, writes);
}

/// A window that does not know yet what the command line has changed.
void TestAccidents::anotherProgramsEditIsNotRefusedTwice()
{
    m_service->answerNext(200, opaqueToken);
    start();
    const Profile edited = m_bench->save(m_profile, {{u"password"_s, secret("another"_ba)}});
    m_bench->time.advance(12h);
    m_service->answerNext(401, wrongPassword);
    m_session->wake();
    settle();
    QCOMPARE(state(), u"rejected"_s);
    QCOMPARE(m_session->profile(), edited);
    m_session->adopt(edited);
    settle();
    open(edited, {});
    start();
    QCOMPARE(state(), u"rejected"_s);
    QCOMPARE(calls(), 2);
}

QTEST_GUILESS_MAIN(TestAccidents)
#include "tst_accidents.moc"
