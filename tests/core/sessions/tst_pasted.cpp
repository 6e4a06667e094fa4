// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/acquire.h"
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
const QByteArray applyToken = "POST /apiaccess/ccmessaging/applyToken"_ba;

} // namespace

/// An access token that the person pasted stands for the first step.
class TestPasted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shapes_data();
    void shapes();
    void noTokens_data();
    void noTokens();
    void anExpiredOneIsRefusedWithoutARequest();
    void itsExpiryIsKnownFromItself();
    void itWinsOverTheAppSecret();
    void itIsNotKeptInTheCache();
    void aRefusedOneIsNotRenewed();
    void aNewOneReplacesTheCachedToken();
    void takenBackItIsGone();

private:
    void paste(const QByteArray &text) { m_profile = m_bench->save(m_profile, {{u"accessToken"_s, secret(text)}}); }
    [[nodiscard]] Acquisition get(const Demand &demand = {})
    {
        const Request request{.profile = m_profile, .service = aiccMaterial().service, .demand = demand};
        return await(acquire(request, m_bench->facilities()));
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<LoopbackService> m_service;
    Profile m_profile;
};

void TestPasted::init()
{
    m_bench = std::make_unique<Bench>();
    m_service = std::make_unique<LoopbackService>();
    m_profile = aiccProfile(m_service->address());
}

void TestPasted::shapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    QTest::addRow("as it is") << "abc"_ba << "abc"_ba;
    QTest::addRow("with its scheme") << "Bearer abc"_ba << "abc"_ba;
    QTest::addRow("with a scheme in lower case") << "bearer abc"_ba << "abc"_ba;
    QTest::addRow("with a tab after the scheme") << "Bearer\tabc"_ba << "abc"_ba;
    QTest::addRow("a whole header line") << "Authorization: Bearer abc\r\n"_ba << "abc"_ba;
    QTest::addRow("in quotes") << "\"abc\""_ba << "abc"_ba;
    QTest::addRow("scheme and token in quotes") << "\"Bearer abc\""_ba << "abc"_ba;
    QTest::addRow("the token in quotes after the scheme") << "Bearer \"abc\""_ba << "abc"_ba;
    QTest::addRow("broken over lines by a page") << "  ab\n  c \n"_ba << "abc"_ba;
    QTest::addRow("a token that begins like a scheme") << "Bearerabc"_ba << "Bearerabc"_ba;
    QTest::addRow("a token that is called Bearer") << "Bearer"_ba << "Bearer"_ba;
}

void TestPasted::shapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    paste(text);
    m_service->answerNext(200, applied);
    const Acquisition got = get();
    QVERIFY2(!got.error, qUtf8Printable(got.error.value_or(Error()).detail));
    QCOMPARE(m_service->calls(), QByteArrayList{applyToken});
    QCOMPARE(m_service->requests().front().header("Authorization"), "Bearer " + shown);
    QVERIFY(got.tokens.at(u"access"_s).isPasted);
}

void TestPasted::noTokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("letters beyond ASCII") << "密码"_ba;
    QTest::addRow("a control character") << "ab\x01"_ba;
    QTest::addRow("an empty pair of quotes") << "\"\""_ba;
    QTest::addRow("white space") << " \n "_ba;
}

void TestPasted::noTokens()
{
    QFETCH(QByteArray, text);
    paste(text);
    QCOMPARE(get().error.value().kind, ErrorKind::Unusable);
    QVERIFY(m_service->calls().isEmpty());
}

void TestPasted::anExpiredOneIsRefusedWithoutARequest()
{
    paste(jwtUntil(m_bench->time.now()));
    for (const auto &demand : {Demand{}, Demand{.renew = true, .afterRefusal = true}}) {
        const Acquisition got = get(demand);
        // The service has said nothing: a living token is what is missing.
        QCOMPARE(got.error.value().kind, ErrorKind::SecretMissing);
        QVERIFY(!got.asked);
    }
    QVERIFY(m_service->calls().isEmpty());
    paste(jwtUntil(m_bench->time.now().addSecs(60)));
    m_service->answerNext(200, applied);
    QVERIFY(!get().error);
}

void TestPasted::itsExpiryIsKnownFromItself()
{
    paste("Bearer " + jwtUntil(m_bench->time.now().addSecs(60)));
    m_service->answerNext(200, applied);
    const Token known = get().tokens.at(u"access"_s);
    QCOMPARE(known.expiresAt, std::optional(m_bench->time.now().addSecs(60)));
    QCOMPARE(known.source, ExpirySource::Jwt);
    paste("opaque"_ba);
    const Token opaque = get().tokens.at(u"access"_s);
    QVERIFY(!opaque.expiresAt);
    QCOMPARE(opaque.source, ExpirySource::User);
}

void TestPasted::itWinsOverTheAppSecret()
{
    m_profile =
        m_bench->save(m_profile, {{u"appSecret"_s, secret("hush-hush"_ba)}, {u"accessToken"_s, secret("pasted"_ba)}});
    m_service->answerNext(200, applied);
    (void)get();
    QCOMPARE(m_service->calls(), QByteArrayList{applyToken});
}

void TestPasted::itIsNotKeptInTheCache()
{
    paste("pasted"_ba);
    m_service->answerNext(200, applied);
    (void)get();
    const Tokens cached = m_bench->keptTokens(m_profile);
    QVERIFY(!cached.contains(u"access"_s));
    QVERIFY(cached.contains(u"messaging"_s));
    QCOMPARE(get().tokens.size(), 2U);
    QCOMPARE(m_service->calls().size(), 1);
}

void TestPasted::aRefusedOneIsNotRenewed()
{
    m_profile =
        m_bench->save(m_profile, {{u"appSecret"_s, secret("hush-hush"_ba)}, {u"accessToken"_s, secret("pasted"_ba)}});
    m_service->answerNext(403, R"({"errorCode":"0","exceptionInfo":"auth fail!"})"_ba);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    QCOMPARE(m_service->calls(), QByteArrayList{applyToken});
}

void TestPasted::aNewOneReplacesTheCachedToken()
{
    m_profile = m_bench->save(m_profile, {{u"appSecret"_s, secret("hush-hush"_ba)}});
    m_service->answerNext(200, R"({"AccessToken":"earned","Expires":"3600"})"_ba);
    m_service->answerNext(200, applied);
    QCOMPARE(get().tokens.at(u"access"_s).value, secret("earned"_ba));
    paste("pasted"_ba);
    const Acquisition got = get();
    QCOMPARE(got.tokens.at(u"access"_s).value, secret("pasted"_ba));
    QCOMPARE(got.tokens.at(u"messaging"_s).value, secret("messaging"_ba));
    QCOMPARE(m_service->calls().size(), 2);
}

void TestPasted::takenBackItIsGone()
{
    m_profile =
        m_bench->save(m_profile, {{u"appSecret"_s, secret("hush-hush"_ba)}, {u"accessToken"_s, secret("pasted"_ba)}});
    m_service->answerNext(200, applied);
    (void)get();
    paste(""_ba);
    m_service->answerNext(200, R"({"AccessToken":"earned","Expires":"3600"})"_ba);
    QCOMPARE(get().tokens.at(u"access"_s).value, secret("earned"_ba));
}

QTEST_GUILESS_MAIN(TestPasted)
#include "tst_pasted.moc"
