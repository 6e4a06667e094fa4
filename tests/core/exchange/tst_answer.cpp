// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answer.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Before the page's sample token dies (2022-04-22T01:41:41Z).
const QDateTime received = QDateTime::fromSecsSinceEpoch(1'650'548'501, Qt::UTC);

constexpr const char *pageToken =
    "****bGciOiJSUzUxMiIsInR5cCI6IkpXVCJ9.eyJhY2NvdW50Ijoicm9vdCIsImV4cCI6MTY1MDU5MTcwMSwicm9sZXMiOlsiYWRtaW4iXX0."
    "WKwNAjaYMMCSjNX0qCGCeyh13FJRzLousxoXlThdkMwkH-pXEmG51_SguH0LlHOZoIc8gNJq-ilQg4bxTo1s0pnQZIS3wma0qvE-"
    "MzaYnFguTuHM7rxD7eZdwnbUe3dhnw9xRqR1hcd-lTuBbLoL9fbED4U_63IoEDyBCJl9D_l0F86uGzpUysCvC-t6MrJHgi7miUaO7ZZQmSAUNhmb"
    "EoN8IIVp-QtP_cWNWtWaFO-eoQrmCT2FdlYiB9MCuELr9-5EGM_mFLPgs6E4fyIGiGHy7IwoGUKOCW5w6Jb0l-2JxeUe3eOl5Md5kzOIAE_EYUATx"
    "CbJ5GmgpSSJf*****";

tl::expected<Token, Refusal> readEngine(const HttpAnswer &answer)
{
    const Material material = engineMaterial();
    return readAnswer(*material.service->step(u"token"_s), material, answer);
}

tl::expected<Token, Refusal> readAicc(const QString &step, const HttpAnswer &answer)
{
    const Material material = aiccMaterial();
    return readAnswer(*material.service->step(step), material, answer);
}

} // namespace

class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data();
    void tokens();
    void noPromiseIsLongerThanWhatWasAskedFor_data();
    void noPromiseIsLongerThanWhatWasAskedFor();
    void unusable_data();
    void unusable();
    void thePagesSampleAsItIsPrintedIsBroken();
    void anAnswerWithoutATokenSaysWhy_data();
    void anAnswerWithoutATokenSaysWhy();
    void deadOnArrival_data();
    void deadOnArrival();
};

void TestAnswer::tokens_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("source");
    const auto engine = u"token"_s;
    const auto access = u"access"_s;
    const auto messaging = u"messaging"_s;
    QTest::addRow("the engine's page (without the line break in its sample)")
        << engine << "{ \"token\" : \"" + QByteArray(pageToken) + "\" }" << QByteArray(pageToken) << qint64(43200)
        << u"jwt"_s;
    QTest::addRow("an opaque engine token lives the documented 12 hours")
        << engine << R"({"token":"opaque"})"_ba << "opaque"_ba << qint64(43200) << u"documented"_s;
    QTest::addRow("the sample of tokenByAkSk")
        << access
        << R"({"AccessToken":"7bcd","ApplyType":"Bearer","CreateTime":"1650548501","Expires":"600","Scope":"0f","AppKey":"k","UserID":"Anonymous"})"_ba
        << "7bcd"_ba << qint64(600) << u"response"_s;
    QTest::addRow("the sample as it is printed: issued years ago, by the clock of another machine")
        << access << R"({"AccessToken":"7bcd","CreateTime":"1545650171","Expires":"600"})"_ba << "7bcd"_ba
        << qint64(600) << u"response"_s;
    QTest::addRow("tokenByAkSk that says nothing of a lifetime: 10 minutes, not an hour")
        << access << R"({"AccessToken":"7bcd"})"_ba << "7bcd"_ba << qint64(600) << u"documented"_s;
    QTest::addRow("the VoIP guide: resultCode and token")
        << messaging << R"({"resultCode":"0","token":"xxx"})"_ba << "xxx"_ba << qint64(3600) << u"documented"_s;
    QTest::addRow("the developer guide: a token in escaped quotes")
        << messaging << R"({"token":"\"eyJjcmVhdGVUaW1lI\""})"_ba << "eyJjcmVhdGVUaW1lI"_ba << qint64(3600)
        << u"documented"_s;
    QTest::addRow("one layer of quotes goes, not two")
        << messaging << R"({"token":"\"\"x\"\""})"_ba << "\"x\""_ba << qint64(3600) << u"documented"_s;
    QTest::addRow("a quote at one end only stays")
        << messaging << R"({"token":"\"x"})"_ba << "\"x"_ba << qint64(3600) << u"documented"_s;
    QTest::addRow("a lone quote stays") << messaging << R"({"token":"\""})"_ba << "\""_ba << qint64(3600)
                                        << u"documented"_s;
    QTest::addRow("percent signs are not decoded, padding stays")
        << messaging << R"({"token":"eyJh%3D%2B/+=="})"_ba << "eyJh%3D%2B/+=="_ba << qint64(3600) << u"documented"_s;
    QTest::addRow("a result code that is a number")
        << messaging << R"({"token":"x","resultCode":0})"_ba << "x"_ba << qint64(3600) << u"documented"_s;
    QTest::addRow("no result code") << messaging << R"({"token":"x"})"_ba << "x"_ba << qint64(3600) << u"documented"_s;
    QTest::addRow("a byte order mark before the JSON")
        << messaging << "\xef\xbb\xbf{\"token\":\"x\"}"_ba << "x"_ba << qint64(3600) << u"documented"_s;
    QTest::addRow("escapes in the JSON mean their characters")
        << messaging << R"({"\u0074oken":"\u0078\/y"})"_ba << "x/y"_ba << qint64(3600) << u"documented"_s;
}

void TestAnswer::tokens()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, body);
    const HttpAnswer answer = answerOf(200, body, received, {"date: " + httpDate(received)});
    const tl::expected<Token, Refusal> token = step == "token"_L1 ? readEngine(answer) : readAicc(step, answer);
    QVERIFY2(token, token ? "" : qUtf8Printable(token.error().error.detail));
    QTEST(token->value.reveal().toByteArray(), "token");
    QCOMPARE(token->issuedAt, received);
    QTEST(received.secsTo(token->expiresAt.value()), "seconds");
    QTEST(expirySourceWord(token->source), "source");
    QVERIFY(!token->isPasted);
}

void TestAnswer::noPromiseIsLongerThanWhatWasAskedFor_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<qint64>("seconds");
    const auto row = [](const char *name, const char *step, const char *field, const char *asked, qint64 seconds) {
        QTest::addRow("%s", name) << QString::fromLatin1(step) << QString::fromLatin1(field)
                                  << QString::fromLatin1(asked) << seconds;
    };
    row("engine: a quarter of an hour", "token", "lifetime", "15m", 900);
    row("engine: nothing asked for, twelve hours", "token", "lifetime", "", 43200);
    row("engine: a day asked for, twelve hours promised", "token", "lifetime", "24h", 43200);
    row("AICC: a minute", "access", "accessTokenLifetime", "60", 60);
    row("AICC: an hour by default, ten minutes promised", "access", "accessTokenLifetime", "", 600);
    row("AICC: what is asked for the access token is no matter of the other", "messaging", "accessTokenLifetime", "60",
        3600);
}

void TestAnswer::noPromiseIsLongerThanWhatWasAskedFor()
{
    QFETCH(QString, step);
    QFETCH(QString, field);
    QFETCH(QString, asked);
    const Material material = withField(step == "token"_L1 ? engineMaterial() : aiccMaterial(), field, asked);
    const HttpAnswer answer = answerOf(200, R"({"token":"opaque","AccessToken":"opaque"})"_ba, received);
    const tl::expected<Token, Refusal> token = readAnswer(*material.service->step(step), material, answer);
    QVERIFY(token);
    QTEST(received.secsTo(token->expiresAt.value()), "seconds");
}

void TestAnswer::unusable_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("half of a surrogate pair") << R"({"token":"ab\ud800cd"})"_ba;
    QTest::addRow("half of one at the end") << R"({"token":"ab\ud800"})"_ba;
    QTest::addRow("a token that says it died before 1970") << R"({"token":")" + jwtOf(R"({"exp":-1})") + R"("})";
    for (const char *body : {"",
                             "null",
                             "[]",
                             R"(["token"])",
                             R"("token")",
                             "5",
                             "{",
                             R"({"token":"x")",
                             "<html></html>",
                             R"({ "XXXX" })",
                             "{}",
                             R"({"Token":"x"})",
                             R"({"token":""})",
                             R"({"token":null})",
                             R"({"token":5})",
                             R"({"token":true})",
                             R"({"token":["x"]})",
                             R"({"token":{"token":"x"}})",
                             R"({"token":"a b"})",
                             R"({"token":"a\tb"})",
                             R"({"token":"a\r\nX-Evil: 1"})",
                             R"({"token":"a\u0000b"})",
                             R"({"token":"a\u007fb"})",
                             R"({"token":"密"})",
                             R"({"token":"\u00e9"})",
                             R"({"token":"\"\""})",
                             R"({"token":" "})",
                             R"({"token":" x"})",
                             R"({"token":"x\n"})",
                             R"({"token":" \"x\""})",
                             R"({"token":"\" x\""})"}) {
        QTest::addRow("%s", *body ? body : "an empty body") << QByteArray(body);
    }
    QTest::addRow("not UTF-8") << "{\"token\":\"\xff\xfe\"}"_ba;
}

void TestAnswer::unusable()
{
    QFETCH(QByteArray, body);
    const tl::expected<Token, Refusal> token = readEngine(answerOf(200, body, received));
    QVERIFY(!token);
    QCOMPARE(token.error().error.kind, ErrorKind::Unusable);
    QCOMPARE(token.error().error.httpStatus, 200);
    QVERIFY(!token.error().error.detail.isEmpty());
}

void TestAnswer::thePagesSampleAsItIsPrintedIsBroken()
{
    // The page's line break left a space in the signature: no header can carry that token.
    const QByteArray printed = QByteArray(pageToken).replace("kMwkH-pXEm", "kMwkH- pXEm");
    QVERIFY(printed != pageToken);
    const tl::expected<Token, Refusal> token = readEngine(answerOf(200, R"({"token":")" + printed + R"("})", received));
    QVERIFY(!token);
    QCOMPARE(token.error().error.kind, ErrorKind::Unusable);
}

void TestAnswer::anAnswerWithoutATokenSaysWhy_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("code");
    QTest::addRow("code and text")
        << R"({"errorCode":"400001","errorMessage":"Invalid parameter","detail":"you sent *******"})"_ba
        << u"The service's answer holds no token at “/token” (400001): Invalid parameter – you sent •••"_s
        << u"400001"_s;
    QTest::addRow("nothing said") << "{}"_ba << u"The service's answer holds no token at “/token”."_s << u""_s;
    QTest::addRow("what may be a token in another place is not quoted")
        << R"({"access_token":"opaque"})"_ba << u"The service's answer holds no token at “/token”."_s << u""_s;
    QTest::addRow("what may be a token without JSON around it is not quoted")
        << "opaque"_ba << u"The service's answer is not a JSON object."_s << u""_s;
}

void TestAnswer::anAnswerWithoutATokenSaysWhy()
{
    QFETCH(QByteArray, body);
    const tl::expected<Token, Refusal> token = readEngine(answerOf(200, body, received));
    QVERIFY(!token);
    QCOMPARE(token.error().error.kind, ErrorKind::Unusable);
    QTEST(token.error().error.detail, "detail");
    QTEST(token.error().error.code, "code");
}

void TestAnswer::deadOnArrival_data()
{
    QTest::addColumn<qint64>("expiresIn");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<bool>("usable");
    QTest::addRow("a minute to live") << qint64(60) << ""_ba << true;
    QTest::addRow("dies now") << qint64(0) << ""_ba << false;
    QTest::addRow("dead for a second") << qint64(-1) << ""_ba << false;
    QTest::addRow("dead for a minute, by a date that agrees") << qint64(-60) << httpDate(received) << false;
    QTest::addRow("a minute to live, by a date that does not agree")
        << qint64(60) << httpDate(received.addSecs(86400)) << true;
    QTest::addRow("a date that is none does not count") << qint64(-60) << "yesterday"_ba << false;
}

void TestAnswer::deadOnArrival()
{
    QFETCH(qint64, expiresIn);
    QFETCH(QByteArray, date);
    QFETCH(bool, usable);
    const QByteArray body = R"({"token":")" + jwtUntil(received.addSecs(expiresIn)) + R"("})";
    const QList<QByteArray> headers = date.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{"date: " + date};
    const tl::expected<Token, Refusal> token = readEngine(answerOf(200, body, received, headers));
    QCOMPARE(token.has_value(), usable);
    if (!token) {
        QCOMPARE(token.error().error.kind, ErrorKind::Unusable);
    }
}

QTEST_APPLESS_MAIN(TestAnswer)
#include "tst_answer.moc"
