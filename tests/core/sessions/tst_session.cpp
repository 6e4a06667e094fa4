// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/sessionfixture.h"
#include "tests/support/await.h"
#include "tests/support/materials.h"

#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A session that is left alone: it fetches, renews, expires, and what interrupts it.
class TestSession : public SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_session.reset(); }
    void anAutomaticOneFetchesAtStart();
    void oneByHandWaitsForThePerson();
    void aRestartCostsNoLogIn();
    void itGoesThroughItsStates();
    void itRenewsItselfInsideTheLeeway();
    void afterAWakeUpItWaitsItsTurn();
    void aReplacedTokenIsNotRenewedByItself();
    void aRenewalFromOutsideIsTaken();
    void aRefreshThatMayHurtOthersIsSaidBefore();
    void pausedItRests();
    void aTokenThatDiesAtOnceMakesNoBusyLoop();
    void deletedWhileFetching();
    void deletedWhileStarting();
    void itTellsOfChangesOnlyWhenSomethingHappens();
};

void TestSession::anAutomaticOneFetchesAtStart()
{
    m_service->answerNext(200, opaqueToken);
    QCOMPARE(state(), u"empty"_s);
    m_session->start();
    QCOMPARE(state(), u"fetching"_s);
    settle();
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(header(), u"Authorization: Bearer opaque"_s);
    QCOMPARE(m_session->lastRefresh(), std::optional(m_bench->time.now()));
    QCOMPARE(m_session->timeLeft(), std::optional<std::chrono::milliseconds>(12h));
    QCOMPARE(m_session->lifetime(), std::optional<std::chrono::milliseconds>(12h));
    QCOMPARE(m_bench->time.now().secsTo(m_session->nextRefresh().value()), qint64(12 * 3600 - 300));
    QCOMPARE(calls(), 1);
}

void TestSession::oneByHandWaitsForThePerson()
{
    m_profile.refresh = RefreshMode::Manual;
    open(m_profile, {});
    start();
    QCOMPARE(state(), u"empty"_s);
    QVERIFY(!m_session->nextRefresh());
    pass(24h);
    QCOMPARE(calls(), 0);
    m_service->answerNext(200, opaqueToken);
    m_session->refresh();
    settle();
    QCOMPARE(state(), u"valid"_s);
    pass(12h);
    QCOMPARE(state(), u"expired"_s);
    QVERIFY(header().isEmpty());
    open(m_profile, {});
    start();
    QVERIFY2(state() == "expired"_L1, "after a restart, too");
    QCOMPARE(calls(), 1);
}

void TestSession::aRestartCostsNoLogIn()
{
    m_service->answerNext(200, opaqueToken);
    start();
    m_bench->time.advance(1h);
    open(m_profile, {});
    start();
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(header(), u"Authorization: Bearer opaque"_s);
    QCOMPARE(m_session->timeLeft(), std::optional<std::chrono::milliseconds>(11h));
    QVERIFY(!m_session->lastRefresh());
    QCOMPARE(calls(), 1);
}

void TestSession::itGoesThroughItsStates()
{
    m_profile.refresh = RefreshMode::Manual;
    open(m_profile, {});
    m_service->answerNext(200, opaqueToken);
    start();
    m_session->refresh();
    settle();
    pass(12h - 5min);
    QCOMPARE(state(), u"valid"_s);
    pass(1ms);
    QCOMPARE(state(), u"expiring"_s);
    QVERIFY(!header().isEmpty());
    pass(5min - 1ms);
    QCOMPARE(state(), u"expired"_s);
    const Result<Secret> dead = m_session->formatted(u"raw"_s);
    QCOMPARE(dead.error().kind, ErrorKind::SecretMissing);
    QCOMPARE(m_session->formatted(u"xml"_s).error().kind, ErrorKind::SecretMissing);
}

void TestSession::itRenewsItselfInsideTheLeeway()
{
    m_service->answerNext(200, opaqueToken);
    start();
    pass(12h - 5min);
    QCOMPARE(calls(), 1);
    m_service->answerNext(200, R"({"token":"newer"})"_ba);
    pass(1ms);
    QCOMPARE(calls(), 2);
    QCOMPARE(header(), u"Authorization: Bearer newer"_s);
    QCOMPARE(state(), u"valid"_s);
}

void TestSession::afterAWakeUpItWaitsItsTurn()
{
    m_service->answerNext(200, opaqueToken);
    start();
    m_bench->time.advance(24h); // it slept through its expiry
    m_session->hold(30s);
    settle();
    QCOMPARE(state(), u"expired"_s);
    QCOMPARE(m_session->nextRefresh(), std::optional(m_bench->time.now().addSecs(30)));
    m_service->answerNext(200, opaqueToken);
    pass(30s);
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(calls(), 2);
}

void TestSession::aReplacedTokenIsNotRenewedByItself()
{
    m_service->answerNext(200, R"({"AccessToken":"a","Expires":"3600"})"_ba);
    m_service->answerNext(200, R"({"resultCode":"0","token":"mine"})"_ba);
    open(aiccProfile(m_service->address()), {{u"appSecret"_s, secret("hush-hush"_ba)}});
    start();
    QCOMPARE(state(), u"valid"_s);
    Material theirs = materialOf(m_profile);
    theirs.tokens[u"messaging"_s] = tokenOf("theirs"_ba, m_bench->time.now(), 1h);
    m_bench->live.note(theirs);
    pass(1s);
    QCOMPARE(state(), u"expired"_s);
    QVERIFY(header().isEmpty());
    pass(24h);
    QCOMPARE(calls(), 2);
    QVERIFY(!m_session->refreshWarning().isEmpty());
}

void TestSession::aRenewalFromOutsideIsTaken()
{
    m_service->answerNext(200, R"({"AccessToken":"a","Expires":"3600"})"_ba);
    m_service->answerNext(200, R"({"resultCode":"0","token":"mine"})"_ba);
    open(aiccProfile(m_service->address()), {{u"appSecret"_s, secret("hush-hush"_ba)}});
    start();
    m_bench->time.advance(50min);
    QVERIFY(await(m_session->adoptHeaders(secret("ccmessaging-token: newer"_ba))));
    settle();
    QVERIFY(header().contains("ccmessaging-token: newer"_L1));
    QCOMPARE(m_session->tokens().at(u"messaging"_s).expiresAt, std::optional(m_bench->time.now().addSecs(3600)));
    QCOMPARE(await(m_session->adoptHeaders(secret("nothing"_ba))).error().kind, ErrorKind::Usage);
}

void TestSession::aRefreshThatMayHurtOthersIsSaidBefore()
{
    QVERIFY2(m_session->refreshWarning().isEmpty(), "the engine keeps all of its tokens alive");
    open(aiccProfile(m_service->address()), {{u"appSecret"_s, secret("hush-hush"_ba)}});
    QVERIFY2(m_session->refreshWarning().isEmpty(), "there is none yet");
    m_service->answerNext(200, R"({"AccessToken":"a","Expires":"3600"})"_ba);
    m_service->answerNext(200, R"({"resultCode":"0","token":"mine"})"_ba);
    start();
    QVERIFY(!m_session->refreshWarning().isEmpty());
    m_bench->time.advance(2h);
    QVERIFY2(m_session->refreshWarning().isEmpty(), "a dead one hurts nobody");
}

void TestSession::pausedItRests()
{
    m_session->setPaused(true);
    start();
    QCOMPARE(state(), u"empty"_s);
    pass(1h);
    QCOMPARE(calls(), 0);
    m_service->answerNext(200, opaqueToken);
    m_session->setPaused(false);
    settle();
    QCOMPARE(state(), u"valid"_s);
}

void TestSession::aTokenThatDiesAtOnceMakesNoBusyLoop()
{
    for (int i = 0; i < 5; ++i) {
        m_service->answerNext(200, R"({"token":")" + jwtUntil(m_bench->time.now().addSecs(1)) + R"("})");
    }
    start();
    QCOMPARE(calls(), 1);
    for (int i = 0; i < 20; ++i) {
        m_session->wake();
        settle();
    }
    QCOMPARE(calls(), 1);
    m_bench->time.advance(999ms);
    m_session->wake();
    settle();
    QCOMPARE(calls(), 1);
}

void TestSession::deletedWhileFetching()
{
    m_service->answerNext(200, opaqueToken);
    m_service->whenAsked = [this] { m_session.reset(); };
    m_session->start();
    // The work goes on without it, and lets go of its lock at the end.
    const QString lock = m_bench->folder.credentialLock(m_profile.id.toString(QUuid::WithoutBraces));
    QVERIFY(QTest::qWaitFor([&] { return !m_session && !QFile::exists(lock); }));
    QCOMPARE(m_bench->tokens.writes, 1);
    QCOMPARE(calls(), 1);
}

void TestSession::deletedWhileStarting()
{
    m_session->start();
    m_session.reset();
    QVERIFY(await(m_bench->tokens.read(m_profile.id))); // asked later, answered later
    QCOMPARE(calls(), 0);
}

void TestSession::itTellsOfChangesOnlyWhenSomethingHappens()
{
    m_service->answerNext(200, opaqueToken);
    start();
    QSignalSpy changed(m_session.get(), &Session::changed);
    for (int i = 0; i < 100; ++i) {
        QCoreApplication::processEvents();
    }
    QCOMPARE(changed.size(), 0);
    m_session->wake();
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
