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
    void unusable_data();
    void unusable();
    void thePagesSampleAsItIsPrintedIsBroken();
    void deadOnArrival_data();
    void deadOnArrival();
    void probes_data();
    void probes();
    void renewals_data();
    void renewals();
    void stripping_data();
    void stripping();
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
    QTest::addRow("white space around a token goes")
        << messaging << R"({"token":" x\n"})"_ba << "x"_ba << qint64(3600) << u"documented"_s;
    QTest::addRow("a byte order mark before the JSON")
        << messaging << "\xef\xbb\xbf{\"token\":\"x\"}"_ba << "x"_ba << qint64(3600) << u"documented"_s;
    QTest::addRow("escapes in the JSON mean their characters")
        << messaging << R"({"\u0074oken":"\u0078\/y"})"_ba << "x/y"_ba << qint64(3600) << u"documented"_s;
}

void TestAnswer::tokens()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, body);
    const HttpAnswer answer = answerOf(200, body, received);
    const tl::expected<Token, Refusal> token = step == "token"_L1 ? readEngine(answer) : readAicc(step, answer);
    QVERIFY2(token, token ? "" : qUtf8Printable(token.error().error.detail));
    QTEST(token->value.reveal().toByteArray(), "token");
    QCOMPARE(token->issuedAt, received);
    QTEST(received.secsTo(token->expiresAt.value()), "seconds");
    QTEST(expirySourceWord(token->source), "source");
    QVERIFY(!token->isPasted);
}

void TestAnswer::unusable_data()
{
    QTest::addColumn<QByteArray>("body");
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

void TestAnswer::probes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("tokenDead");
    QTest::addRow("200") << 200 << R"({"perms":[]})"_ba << true << false;
    QTest::addRow("204, nothing in it") << 204 << ""_ba << true << false;
    QTest::addRow("an expired token") << 401 << R"({"errorCode":"401205","errorMessage":"Token is expired"})"_ba
                                      << false << true;
    QTest::addRow("another engine's token")
        << 401 << R"({"errorCode":"401201","errorMessage":"Request unauthorized"})"_ba << false << true;
    QTest::addRow("no token shown") << 401 << R"({"errorCode":"401204","errorMessage":"No authorization header"})"_ba
                                    << false << false;
    QTest::addRow("a redirect accepts nothing") << 302 << ""_ba << false << false;
}

void TestAnswer::probes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, tokenDead);
    const tl::expected<void, Refusal> verdict = readProbe(engineMaterial(), answerOf(status, body, received));
    QTEST(verdict.has_value(), "accepted");
    if (!verdict) {
        QCOMPARE(verdict.error().tokenDead, tokenDead);
    }
}

void TestAnswer::renewals_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("token");
    QTest::addRow("as it is") << "ccmessaging-token: eyJuZXci=="_ba << "eyJuZXci=="_ba;
    QTest::addRow("its name in any case") << "CCMessaging-Token: eyJuZXci"_ba << "eyJuZXci"_ba;
    QTest::addRow("in quotes") << "ccmessaging-token: \"eyJuZXci\""_ba << "eyJuZXci"_ba;
    QTest::addRow("another header") << "ccmessaging-token-2: eyJuZXci"_ba << ""_ba;
    QTest::addRow("empty") << "ccmessaging-token: "_ba << ""_ba;
    QTest::addRow("with a space inside") << "ccmessaging-token: a b"_ba << ""_ba;
    QTest::addRow("not ASCII") << "ccmessaging-token: \xc3\xa9"_ba << ""_ba;
}

void TestAnswer::renewals()
{
    QFETCH(QByteArray, header);
    const HttpAnswer answer = answerOf(200, R"({"resultCode":"0"})"_ba, received, {header});
    const std::optional<Token> token = renewedToken(*aiccMaterial().service, answer);
    QTEST(token ? token->value.reveal().toByteArray() : ""_ba, "token");
    if (token) {
        QCOMPARE(received.secsTo(token->expiresAt.value()), qint64(3600));
    }
    QVERIFY2(!renewedToken(*engineMaterial().service, answer), "the engine renews nothing");
}

void TestAnswer::stripping_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("stripped");
    QTest::addRow("nothing to strip") << "a.b"_ba << "a.b"_ba;
    QTest::addRow("quotes") << "\"a\""_ba << "a"_ba;
    QTest::addRow("white space outside the quotes") << " \"a\"\r\n"_ba << "a"_ba;
    QTest::addRow("apostrophes are part of it") << "'a'"_ba << "'a'"_ba;
    QTest::addRow("nothing") << ""_ba << ""_ba;
}

void TestAnswer::stripping()
{
    QFETCH(QByteArray, given);
    QTEST(strippedToken(secret(given)).reveal().toByteArray(), "stripped");
}

QTEST_APPLESS_MAIN(TestAnswer)
#include "tst_answer.moc"
