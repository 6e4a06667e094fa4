// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/acquire.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/loopbackservice.h"
#include "tests/support/materials.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One step (the engine): the cache, the ledger and the secret store around it.
class TestAcquire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneLogInOnePost();
    void aCachedTokenCostsNothing();
    void aCachedTokenIsForItsUserAndAddressAlone();
    void insideItsLeewayItIsRenewed();
    void aMinimumValidityIsRespected();
    void newTokensWhenThePersonSaysSo();
    void aRefusalIsNotRepeated();
    void aRefusedRenewalLeavesTheLivingToken();
    void theBudgetOfTheAccountIsKept();
    void aBanIsRemembered();
    void aSuccessForgetsTheRefusal();
    void storeFailures_data();
    void storeFailures();
    void aCacheThatCannotBeReadStopsTheLogIn();
    void aCacheThatCannotBeWrittenDoesNotLoseTheToken();
    void aMissingSecretIsNamed();
    void givenSecretsUseNothingStored();
    void twoAtOnceLogInOnce();
    void profilesOfOneAccountTakeTurns();
    void callsWithTheirOwnSecretsTakeTurnsToo();
    void offlineSpendsNothing();
    void anUnusableAnswerSpendsNothing();
    void aDeadTokenIsAskedForAgain();
    void aGivenSecretSaysNothingOfTheStoredOne();
    void whereNothingCanBeNotedNothingIsSent();

private:
    [[nodiscard]] Request request(const Demand &demand = {}) const
    {
        return {.profile = m_profile, .service = engineMaterial().service, .demand = demand};
    }
    [[nodiscard]] Acquisition get(const Demand &demand = {})
    {
        return await(acquire(request(demand), m_bench->facilities()));
    }
    void changePassword() { m_profile = m_bench->save(m_profile, {{u"password"_s, secret("another"_ba)}}); }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<LoopbackService> m_service;
    Profile m_profile;
};

void TestAcquire::init()
{
    m_bench = std::make_unique<Bench>();
    m_service = std::make_unique<LoopbackService>();
    m_profile = m_bench->save(engineProfile(m_service->address()), {{u"password"_s, secret("Pass-w0rd"_ba)}});
}

void TestAcquire::oneLogInOnePost()
{
    m_service->answerNext(200, opaqueToken);
    const Acquisition got = get();
    QVERIFY(!got.error);
    QVERIFY(got.asked);
    QCOMPARE(got.tokens.at(u"token"_s).value, secret("opaque"_ba));
    QCOMPARE(m_service->calls(), QByteArrayList{"POST /v4/token"_ba});
    QCOMPARE(m_service->requests().front().body, R"({"name":"root","password":"Pass-w0rd"})"_ba);
    QCOMPARE(m_service->requests().front().header("Content-Type"), "application/json"_ba);
}

void TestAcquire::aCachedTokenCostsNothing()
{
    m_service->answerNext(200, opaqueToken);
    const Acquisition first = get();
    const int reads = m_bench->secrets.reads;
    const Acquisition second = get();
    QCOMPARE(second.tokens, first.tokens);
    QVERIFY(!second.asked);
    QCOMPARE(m_service->calls().size(), 1);
    QCOMPARE(m_bench->secrets.reads, reads);
    QCOMPARE(m_bench->keptTokens(m_profile), first.tokens);
}

void TestAcquire::aCachedTokenIsForItsUserAndAddressAlone()
{
    m_service->answerNext(200, opaqueToken);
    QVERIFY(!get().error);
    m_profile.fields[u"account"_s] = QStringList{u"other"_s};
    m_profile = m_bench->save(m_profile, {{u"password"_s, secret("theirs"_ba)}});
    m_service->answerNext(200, R"({"token":"theirs"})"_ba);
    QCOMPARE(get().tokens.at(u"token"_s).value, secret("theirs"_ba));
    LoopbackService elsewhere;
    elsewhere.answerNext(200, R"({"token":"elsewhere"})"_ba);
    m_profile.fields[u"address"_s] = QStringList{elsewhere.address()};
    m_profile = m_bench->save(m_profile, {{u"password"_s, secret("theirs"_ba)}});
    QCOMPARE(get().tokens.at(u"token"_s).value, secret("elsewhere"_ba));
    QCOMPARE(elsewhere.calls().size(), 1);
}

void TestAcquire::insideItsLeewayItIsRenewed()
{
    m_service->answerNext(200, opaqueToken);
    const Acquisition first = get();
    m_bench->time.advance(12h - 4min);
    m_service->answerNext(503, ""_ba);
    const Acquisition second = get();
    QCOMPARE(second.error.value().kind, ErrorKind::Server);
    QCOMPARE(second.tokens, first.tokens);
    m_service->answerNext(200, R"({"token":"newer"})"_ba);
    QCOMPARE(get().tokens.at(u"token"_s).value, secret("newer"_ba));
    QCOMPARE(m_service->calls().size(), 3);
}

void TestAcquire::aMinimumValidityIsRespected()
{
    m_service->answerNext(200, opaqueToken);
    m_service->answerNext(200, R"({"token":"newer"})"_ba);
    (void)get();
    (void)get({.minimumValidity = 12h});
    QCOMPARE(m_service->calls().size(), 1);
    m_bench->time.advance(1s);
    QCOMPARE(get({.minimumValidity = 12h}).tokens.at(u"token"_s).value, secret("newer"_ba));
}

void TestAcquire::newTokensWhenThePersonSaysSo()
{
    m_service->answerNext(200, opaqueToken);
    m_service->answerNext(200, R"({"token":"newer"})"_ba);
    (void)get();
    QCOMPARE(get({.renew = true}).tokens.at(u"token"_s).value, secret("newer"_ba));
    QCOMPARE(m_service->calls().size(), 2);
}

/// The old token lives on, whatever became of the password: to hand it out is no attempt.
void TestAcquire::aRefusedRenewalLeavesTheLivingToken()
{
    m_service->answerNext(200, opaqueToken);
    const Acquisition first = get();
    m_service->answerNext(401, wrongPassword);
    QCOMPARE(get({.renew = true, .afterRefusal = true}).error.value().kind, ErrorKind::Rejected);
    const Acquisition plain = get();
    QVERIFY(!plain.error && !plain.asked);
    QCOMPARE(plain.tokens, first.tokens);
    QCOMPARE(get({.minimumValidity = 24h}).error.value().kind, ErrorKind::Rejected);
    m_bench->time.advance(12h);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    QCOMPARE(m_service->calls().size(), 2);
}

void TestAcquire::aRefusalIsNotRepeated()
{
    m_service->answerNext(401, wrongPassword);
    const Acquisition refused = get();
    QCOMPARE(refused.error.value().kind, ErrorKind::Rejected);
    QVERIFY(refused.tokens.empty());
    for (const auto &demand : {Demand{}, Demand{.renew = true}, Demand{.minimumValidity = 1h}}) {
        const Acquisition again = get(demand);
        QCOMPARE(again.error, refused.error);
        QVERIFY(!again.asked);
    }
    m_bench->time.advance(24h);
    QVERIFY(get().error);
    QCOMPARE(m_service->calls().size(), 1);
    m_service->answerNext(200, opaqueToken);
    QVERIFY(!get({.afterRefusal = true}).error);
    QCOMPARE(m_service->calls().size(), 2);
}

void TestAcquire::theBudgetOfTheAccountIsKept()
{
    m_service->answerNext(401, wrongPassword);
    (void)get();
    changePassword();
    m_service->answerNext(401, wrongPassword);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    changePassword();
    const Acquisition third = get({.afterRefusal = true});
    QCOMPARE(third.error.value().kind, ErrorKind::Blocked);
    QCOMPARE(third.error->until, std::optional(m_bench->time.now().addSecs(902)));
    QCOMPARE(m_service->calls().size(), 2);
    m_service->answerNext(200, opaqueToken);
    QVERIFY(!get({.evenBlocked = true}).error);
}

void TestAcquire::aBanIsRemembered()
{
    m_service->answerNext(403, R"({"errorCode":"403201","errorMessage":"Account blocked"})"_ba);
    const QDateTime until = m_bench->time.now().addSecs(900);
    QCOMPARE(get().error.value().until, std::optional(until));
    QCOMPARE(get({.renew = true, .afterRefusal = true}).error.value().until, std::optional(until.addSecs(2)));
    QCOMPARE(m_service->calls().size(), 1);
    m_bench->time.advance(15min + 2s);
    m_service->answerNext(200, opaqueToken);
    QVERIFY(!get().error);
}

void TestAcquire::aSuccessForgetsTheRefusal()
{
    m_service->answerNext(401, wrongPassword);
    m_service->answerNext(200, opaqueToken);
    m_service->answerNext(200, opaqueToken);
    (void)get();
    QVERIFY(!get({.afterRefusal = true}).error);
    QVERIFY(!get({.renew = true}).error);
    QCOMPARE(m_service->calls().size(), 3);
}

void TestAcquire::storeFailures_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addRow("locked") << ErrorKind::StoreLocked;
    QTest::addRow("absent") << ErrorKind::StoreAbsent;
    QTest::addRow("denied") << ErrorKind::StoreDenied;
}

void TestAcquire::storeFailures()
{
    QFETCH(ErrorKind, kind);
    m_bench->secrets.failure = Error{.kind = kind};
    const Acquisition got = get();
    QCOMPARE(got.error.value().kind, kind);
    QVERIFY(!got.asked);
    QVERIFY(m_service->calls().isEmpty());
    m_bench->secrets.failure.reset();
    m_service->answerNext(200, opaqueToken);
    QVERIFY2(!get().error, "nothing is remembered against the credential");
}

void TestAcquire::aCacheThatCannotBeReadStopsTheLogIn()
{
    m_bench->tokens.failure = Error{.kind = ErrorKind::StoreLocked};
    QCOMPARE(get().error.value().kind, ErrorKind::StoreLocked);
    QVERIFY(m_service->calls().isEmpty());
}

void TestAcquire::aCacheThatCannotBeWrittenDoesNotLoseTheToken()
{
    m_bench->tokens.writeFailure = Error{.kind = ErrorKind::StoreLocked, .detail = u"No key."_s};
    m_service->answerNext(200, opaqueToken);
    QTest::ignoreMessage(QtWarningMsg, "No key.");
    const Acquisition got = get();
    QVERIFY(!got.error);
    QCOMPARE(got.tokens.size(), 1U);
}

void TestAcquire::aMissingSecretIsNamed()
{
    m_bench->secrets.items.clear();
    const Acquisition got = get();
    QCOMPARE(got.error.value().kind, ErrorKind::SecretMissing);
    QVERIFY(got.error->detail.contains("Password"_L1));
    QVERIFY(m_service->calls().isEmpty());
}

void TestAcquire::givenSecretsUseNothingStored()
{
    m_bench->secrets.failure = Error{.kind = ErrorKind::StoreAbsent};
    m_bench->tokens.failure = m_bench->secrets.failure;
    m_service->answerNext(200, opaqueToken);
    m_service->answerNext(401, wrongPassword);
    const int reads = m_bench->secrets.reads + m_bench->tokens.reads;
    Request given = request();
    given.given = {{u"password"_s, secret("given"_ba)}};
    QVERIFY(!await(acquire(given, m_bench->facilities())).error);
    QCOMPARE(await(acquire(given, m_bench->facilities())).error.value().kind, ErrorKind::Rejected);
    QCOMPARE(m_service->calls().size(), 2);
    QVERIFY(m_service->requests().front().body.contains("\"given\""));
    QCOMPARE(m_bench->secrets.reads + m_bench->tokens.reads, reads);
    QCOMPARE(m_bench->tokens.writes, 0);
    QVERIFY2(!m_bench->attempts.objection(materialOf(m_profile), m_bench->time.now()),
             "the stored secret was not refused");
}

void TestAcquire::twoAtOnceLogInOnce()
{
    m_service->answerNext(200, opaqueToken);
    m_service->answerNext(200, R"({"token":"second"})"_ba);
    auto one = acquire(request(), m_bench->facilities());
    auto other = acquire(request(), m_bench->facilities());
    const Acquisition first = await(std::move(one));
    const Acquisition second = await(std::move(other));
    QCOMPARE(first.tokens, second.tokens);
    QCOMPARE(m_service->calls().size(), 1);
}

/// All at once, with a wrong password each: as many are sent as the account may lose, and no more.
void TestAcquire::profilesOfOneAccountTakeTurns()
{
    std::vector<QCoro::Task<Acquisition>> all;
    for (int i = 0; i < 4; ++i) {
        m_service->answerNext(401, wrongPassword);
        Profile profile = engineProfile(m_service->address());
        profile.id = QUuid::createUuid();
        profile.name = u"profile %1"_s.arg(i);
        profile = m_bench->save(profile, {{u"password"_s, secret("wrong"_ba)}});
        const Request theirs{.profile = profile, .service = engineMaterial().service};
        all.push_back(acquire(theirs, m_bench->facilities()));
    }
    QList<ErrorKind> kinds;
    for (QCoro::Task<Acquisition> &each : all) {
        kinds << await(std::move(each)).error.value().kind;
    }
    std::ranges::sort(kinds);
    QCOMPARE(kinds, (QList{ErrorKind::Rejected, ErrorKind::Rejected, ErrorKind::Blocked, ErrorKind::Blocked}));
    QCOMPARE(m_service->calls().size(), 2);
}

void TestAcquire::callsWithTheirOwnSecretsTakeTurnsToo()
{
    std::vector<QCoro::Task<Acquisition>> all;
    for (int i = 0; i < 4; ++i) {
        m_service->answerNext(401, wrongPassword);
        Request given = request();
        given.given = {{u"password"_s, secret("wrong"_ba)}};
        all.push_back(acquire(given, m_bench->facilities()));
    }
    for (QCoro::Task<Acquisition> &each : all) {
        QVERIFY(await(std::move(each)).error);
    }
    QCOMPARE(m_service->calls().size(), 2);
}

void TestAcquire::offlineSpendsNothing()
{
    m_profile.fields[u"address"_s] = QStringList{u"http://127.0.0.1:1"_s};
    m_profile = m_bench->save(m_profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(get().error.value().kind, ErrorKind::Offline);
    }
}

void TestAcquire::anUnusableAnswerSpendsNothing()
{
    for (int i = 0; i < 4; ++i) {
        m_service->answerNext(200, "<html></html>"_ba);
        QCOMPARE(get().error.value().kind, ErrorKind::Unusable);
    }
    QCOMPARE(m_service->calls().size(), 4);
}

void TestAcquire::aDeadTokenIsAskedForAgain()
{
    m_service->answerNext(200, opaqueToken);
    m_service->answerNext(503, ""_ba);
    (void)get();
    m_bench->time.advance(12h);
    const Acquisition got = get();
    QCOMPARE(got.error.value().kind, ErrorKind::Server);
    QVERIFY(!stillServes(*engineMaterial().service, got.tokens, Demand(), m_bench->time.now()));
    QCOMPARE(m_service->calls().size(), 2);
}

void TestAcquire::aGivenSecretSaysNothingOfTheStoredOne()
{
    m_service->answerNext(401, wrongPassword);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    Request own = request();
    own.given = {{u"password"_s, secret("right"_ba)}};
    m_service->answerNext(200, opaqueToken);
    QVERIFY(!await(acquire(own, m_bench->facilities())).error);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    QCOMPARE(m_service->calls().size(), 2);
}

void TestAcquire::whereNothingCanBeNotedNothingIsSent()
{
    QVERIFY(QDir(m_bench->directory.path()).mkpath(m_bench->folder.attempts()));
    const Acquisition got = get();
    QCOMPARE(got.error.value().kind, ErrorKind::Internal);
    QVERIFY2(got.error->detail.contains("attempts.json"_L1), qUtf8Printable(got.error->detail));
    QCOMPARE(m_service->calls().size(), 0);
}

QTEST_GUILESS_MAIN(TestAcquire)
#include "tst_acquire.moc"
