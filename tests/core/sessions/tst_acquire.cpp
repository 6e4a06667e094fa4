// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/acquirefixture.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One step (the engine): the cache, the ledger and the secret store around it.
class TestAcquire : public AcquireFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void oneLogInOnePost();
    void aCachedTokenCostsNothing();
    void aCachedTokenIsForItsUserAndAddressAlone();
    void insideItsLeewayItIsRenewed();
    void aMinimumValidityIsRespected();
    void newTokensWhenThePersonSaysSo();
    void twoAtOnceLogInOnce();
    void aDeadTokenIsAskedForAgain();
};

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

QTEST_GUILESS_MAIN(TestAcquire)
#include "tst_acquire.moc"
