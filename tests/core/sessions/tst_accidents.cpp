// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/sessionfixture.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray opaqueToken = R"({"token":"opaque"})"_ba;
const QByteArray wrongPassword = R"({"errorCode":"401202","errorMessage":"wrong"})"_ba;
const QByteArray accountBlocked = R"({"errorCode":"403201","errorMessage":"Account blocked"})"_ba;

} // namespace

/// Accidents of other clients and of servers that no other test has in view. docs/accidents.md has the whole list.
class TestAccidents : public SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_session.reset(); }
    void aSuccessGivesNoRefusalBack();
    void anUnknownAccountCountsLikeAWrongPassword();
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
    pass(24h);
    QCOMPARE(state(), u"rejected"_s);
    QCOMPARE(calls(), 1);
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
