// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/sessionfixture.h"
#include "tests/support/materials.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/tunnelproxy.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a session does when it is refused, kept out or finds no network, and what it leaves to the person.
class TestSessionTrouble : public SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_session.reset(); }
    void aRefusalStopsIt();
    void aRefusalIsKnownAfterARestart();
    void aBlockEndsByItself();
    void itBacksOff();
    void anAttemptWithoutAnAnswerWaitsLonger();
    void aFailureThatATokenOutlastsStays();
    void theNetworkBringsItBackAtOnce();
    void aRefusedProxyPasswordWaitsForThePerson();
    void atTheEdgeOnlyThePersonGoesOn();
    void aLockedCacheWaitsForThePerson();
};

void TestSessionTrouble::aRefusalStopsIt()
{
    m_service->answerNext(401, wrongPassword);
    start();
    QCOMPARE(state(), u"rejected"_s);
    QVERIFY(!m_session->nextRefresh());
    for (int i = 0; i < 5; ++i) {
        pass(24h);
    }
    QCOMPARE(calls(), 1);
    m_service->answerNext(200, opaqueToken);
    m_session->refresh();
    settle();
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(calls(), 2);
}

void TestSessionTrouble::aRefusalIsKnownAfterARestart()
{
    m_service->answerNext(401, wrongPassword);
    start();
    open(m_profile, {});
    start();
    QCOMPARE(state(), u"rejected"_s);
    QCOMPARE(m_session->lastError().value().code, u"401202"_s);
    const QString said = userMessage(*m_session->lastError());
    QVERIFY2(said.contains("User name or password is wrong"_L1), qUtf8Printable(said));
    QVERIFY2(said.contains("Three wrong attempts lock the account"_L1), qUtf8Printable(said));
    QCOMPARE(calls(), 1);
}

void TestSessionTrouble::aBlockEndsByItself()
{
    m_service->answerNext(403, R"({"errorCode":"403201","errorMessage":"Account blocked"})"_ba);
    start();
    QCOMPARE(state(), u"blocked"_s);
    QCOMPARE(m_session->nextRefresh(), std::optional(m_bench->time.now().addSecs(900)));
    m_session->refresh();
    settle();
    QCOMPARE(state(), u"blocked"_s);
    pass(15min + 2s - 1ms);
    QCOMPARE(calls(), 1);
    m_service->answerNext(200, opaqueToken);
    pass(1ms);
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(calls(), 2);
}

void TestSessionTrouble::itBacksOff()
{
    for (int i = 0; i < 3; ++i) {
        m_service->answerNext(503, ""_ba);
    }
    start();
    QCOMPARE(state(), u"failed"_s);
    pass(999ms);
    QCOMPARE(calls(), 1);
    pass(1ms);
    QCOMPARE(calls(), 2);
    pass(1999ms);
    QCOMPARE(calls(), 2);
    pass(1ms);
    QCOMPARE(calls(), 3);
    m_service->answerNext(200, opaqueToken);
    pass(4s);
    QCOMPARE(state(), u"valid"_s);
    QVERIFY(!m_session->lastError());
    m_service->answerNext(503, ""_ba);
    pass(12h - 5min + 1ms);
    QCOMPARE(state(), u"expiring"_s);
    QCOMPARE(m_session->nextRefresh(), std::optional(m_bench->time.now().addSecs(1)));
}

void TestSessionTrouble::anAttemptWithoutAnAnswerWaitsLonger()
{
    ScriptedServer breaking({{"", Afterwards::Reset}, {httpAnswer(200, opaqueToken)}});
    open(engineProfile(breaking.address()), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    start();
    QCOMPARE(state(), u"failed"_s);
    QCOMPARE(m_session->budget().value().used(), 1);
    m_session->networkReturned();
    settle();
    pass(5min - 1ms);
    QCOMPARE(breaking.requests().size(), 1);
    pass(1ms);
    QCOMPARE(state(), u"valid"_s);
    QVERIFY2(m_session->budget().value().used() == 0, "the password was right, so it was no refusal");
}

/// Without a request nothing is known to be better.
void TestSessionTrouble::aFailureThatATokenOutlastsStays()
{
    m_service->answerNext(200, opaqueToken);
    start();
    QCOMPARE(state(), u"valid"_s);
    m_service->answerNext(503, ""_ba);
    m_session->refresh();
    settle();
    QCOMPARE(state(), u"valid"_s);
    pass(1h);
    QCOMPARE(m_session->lastError().value().kind, ErrorKind::Server);
    QCOMPARE(calls(), 2);
    m_service->answerNext(200, opaqueToken);
    m_session->refresh();
    settle();
    QVERIFY(!m_session->lastError());
}

void TestSessionTrouble::theNetworkBringsItBackAtOnce()
{
    QString nobody;
    {
        LoopbackService gone;
        nobody = gone.address();
    }
    open(engineProfile(nobody), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    start();
    for (int i = 0; i < 5; ++i) {
        pass(5min);
    }
    QCOMPARE(m_session->lastError().value().kind, ErrorKind::Offline);
    const auto next = m_session->nextRefresh().value();
    QVERIFY(next > m_bench->time.now());
    m_session->networkReturned();
    QCOMPARE(state(), u"fetching"_s);
    settle();
}

void TestSessionTrouble::aRefusedProxyPasswordWaitsForThePerson()
{
    TunnelProxy proxy(1, "jane:right");
    Profile profile = engineProfile(u"http://engine.test"_s);
    profile.fields[u"address"_s] << u"http://other.test"_s;
    profile.connection.proxy = u"http://jane@127.0.0.1:%1"_s.arg(proxy.serverPort());
    profile.connection.allowPlainHttp = true;
    open(profile, {{u"password"_s, secret("Pass-w0rd"_ba)}, {u"proxyPassword"_s, secret("wrong"_ba)}});
    start();
    QCOMPARE(m_session->lastError().value().kind, ErrorKind::Offline);
    QVERIFY(m_session->lastError()->needsPerson);
    QVERIFY(!m_session->nextRefresh());
    m_session->networkReturned();
    settle();
    pass(24h);
    QCOMPARE(proxy.heads().size(), 1);
    m_session->refresh();
    settle();
    QCOMPARE(proxy.heads().size(), 2);
}

void TestSessionTrouble::atTheEdgeOnlyThePersonGoesOn()
{
    for (int i = 0; i < 2; ++i) {
        m_service->answerNext(401, wrongPassword);
        m_session->refresh();
        settle();
    }
    QVERIFY(m_session->budget().value().isAtEdge());
    m_session->refresh();
    settle();
    QCOMPARE(state(), u"blocked"_s);
    QCOMPARE(calls(), 2);
    m_service->answerNext(200, opaqueToken);
    m_session->refresh(true);
    settle();
    QCOMPARE(state(), u"valid"_s);
}

void TestSessionTrouble::aLockedCacheWaitsForThePerson()
{
    m_bench->tokens.failure = Error{.kind = ErrorKind::StoreLocked};
    start();
    QCOMPARE(state(), u"failed"_s);
    QCOMPARE(m_session->lastError().value().kind, ErrorKind::StoreLocked);
    pass(1h);
    QCOMPARE(calls(), 0);
    m_bench->tokens.failure.reset();
    m_service->answerNext(200, opaqueToken);
    m_session->refresh();
    settle();
    QCOMPARE(state(), u"valid"_s);
}

QTEST_GUILESS_MAIN(TestSessionTrouble)
#include "tst_sessiontrouble.moc"
