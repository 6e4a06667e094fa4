// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/requests.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace bearerbox::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray accessPath = "/apigovernance/api/oauth/tokenByAkSk"_ba;
const QByteArray applyPath = "/apiaccess/ccmessaging/applyToken"_ba;
const QByteArray probePath = "/apiaccess/ccmessaging/v1/checkClickToCallSupport?channel=WEB"_ba;
const QByteArray pollPath = "/apiaccess/ccmessaging/poll?receiverId=me&channel=WEB"_ba;
const QByteArray appKey = "11111111-2222-3333-4444-555555555555"_ba;
const QByteArray goodBody = R"({"app_key":"11111111-2222-3333-4444-555555555555","app_secret":"hush"})"_ba;

QByteArray application(const QByteArray &user, const QByteArray &channel = "channel"_ba,
                       const QByteArray &locale = "en"_ba)
{
    return R"({"userId":")" + user + R"(","userName":"Me","channelId":")" + channel + R"(","locale":")" + locale +
           R"("})";
}

} // namespace

class TestContactCenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anAccessTokenHasTheDocumentedFields();
    void accessTokenRequests_data();
    void accessTokenRequests();
    void aLimitShortensTheAccessToken();
    void applyTokenBodies_data();
    void applyTokenBodies();
    void applyTokenAuthorization_data();
    void applyTokenAuthorization();
    void anExpiredAccessTokenIsRefusedInTheDocumentedWords();
    void anotherChannelIsAFailureWithStatus200();
    void theProbeWantsAllThreeHeaders_data();
    void theProbeWantsAllThreeHeaders();
    void aDeadHalfOfThePairIs401();
    void applyingAgainKillsTheOldToken();
    void everyPollRenews();
    void sendDoesNotRenew();

private:
    [[nodiscard]] QByteArray accessToken(const QByteArray &seconds = "3600"_ba);
    [[nodiscard]] QList<Header> access(const QByteArray &token) const;
    [[nodiscard]] QList<Header> session();

    std::unique_ptr<bearerbox::test::FakeClock> m_hand;
    std::unique_ptr<Services> m_services;
};

void TestContactCenter::init()
{
    m_hand = std::make_unique<bearerbox::test::FakeClock>();
    m_services = std::make_unique<Services>(testCredentials(), Lifetimes(), testKey(), m_hand->clock());
}

QByteArray TestContactCenter::accessToken(const QByteArray &seconds)
{
    const Answer answer = m_services->answer(post(accessPath, goodBody, {{"X-Token-Expire"_ba, seconds}}));
    return textOf(answer, u"AccessToken"_s);
}

QList<Header> TestContactCenter::access(const QByteArray &token) const
{
    return {{"x-app-key"_ba, appKey}, {"Authorization"_ba, "Bearer " + token}};
}

// The three headers of a session call, in the order x-app-key, Authorization, ccmessaging-token.
QList<Header> TestContactCenter::session()
{
    QList<Header> headers = access(accessToken());
    const Answer answer = m_services->answer(post(applyPath, application("me"_ba), headers));
    headers.append({"ccmessaging-token"_ba, textOf(answer, u"token"_s)});
    return headers;
}

void TestContactCenter::anAccessTokenHasTheDocumentedFields()
{
    const Answer answer = m_services->answer(post(accessPath, goodBody));
    QCOMPARE(answer.status, 200);
    QCOMPARE(textOf(answer, u"ApplyType"_s), "Bearer"_ba);
    QCOMPARE(textOf(answer, u"CreateTime"_s), QByteArray::number(m_hand->now().toSecsSinceEpoch()));
    QCOMPARE(textOf(answer, u"Expires"_s), "600"_ba);
    QCOMPARE(textOf(answer, u"Scope"_s).size(), 32);
    QCOMPARE(textOf(answer, u"AppKey"_s), appKey);
    QCOMPARE(textOf(answer, u"UserID"_s), "Anonymous"_ba);
    QVERIFY(!textOf(answer, u"AccessToken"_s).isEmpty());
}

void TestContactCenter::accessTokenRequests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expire");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("expires");
    QTest::addRow("a lifetime of its own") << goodBody << "900"_ba << 200 << "900"_ba;
    QTest::addRow("the longest") << goodBody << "3600"_ba << 200 << "3600"_ba;
    QTest::addRow("longer than the longest") << goodBody << "3601"_ba << 400 << ""_ba;
    QTest::addRow("no time at all") << goodBody << "0"_ba << 400 << ""_ba;
    QTest::addRow("no number") << goodBody << "10m"_ba << 400 << ""_ba;
    QTest::addRow("no JSON") << "app_key=x"_ba << ""_ba << 400 << ""_ba;
    QTest::addRow("wrong secret") << QByteArray(goodBody).replace("hush", "nope") << ""_ba << 403 << ""_ba;
    QTest::addRow("wrong key") << QByteArray(goodBody).replace("1111", "2222") << ""_ba << 403 << ""_ba;
}

void TestContactCenter::accessTokenRequests()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expire);
    const Answer answer = m_services->answer(post(accessPath, body, {{"X-Token-Expire"_ba, expire}}));
    QTEST(answer.status, "status");
    QTEST(textOf(answer, u"Expires"_s), "expires");
    QCOMPARE(answer.mimeType == "text/html", answer.status != 200);
}

void TestContactCenter::aLimitShortensTheAccessToken()
{
    Services services(testCredentials(), Lifetimes{.limit = 5s}, testKey(), m_hand->clock());
    for (const QByteArray &expire : {""_ba, "600"_ba}) {
        const Answer answer = services.answer(post(accessPath, goodBody, {{"X-Token-Expire"_ba, expire}}));
        QCOMPARE(textOf(answer, u"Expires"_s), "5"_ba);
    }
}

void TestContactCenter::applyTokenBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addRow("a good one") << application("me"_ba) << 200;
    QTest::addRow("a locale with its country") << application("me"_ba, "channel"_ba, "zh_CN"_ba) << 200;
    QTest::addRow("32 characters") << application(QByteArray(32, 'u')) << 200;
    QTest::addRow("33 characters") << application(QByteArray(33, 'u')) << 500;
    QTest::addRow("no characters") << application(""_ba) << 500;
    QTest::addRow("no locale of this world") << application("me"_ba, "channel"_ba, "english"_ba) << 500;
    QTest::addRow("no user") << R"({"userName":"Me","channelId":"channel","locale":"en"})"_ba << 400;
    QTest::addRow("no user name") << R"({"userId":"me","channelId":"channel","locale":"en"})"_ba << 400;
    QTest::addRow("a number for a user") << R"({"userId":1,"userName":"Me","channelId":"channel","locale":"en"})"_ba
                                         << 400;
    QTest::addRow("no JSON") << "userId=me"_ba << 400;
}

void TestContactCenter::applyTokenBodies()
{
    QFETCH(QByteArray, body);
    const Answer answer = m_services->answer(post(applyPath, body, access(accessToken())));
    QTEST(answer.status, "status");
    QCOMPARE(textOf(answer, u"resultCode"_s), answer.status == 200 ? "0"_ba : ""_ba);
    QCOMPARE(textOf(answer, u"token"_s).isEmpty(), answer.status != 200);
    QCOMPARE(textOf(answer, u"errorCode"_s), answer.status == 200 ? ""_ba : "0"_ba);
}

void TestContactCenter::applyTokenAuthorization_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("header"); // T stands for the token
    QTest::addColumn<int>("status");
    QTest::addRow("as documented") << appKey << "Bearer T"_ba << 200;
    QTest::addRow("no space") << appKey << "BearerT"_ba << 403;
    QTest::addRow("two spaces") << appKey << "Bearer  T"_ba << 403;
    QTest::addRow("another scheme") << appKey << "Basic T"_ba << 403;
    QTest::addRow("no header") << appKey << ""_ba << 403;
    QTest::addRow("an unknown token") << appKey << "Bearer abc"_ba << 403;
    QTest::addRow("no app key") << ""_ba << "Bearer T"_ba << 403;
    QTest::addRow("another app key") << "x"_ba << "Bearer T"_ba << 403;
}

void TestContactCenter::applyTokenAuthorization()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, header);
    const QByteArray sent = QByteArray(header).replace("T", accessToken());
    const QList<Header> headers = {{"X-APP-Key"_ba, key}, {"Authorization"_ba, sent}};
    QTEST(m_services->answer(post(applyPath, application("me"_ba), headers)).status, "status");
}

void TestContactCenter::anExpiredAccessTokenIsRefusedInTheDocumentedWords()
{
    const QList<Header> headers = access(accessToken("600"_ba));
    m_hand->advance(600s - 1ms);
    QCOMPARE(m_services->answer(post(applyPath, application("me"_ba), headers)).status, 200);
    m_hand->advance(1ms);
    const Answer answer = m_services->answer(post(applyPath, application("me"_ba), headers));
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.body, R"({"errorCode":"0","exceptionInfo":"auth fail! illegal or expired token info. )"
                          R"(please apply or refresh the access token from the server!"})"_ba);
}

void TestContactCenter::anotherChannelIsAFailureWithStatus200()
{
    const QList<Header> headers = access(accessToken());
    const Answer answer = m_services->answer(post(applyPath, application("me"_ba, "other"_ba), headers));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, R"({"resultCode":"1"})"_ba);
}

void TestContactCenter::theProbeWantsAllThreeHeaders_data()
{
    QTest::addColumn<QByteArray>("without");
    QTest::addColumn<int>("status");
    QTest::addRow("with all three") << ""_ba << 200;
    QTest::addRow("without x-app-key") << "x-app-key"_ba << 401;
    QTest::addRow("without Authorization") << "Authorization"_ba << 401;
    QTest::addRow("without ccmessaging-token") << "ccmessaging-token"_ba << 401;
}

void TestContactCenter::theProbeWantsAllThreeHeaders()
{
    QFETCH(QByteArray, without);
    QList<Header> headers = session();
    headers.removeIf([&](const Header &header) { return header.first == without; });
    QTEST(m_services->answer(get(probePath, headers)).status, "status");
    QTEST(m_services->answer(post("/apiaccess/ccmessaging/send"_ba, "{}"_ba, headers)).status, "status");
    QTEST(m_services->answer(post("/apiaccess/ccmessaging/sendAsync"_ba, "{}"_ba, headers)).status, "status");
    QTEST(m_services->answer(get(pollPath, headers)).status, "status"); // last: it renews the token
}

void TestContactCenter::aDeadHalfOfThePairIs401()
{
    QList<Header> headers = session(); // both halves live for an hour
    m_hand->advance(59min);
    const QByteArray youngAccess = accessToken();
    QCOMPARE(m_services->answer(get(probePath, headers)).status, 200);
    m_hand->advance(1min);
    QCOMPARE(m_services->answer(get(probePath, headers)).status, 401);
    headers[1].second = "Bearer " + youngAccess;
    QCOMPARE(m_services->answer(get(probePath, headers)).status, 401);
    const Answer applied = m_services->answer(post(applyPath, application("me"_ba), headers));
    headers[2].second = textOf(applied, u"token"_s);
    QCOMPARE(m_services->answer(get(probePath, headers)).status, 200);
}

void TestContactCenter::applyingAgainKillsTheOldToken()
{
    const QList<Header> first = session();
    const QList<Header> second = session();
    QCOMPARE(m_services->answer(get(probePath, first)).status, 401);
    QCOMPARE(m_services->answer(get(probePath, second)).status, 200);
}

void TestContactCenter::everyPollRenews()
{
    QList<Header> headers = session();
    for (int i = 0; i < 2; ++i) {
        const QByteArray successor = headerOf(m_services->answer(get(pollPath, headers)), "ccmessaging-token"_ba);
        QVERIFY(!successor.isEmpty());
        QCOMPARE(m_services->answer(get(probePath, headers)).status, 401);
        headers[2].second = successor;
        QCOMPARE(m_services->answer(get(probePath, headers)).status, 200);
    }
}

void TestContactCenter::sendDoesNotRenew()
{
    const QList<Header> headers = session();
    m_hand->advance(45min);
    const Answer answer = m_services->answer(post("/apiaccess/ccmessaging/send"_ba, "{}"_ba, headers));
    QCOMPARE(answer.status, 200);
    QCOMPARE(headerOf(answer, "ccmessaging-token"_ba), ""_ba);
    QCOMPARE(m_services->answer(get(probePath, headers)).status, 200);
}

QTEST_APPLESS_MAIN(TestContactCenter)
#include "tst_contactcenter.moc"
