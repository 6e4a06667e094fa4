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

const QDateTime received = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);

Refusal refusalBy(const Material &material, const QString &step, const HttpAnswer &answer)
{
    const tl::expected<Token, Refusal> token = readAnswer(*material.service->step(step), material, answer);
    return token ? Refusal{.error = {.detail = u"accepted"_s}} : token.error();
}

} // namespace

class TestRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void engine_data();
    void engine();
    void aicc_data();
    void aicc();
    void aHintBelongsToItsRow();
    void aPathThatIsNotFoundIsNamed_data();
    void aPathThatIsNotFoundIsNamed();
    void aBlockEndsInAQuarterOfAnHour();
    void whatTheServiceSaid_data();
    void whatTheServiceSaid();
    void aServiceCannotMakeUsShowSecrets_data();
    void aServiceCannotMakeUsShowSecrets();
};

void TestRefusal::engine_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("tokenDead");
    const auto row = [](int status, const char *code, ErrorKind kind, bool tokenDead = false) {
        QTest::addRow("%d %s in camelCase", status, code)
            << status << R"({"errorCode":")" + QByteArray(code) + R"(","errorMessage":"m","detail":"d"})" << kind
            << QString::fromLatin1(code) << tokenDead;
        QTest::addRow("%d %s in snake_case", status, code)
            << status << R"({"error_code":")" + QByteArray(code) + R"(","error_msg":"m"})" << kind
            << QString::fromLatin1(code) << tokenDead;
    };
    row(400, "400001", ErrorKind::Server);
    row(401, "401202", ErrorKind::Rejected);
    row(401, "401302", ErrorKind::Rejected);
    row(403, "403201", ErrorKind::Blocked);
    row(401, "401205", ErrorKind::Rejected, true);
    row(401, "401201", ErrorKind::Rejected, true);
    row(401, "401204", ErrorKind::Rejected);
    row(401, "401206", ErrorKind::Rejected, true);
    row(401, "401207", ErrorKind::Rejected);
    row(403, "403205", ErrorKind::Rejected);
    row(401, "401002", ErrorKind::Rejected, true);
    row(401, "SVCSTG.00300401", ErrorKind::Rejected);
    row(500, "500003", ErrorKind::Server);
    row(401, "401999", ErrorKind::Rejected);
    row(403, "403999", ErrorKind::Rejected);
    row(400, "400999", ErrorKind::Server);
    row(409, "409001", ErrorKind::Server);
    row(429, "429001", ErrorKind::Server);
    row(500, "403201", ErrorKind::Server); // the status counts, too
    QTest::addRow("a code that is a number")
        << 401 << R"({"errorCode":401202})"_ba << ErrorKind::Rejected << u"401202"_s << false;
    QTest::addRow("a block whose code is a number")
        << 403 << R"({"errorCode":403201})"_ba << ErrorKind::Blocked << u"403201"_s << false;
    QTest::addRow("the router's plain-text 404")
        << 404 << "404 page not found\n"_ba << ErrorKind::Server << u""_s << false;
    QTest::addRow("the plain-text 400 for a doubled slash")
        << 400 << "Invalid Request URI //v4/token"_ba << ErrorKind::Server << u""_s << false;
    for (const int status : {301, 302, 402, 405, 418, 451, 500, 502, 503, 504, 599, 100, 204, 206}) {
        QTest::addRow("%d without a body", status) << status << ""_ba << ErrorKind::Server << u""_s << false;
    }
    QTest::addRow("401 without a body") << 401 << ""_ba << ErrorKind::Rejected << u""_s << false;
    QTest::addRow("403 as HTML") << 403 << "<html>403 Forbidden</html>"_ba << ErrorKind::Rejected << u""_s << false;
    QTest::addRow("201 is not what the page promises")
        << 201 << R"({"token":"x"})"_ba << ErrorKind::Server << u""_s << false;
}

void TestRefusal::engine()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Refusal refusal = refusalBy(engineMaterial(), u"token"_s, answerOf(status, body, received));
    QTEST(refusal.error.kind, "kind");
    QTEST(refusal.error.code, "code");
    QTEST(refusal.tokenDead, "tokenDead");
    QCOMPARE(refusal.error.httpStatus, status);
    QCOMPARE(refusal.renews, QString());
    QCOMPARE(refusal.error.until.has_value(), refusal.error.kind == ErrorKind::Blocked);
}

void TestRefusal::aicc_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("renews");
    const auto access = u"access"_s;
    const auto messaging = u"messaging"_s;
    const QByteArray dead = R"({"errorCode":"0","exceptionInfo":"auth fail! illegal or expired token info."})";
    QTest::addRow("tokenByAkSk 403 as HTML: allow-list or key family")
        << access << 403 << "<html>nginx</html>"_ba << ErrorKind::Rejected << u""_s;
    QTest::addRow("tokenByAkSk 401") << access << 401 << ""_ba << ErrorKind::Rejected << u""_s;
    QTest::addRow("tokenByAkSk 418 of the firewall") << access << 418 << ""_ba << ErrorKind::Server << u""_s;
    QTest::addRow("tokenByAkSk 400") << access << 400 << "{}"_ba << ErrorKind::Server << u""_s;
    QTest::addRow("tokenByAkSk 404") << access << 404 << ""_ba << ErrorKind::Server << u""_s;
    QTest::addRow("tokenByAkSk 429") << access << 429 << ""_ba << ErrorKind::Server << u""_s;
    QTest::addRow("tokenByAkSk 502") << access << 502 << "<html></html>"_ba << ErrorKind::Server << u""_s;
    QTest::addRow("applyToken 200 with resultCode 1")
        << messaging << 200 << R"({"resultCode":"1"})"_ba << ErrorKind::Server << u""_s;
    QTest::addRow("applyToken 200 with resultCode 1 as a number")
        << messaging << 200 << R"({"resultCode":1})"_ba << ErrorKind::Server << u""_s;
    QTest::addRow("applyToken failed, yet with a token")
        << messaging << 200 << R"({"resultCode":"1","token":"x"})"_ba << ErrorKind::Server << u""_s;
    QTest::addRow("applyToken with a result code of another kind")
        << messaging << 200 << R"({"resultCode":"0 ","token":"x"})"_ba << ErrorKind::Server << u""_s;
    QTest::addRow("applyToken with a result code of null")
        << messaging << 200 << R"({"resultCode":null,"token":"x"})"_ba << ErrorKind::Server << u""_s;
    QTest::addRow("applyToken 403: the first token is dead")
        << messaging << 403 << dead << ErrorKind::Rejected << access;
    QTest::addRow("applyToken 401: the first token, or the account")
        << messaging << 401 << dead << ErrorKind::Rejected << access;
    QTest::addRow("applyToken 400") << messaging << 400 << R"({"errorCode":"0","exceptionInfo":"x"})"_ba
                                    << ErrorKind::Server << u""_s;
    QTest::addRow("applyToken 404") << messaging << 404 << "not found"_ba << ErrorKind::Server << u""_s;
    QTest::addRow("applyToken 500: parameter values")
        << messaging << 500 << R"({"errorCode":"0","exceptionInfo":"x"})"_ba << ErrorKind::Server << u""_s;
}

void TestRefusal::aicc()
{
    QFETCH(QString, step);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Refusal refusal = refusalBy(aiccMaterial(), step, answerOf(status, body, received));
    QTEST(refusal.error.kind, "kind");
    QTEST(refusal.renews, "renews");
    QCOMPARE(refusal.error.httpStatus, status);
}

void TestRefusal::aHintBelongsToItsRow()
{
    const auto hint = [](int status, const QByteArray &body) {
        return refusalBy(engineMaterial(), u"token"_s, answerOf(status, body, received)).error.hint.english;
    };
    QVERIFY(hint(401, R"({"errorCode":"401202"})"_ba).startsWith("Check account and password."_L1));
    QVERIFY(hint(404, "404 page not found"_ba).contains("security authentication is enabled"_L1));
    QVERIFY(hint(400, R"({"errorCode":"400001"})"_ba).contains("15m to 24h"_L1));
    QVERIFY(hint(503, ""_ba).isEmpty());
    const auto aicc = [](const QString &step, int status) {
        return refusalBy(aiccMaterial(), step, answerOf(status, ""_ba, received)).error.hint.english;
    };
    QVERIFY(aicc(u"access"_s, 403).contains("allow-list"_L1) && aicc(u"access"_s, 403).contains("app key"_L1));
    QVERIFY(aicc(u"messaging"_s, 403).contains("access token"_L1) &&
            aicc(u"messaging"_s, 403).contains("allow-list"_L1));
    const auto probed = readProbe(aiccWithTokens(), answerOf(403, "<html>nginx</html>"_ba, received));
    QVERIFY(probed.error().error.hint.english.contains("allow-list"_L1) && probed.error().tokenDead);
}

void TestRefusal::aPathThatIsNotFoundIsNamed_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("names");
    QTest::addRow("a path and 404") << u"https://engine.example/v4/token"_s << 404 << true;
    QTest::addRow("a path and another status") << u"https://engine.example/prefix"_s << 500 << false;
    QTest::addRow("no path") << u"https://engine.example"_s << 404 << false;
    QTest::addRow("no path but its slash") << u"https://engine.example/"_s << 404 << false;
}

void TestRefusal::aPathThatIsNotFoundIsNamed()
{
    QFETCH(QString, address);
    QFETCH(int, status);
    Material material = engineMaterial();
    material.address = QUrl(address);
    const LocalizedText hint = refusalBy(material, u"token"_s, answerOf(status, ""_ba, received)).error.hint;
    QTEST(hint.english.contains(u", %1, "_s.arg(material.address.path())), "names");
    QTEST(hint.chinese.contains(u"路径 %1，"_s.arg(material.address.path())), "names");
    QCOMPARE(hint.english.contains("security authentication is enabled"_L1), status == 404);
}

void TestRefusal::aBlockEndsInAQuarterOfAnHour()
{
    const Refusal refusal =
        refusalBy(engineMaterial(), u"token"_s,
                  answerOf(403, R"({"errorCode":"403201","errorMessage":"Account blocked"})"_ba, received));
    QCOMPARE(refusal.error.until, received.addSecs(900));
}

void TestRefusal::whatTheServiceSaid_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    QTest::addRow("code, text and detail")
        << R"({"errorCode":"401201","errorMessage":"Request unauthorized","detail":"invalid auth header"})"_ba
        << u"The service answered with status 401 (401201): Request unauthorized – invalid auth header"_s;
    QTest::addRow("no detail") << R"({"errorCode":"401205","errorMessage":"Token is expired"})"_ba
                               << u"The service answered with status 401 (401205): Token is expired"_s;
    QTest::addRow("snake_case") << R"({"error_code":"SVCSTG.00300401","error_message":"exceed times"})"_ba
                                << u"The service answered with status 401 (SVCSTG.00300401): exceed times"_s;
    QTest::addRow("the router's plain text")
        << "Invalid Request URI //v4/token\n"_ba
        << u"The service answered with status 401: Invalid Request URI //v4/token"_s;
    QTest::addRow("plain text with a secret, a terminal control and no end")
        << "you sent *******\x1b[2J " + QByteArray(5000, 'x')
        << u"The service answered with status 401: you sent ••• [2J %1…"_s.arg(QString(283, u'x'));
    QTest::addRow("an empty body") << " \r\n"_ba << u"The service answered with status 401."_s;
    QTest::addRow("a list is no text") << R"(["a"])"_ba << u"The service answered with status 401."_s;
    QTest::addRow("bytes that are no text") << "\x1f\x8b\x08\xff"_ba << u"The service answered with status 401."_s;
    QTest::addRow("JSON without the places of a failure")
        << R"({"reason":"x"})"_ba << u"The service answered with status 401."_s;
    QTest::addRow("nothing to quote") << "<h1>no</h1>"_ba << u"The service answered with status 401."_s;
    QTest::addRow("members of other types are not quoted")
        << R"({"errorCode":["x"],"errorMessage":{"a":1}})"_ba << u"The service answered with status 401."_s;
    QTest::addRow("line breaks and terminal controls become spaces")
        << R"({"errorCode":"1\u001b[2J","errorMessage":"a\r\nb\u0007c\u202Ed\u0000"})"_ba
        << u"The service answered with status 401 (1 [2J): a b c d"_s;
    QTest::addRow("a text of nothing but controls is no text")
        << R"({"errorMessage":"\n\t\u0001"})"_ba << u"The service answered with status 401."_s;
    QTest::addRow("no text is longer than 300 characters")
        << R"({"errorMessage":")" + QByteArray(5000, 'x') + R"("})"
        << u"The service answered with status 401: %1…"_s.arg(QString(300, u'x'));
}

void TestRefusal::whatTheServiceSaid()
{
    QFETCH(QByteArray, body);
    QTEST(refusalBy(engineMaterial(), u"token"_s, answerOf(401, body, received)).error.detail, "detail");
}

void TestRefusal::aServiceCannotMakeUsShowSecrets_data()
{
    QTest::addColumn<QByteArray>("member");
    for (const char *member : {"errorCode", "errorMessage", "detail"}) {
        QTest::addRow("in %s", member) << QByteArray(member);
    }
}

void TestRefusal::aServiceCannotMakeUsShowSecrets()
{
    QFETCH(QByteArray, member);
    const QByteArray password = "Pass-w0rd";
    const Error error = refusalBy(engineMaterial(password), u"token"_s,
                                  answerOf(401, "{\"" + member + R"(":"you sent Pass-w0rd"})", received))
                            .error;
    QVERIFY(!error.detail.contains("Pass-w0rd"_L1) && !error.code.contains("Pass-w0rd"_L1));
    QVERIFY(error.detail.contains(u"you sent •••"_s));
}

QTEST_APPLESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
