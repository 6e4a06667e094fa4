// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/services.h"
#include "core/sessions/acquire.h"
#include "core/sessions/probing.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/loopbackservice.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray applied = R"({"resultCode":"0","token":"messaging"})"_ba;
const QByteArray deadToken = R"({"errorCode":"0","exceptionInfo":"auth fail! illegal or expired token info."})"_ba;
const QByteArray tokenByAkSk = "POST /apigovernance/api/oauth/tokenByAkSk"_ba;
const QByteArray applyToken = "POST /apiaccess/ccmessaging/applyToken"_ba;

QByteArray accessToken(const QByteArray &token)
{
    return R"({"AccessToken":")" + token + R"(","Expires":"600"})";
}

} // namespace

/// Two steps (AICC): which of them are run, what is kept, and the probe that renews.
class TestChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bothStepsOnceEach();
    void theFirstIsRenewedAlone();
    void aNewSecondAloneIfAskedFor();
    void aDeadFirstTokenIsRenewedOnce_data();
    void aDeadFirstTokenIsRenewedOnce();
    void aSecondRefusalIsNoLoop();
    void whatWasEarnedIsKept();
    void aFailureOfTheSecondKeepsBothOldTokens();
    void theProbeKeepsARenewedToken();
    void aRefusedProbeKeepsTheTokens();
    void aProbeOfGivenSecretsKeepsNothing();
    void aVerdictThatComesLateSaysNothingOfNewerTokens();
    void againstTheSandbox();

private:
    [[nodiscard]] Request request(const Demand &demand = {}) const
    {
        return {.profile = m_profile, .service = aiccMaterial().service, .demand = demand};
    }
    [[nodiscard]] Acquisition get(const Demand &demand = {})
    {
        return await(acquire(request(demand), m_bench->facilities()));
    }
    [[nodiscard]] QByteArray cached(const QString &step)
    {
        const Tokens tokens = m_bench->keptTokens(m_profile);
        return tokens.contains(step) ? tokens.at(step).value.reveal().toByteArray() : "none"_ba;
    }
    void open(LoopbackService::Handler handler);

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<LoopbackService> m_service;
    Profile m_profile;
};

void TestChain::open(LoopbackService::Handler handler)
{
    m_bench = std::make_unique<Bench>();
    m_service = std::make_unique<LoopbackService>(std::move(handler));
    m_profile = m_bench->save(aiccProfile(m_service->address()), {{u"appSecret"_s, secret("hush-hush"_ba)}});
}

void TestChain::init()
{
    open({});
}

void TestChain::bothStepsOnceEach()
{
    m_service->answerNext(200, accessToken("access"_ba));
    m_service->answerNext(200, applied);
    const Acquisition got = get();
    QVERIFY(!got.error);
    QCOMPARE(m_service->calls(), (QByteArrayList{tokenByAkSk, applyToken}));
    QCOMPARE(m_service->requests().first().header("X-Token-Expire"), "3600"_ba);
    const sandbox::Request second = m_service->requests().last();
    QCOMPARE(second.header("Authorization"), "Bearer access"_ba);
    QCOMPARE(second.header("x-app-key"), "11111111-2222-3333-4444-555555555555"_ba);
    QCOMPARE(cached(u"access"_s), "access"_ba);
    QCOMPARE(cached(u"messaging"_s), "messaging"_ba);
}

void TestChain::theFirstIsRenewedAlone()
{
    m_service->answerNext(200, accessToken("access"_ba));
    m_service->answerNext(200, applied);
    (void)get();
    m_bench->time.advance(9min + 1s);
    m_service->answerNext(200, accessToken("access-2"_ba));
    const Acquisition got = get();
    QCOMPARE(m_service->calls(), (QByteArrayList{tokenByAkSk, applyToken, tokenByAkSk}));
    QCOMPARE(got.tokens.at(u"access"_s).value, secret("access-2"_ba));
    QCOMPARE(got.tokens.at(u"messaging"_s).value, secret("messaging"_ba));
}

void TestChain::aNewSecondAloneIfAskedFor()
{
    m_service->answerNext(200, accessToken("access"_ba));
    m_service->answerNext(200, applied);
    m_service->answerNext(200, R"({"resultCode":0,"token":"messaging-2"})"_ba);
    (void)get();
    const Acquisition got = get({.steps = {u"messaging"_s}, .renew = true});
    QCOMPARE(m_service->calls(), (QByteArrayList{tokenByAkSk, applyToken, applyToken}));
    QCOMPARE(got.tokens.at(u"messaging"_s).value, secret("messaging-2"_ba));
}

void TestChain::aDeadFirstTokenIsRenewedOnce_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("wasCached");
    QTest::addRow("403, a cached one") << 403 << true;
    QTest::addRow("401, a cached one") << 401 << true;
    QTest::addRow("403, though just obtained") << 403 << false;
}

void TestChain::aDeadFirstTokenIsRenewedOnce()
{
    QFETCH(int, status);
    QFETCH(bool, wasCached);
    m_service->answerNext(200, accessToken("access"_ba));
    if (wasCached) {
        QVERIFY(!get({.steps = {u"access"_s}}).error);
    }
    m_service->answerNext(status, deadToken);
    m_service->answerNext(200, accessToken("access-2"_ba));
    m_service->answerNext(200, applied);
    const Acquisition got = get();
    QVERIFY(!got.error);
    QCOMPARE(m_service->calls(), (QByteArrayList{tokenByAkSk, applyToken, tokenByAkSk, applyToken}));
    QCOMPARE(m_service->requests().last().header("Authorization"), "Bearer access-2"_ba);
    QCOMPARE(got.tokens.at(u"access"_s).value, secret("access-2"_ba));
}

void TestChain::aSecondRefusalIsNoLoop()
{
    for (int i = 0; i < 2; ++i) {
        m_service->answerNext(200, accessToken("access-" + QByteArray::number(i)));
        m_service->answerNext(403, deadToken);
    }
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    QCOMPARE(m_service->calls().size(), 4);
}

void TestChain::whatWasEarnedIsKept()
{
    m_service->answerNext(200, accessToken("access"_ba));
    m_service->answerNext(200, R"({"resultCode":"1"})"_ba);
    const Acquisition got = get();
    QCOMPARE(got.error.value().kind, ErrorKind::Server);
    QCOMPARE(got.error->code, u"1"_s);
    QCOMPARE(got.tokens.at(u"access"_s).value, secret("access"_ba));
    m_service->answerNext(200, applied);
    QVERIFY(!get().error);
    QCOMPARE(m_service->calls(), (QByteArrayList{tokenByAkSk, applyToken, applyToken}));
}

void TestChain::aFailureOfTheSecondKeepsBothOldTokens()
{
    m_service->answerNext(200, accessToken("access"_ba));
    m_service->answerNext(200, applied);
    (void)get();
    m_service->answerNext(200, accessToken("access-2"_ba));
    m_service->answerNext(500, deadToken);
    QCOMPARE(get({.renew = true}).error.value().kind, ErrorKind::Server);
    QCOMPARE(cached(u"access"_s), "access-2"_ba);
    QCOMPARE(cached(u"messaging"_s), "messaging"_ba);
}

void TestChain::theProbeKeepsARenewedToken()
{
    m_service->answerNext(200, accessToken("access"_ba));
    m_service->answerNext(200, applied);
    const Acquisition got = get();
    m_service->answerNext(200, R"({"resultCode":"0"})"_ba, {{"ccmessaging-token"_ba, "renewed"_ba}});
    const ProbeOutcome outcome = await(probe(request(), got, m_bench->facilities()));
    QVERIFY(outcome.verdict);
    QCOMPARE(outcome.renewed.value().value, secret("renewed"_ba));
    QVERIFY(outcome.facts.url.endsWith(u"/apiaccess/ccmessaging/v1/checkClickToCallSupport"_s));
    QCOMPARE(outcome.facts.status, 200);
    QCOMPARE(outcome.facts.bytes, 18);
    QVERIFY(outcome.facts.skew.has_value());
    QCOMPARE(m_service->calls().last(), "GET /apiaccess/ccmessaging/v1/checkClickToCallSupport?channel=WEB"_ba);
    QCOMPARE(m_service->requests().last().header("ccmessaging-token"), "messaging"_ba);
    QCOMPARE(cached(u"messaging"_s), "renewed"_ba);
    QCOMPARE(cached(u"access"_s), "access"_ba);
}

void TestChain::aRefusedProbeKeepsTheTokens()
{
    m_service->answerNext(200, accessToken("access"_ba));
    m_service->answerNext(200, applied);
    const Acquisition got = get();
    m_service->answerNext(401, deadToken);
    const ProbeOutcome outcome = await(probe(request(), got, m_bench->facilities()));
    QCOMPARE(outcome.verdict.error().error.kind, ErrorKind::Rejected);
    QVERIFY(outcome.verdict.error().tokenDead);
    const ActivityEntry entry = m_bench->activity.entries().back();
    QVERIFY(entry.isFailure() && entry.request);
    QCOMPARE(entry.request->method, u"GET"_s);
    QCOMPARE(entry.request->status, 401);
    QVERIFY(!m_bench->attempts.objection(materialOf(m_profile), m_bench->time.now()));
    QVERIFY2(m_bench->keptTokens(m_profile).empty(), "a dead token is not given out again");
}

void TestChain::aProbeOfGivenSecretsKeepsNothing()
{
    Request given = request();
    given.given = {{u"appSecret"_s, secret("given"_ba)}};
    m_service->answerNext(200, accessToken("access"_ba));
    m_service->answerNext(200, applied);
    const Acquisition got = await(acquire(given, m_bench->facilities()));
    m_service->answerNext(200, "{}"_ba, {{"ccmessaging-token"_ba, "renewed"_ba}});
    QVERIFY(await(probe(given, got, m_bench->facilities())).renewed);
    QCOMPARE(m_bench->tokens.writes, 0);
}

void TestChain::aVerdictThatComesLateSaysNothingOfNewerTokens()
{
    m_service->answerNext(200, accessToken("access"_ba));
    m_service->answerNext(200, applied);
    const Acquisition first = get();
    m_service->answerNext(200, R"({"resultCode":0,"token":"messaging-2"})"_ba);
    QVERIFY(!get({.steps = {u"messaging"_s}, .renew = true}).error);
    m_service->answerNext(401, deadToken);
    const ProbeOutcome late = await(probe(request(), first, m_bench->facilities()));
    QVERIFY(!late.verdict);
    QCOMPARE(cached(u"messaging"_s), "messaging-2"_ba);
}

void TestChain::againstTheSandbox()
{
    FakeClock time;
    const sandbox::Credentials credentials{.account = u"root"_s,
                                           .password = u"Pass-w0rd"_s,
                                           .appKey = u"11111111-2222-3333-4444-555555555555"_s,
                                           .appSecret = u"hush-hush"_s,
                                           .channelId = u"channel"_s};
    sandbox::Services services(credentials, {}, sandbox::SigningKey::generate().value(), time.clock());
    open([&services](const sandbox::Request &each) { return services.answer(each); });
    const Acquisition got = get();
    QVERIFY2(!got.error, qUtf8Printable(got.error.value_or(Error()).detail));
    QVERIFY(await(probe(request(), got, m_bench->facilities())).verdict);
    QCOMPARE(m_service->calls().size(), 3);

    Profile engine = m_bench->save(engineProfile(m_service->address()), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    const Request logIn{.profile = engine, .service = engineMaterial().service};
    const Acquisition token = await(acquire(logIn, m_bench->facilities()));
    QVERIFY(!token.error);
    QCOMPARE(token.tokens.at(u"token"_s).source, ExpirySource::Jwt);
    QCOMPARE(token.tokens.at(u"token"_s).expiresAt, std::optional(time.now().addSecs(12 * 3600)));
    QVERIFY(await(probe(logIn, token, m_bench->facilities())).verdict);
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
