// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/request.h"
#include "tests/support/materials.h"

#include <QJsonDocument>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Material)

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageExamples_data();
    void pageExamples();
    void addresses_data();
    void addresses();
    void passwordsSurviveJson_data();
    void passwordsSurviveJson();
    void lifetimeIsSentAsTyped_data();
    void lifetimeIsSentAsTyped();
    void whatIsMissing_data();
    void whatIsMissing();
};

void TestRequest::pageExamples_data()
{
    QTest::addColumn<Material>("material");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("request");
    QTest::addRow("the engine's page: POST /v4/token with name and password")
        << engineMaterial() << u"token"_s
        << "POST https://engine.example:30100/v4/token\nContent-Type: application/json\n\n"
           R"({"name":"root","password":"*******"})"_ba;
    QTest::addRow("the engine's source: a lifetime may be asked for")
        << withField(engineMaterial(), u"lifetime"_s, u"1h30m"_s) << u"token"_s
        << "POST https://engine.example:30100/v4/token\nContent-Type: application/json\n\n"
           R"({"name":"root","password":"*******","tokenExpirationTime":"1h30m"})"_ba;
    QTest::addRow("AICC's page: tokenByAkSk with the lifetime always said")
        << aiccMaterial() << u"access"_s
        << "POST https://service.besclouds.com/apigovernance/api/oauth/tokenByAkSk\n"
           "Content-Type: application/json\nX-Token-Expire: 3600\n\n"
           R"({"app_key":"11111111-2222-3333-4444-555555555555","app_secret":"hush-hush"})"_ba;
    QTest::addRow("AICC's sample lifetime of 600 seconds")
        << withField(aiccMaterial(), u"accessTokenLifetime"_s, u"600"_s) << u"access"_s
        << "POST https://service.besclouds.com/apigovernance/api/oauth/tokenByAkSk\n"
           "Content-Type: application/json\nX-Token-Expire: 600\n\n"
           R"({"app_key":"11111111-2222-3333-4444-555555555555","app_secret":"hush-hush"})"_ba;
    QTest::addRow("AICC's newest page: port 28070 stays")
        << withField(aiccMaterial(), u"domain"_s, u"https://service.besclouds.com:28070"_s) << u"access"_s
        << "POST https://service.besclouds.com:28070/apigovernance/api/oauth/tokenByAkSk\n"
           "Content-Type: application/json\nX-Token-Expire: 3600\n\n"
           R"({"app_key":"11111111-2222-3333-4444-555555555555","app_secret":"hush-hush"})"_ba;
    QTest::addRow("AICC's page: applyToken, one space after Bearer, English where nothing is said")
        << aiccWithTokens() << u"messaging"_s
        << "POST https://service.besclouds.com/apiaccess/ccmessaging/applyToken\n"
           "Content-Type: application/json; charset=UTF-8\nx-app-key: 11111111-2222-3333-4444-555555555555\n"
           "Authorization: Bearer first-token\n\n"
           R"({"channelId":"channel","locale":"en","userId":"dev-jane","userName":"Jane"})"_ba;
    QTest::addRow("AICC's developer guide: a locale with its country")
        << withField(withField(aiccWithTokens(), u"locale"_s, u"zh_CN"_s), u"userName"_s, u"简"_s) << u"messaging"_s
        << "POST https://service.besclouds.com/apiaccess/ccmessaging/applyToken\n"
           "Content-Type: application/json; charset=UTF-8\nx-app-key: 11111111-2222-3333-4444-555555555555\n"
           "Authorization: Bearer first-token\n\n"
           R"({"channelId":"channel","locale":"zh_CN","userId":"dev-jane","userName":"简"})"_ba;
}

void TestRequest::pageExamples()
{
    QFETCH(Material, material);
    QFETCH(QString, step);
    const Result<HttpRequest> request = stepRequest(*material.service->step(step), material);
    QVERIFY(request);
    QTEST(onPage(*request), "request");
}

void TestRequest::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("url");
    QTest::addRow("a trailing slash is no second one")
        << u"https://engine.example/"_s << "https://engine.example/v4/token"_ba;
    QTest::addRow("many trailing slashes") << u"https://engine.example///"_s << "https://engine.example/v4/token"_ba;
    QTest::addRow("a prefix stays") << u"https://gate.example/cse"_s << "https://gate.example/cse/v4/token"_ba;
    QTest::addRow("a prefix with a slash at its end")
        << u"https://gate.example/cse/"_s << "https://gate.example/cse/v4/token"_ba;
    QTest::addRow("doubled slashes in a prefix")
        << u"https://gate.example//a//b//"_s << "https://gate.example/a/b/v4/token"_ba;
    QTest::addRow("a bare host means https") << u"engine.example:30100"_s << "https://engine.example:30100/v4/token"_ba;
    QTest::addRow("plain http stays plain") << u"http://127.0.0.1:30100"_s << "http://127.0.0.1:30100/v4/token"_ba;
    QTest::addRow("an IPv6 address") << u"https://[fe80::1]:30100/"_s << "https://[fe80::1]:30100/v4/token"_ba;
    QTest::addRow("an international name")
        << u"https://b\u00fccher.example"_s << "https://xn--bcher-kva.example/v4/token"_ba;
    QTest::addRow("an encoded prefix is not decoded")
        << u"https://gate.example/a%2Fb%20c"_s << "https://gate.example/a%2Fb%20c/v4/token"_ba;
    QTest::addRow("a non-ASCII prefix is encoded once")
        << u"https://gate.example/\u00fc"_s << "https://gate.example/%C3%BC/v4/token"_ba;
}

void TestRequest::addresses()
{
    QFETCH(QString, address);
    const Material material = withField(engineMaterial(), u"address"_s, address);
    const Result<QUrl> url = requestUrl(material.service->step(u"token"_s)->request, material);
    QVERIFY(url);
    QTEST(url->toEncoded(), "url");
    QVERIFY(!url->path(QUrl::FullyEncoded).contains("//"_L1));
}

void TestRequest::passwordsSurviveJson_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("written");
    QTest::addRow("quotes") << R"(a"b)"_ba << R"("a\"b")"_ba;
    QTest::addRow("a backslash") << R"(a\b)"_ba << R"("a\\b")"_ba;
    QTest::addRow("what looks like an escape") << R"(\u0041)"_ba << R"("\\u0041")"_ba;
    QTest::addRow("control characters") << "a\tb\nc\x01"_ba << R"("a\tb\nc\u0001")"_ba;
    QTest::addRow("a NUL") << QByteArray("a\0b", 3) << R"("a\u0000b")"_ba;
    QTest::addRow("Chinese") << "密码"_ba << "\"密码\""_ba;
    QTest::addRow("beyond the basic plane") << "\xf0\x9f\x94\x91"_ba << "\"\xf0\x9f\x94\x91\""_ba;
    QTest::addRow("braces are no holes here") << "{account}{{"_ba << "\"{account}{{\""_ba;
    QTest::addRow("spaces at the ends stay") << " pass "_ba << "\" pass \""_ba;
    QTest::addRow("a closing tag") << "</script>"_ba << "\"</script>\""_ba;
}

void TestRequest::passwordsSurviveJson()
{
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, written);
    const Material material = engineMaterial(password);
    const Result<HttpRequest> request = stepRequest(material.service->steps.front(), material);
    QVERIFY(request);
    const QByteArray body = request->body.reveal().toByteArray();
    QCOMPARE(body, R"({"name":"root","password":)" + written + '}');
    QCOMPARE(QJsonDocument::fromJson(body)[u"password"].toString().toUtf8(), password);
}

void TestRequest::lifetimeIsSentAsTyped_data()
{
    QTest::addColumn<QString>("lifetime");
    QTest::addColumn<QString>("member");
    QTest::addRow("nothing typed, nothing sent") << u""_s << u""_s;
    QTest::addRow("a compound duration") << u"1h30m"_s << u",\"tokenExpirationTime\":\"1h30m\""_s;
    QTest::addRow("seconds") << u"900s"_s << u",\"tokenExpirationTime\":\"900s\""_s;
    QTest::addRow("a fraction") << u"1.5h"_s << u",\"tokenExpirationTime\":\"1.5h\""_s;
}

void TestRequest::lifetimeIsSentAsTyped()
{
    QFETCH(QString, lifetime);
    QFETCH(QString, member);
    const Material material = withField(engineMaterial(), u"lifetime"_s, lifetime);
    const Result<HttpRequest> request = stepRequest(material.service->steps.front(), material);
    QVERIFY(request);
    QCOMPARE(request->body.revealText(), uR"({"name":"root","password":"*******"%1})"_s.arg(member));
}

void TestRequest::whatIsMissing_data()
{
    QTest::addColumn<Material>("material");
    QTest::addColumn<QString>("step");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("named");
    Material noPassword = engineMaterial();
    noPassword.secrets.clear();
    QTest::addRow("no password") << noPassword << u"token"_s << ErrorKind::SecretMissing << u"Password"_s;
    QTest::addRow("an empty password") << engineMaterial(""_ba) << u"token"_s << ErrorKind::SecretMissing
                                       << u"Password"_s;
    Material noSecret = aiccMaterial();
    noSecret.secrets.clear();
    QTest::addRow("a password that is no UTF-8 would arrive as another")
        << engineMaterial("p\xe4ss"_ba) << u"token"_s << ErrorKind::Usage << u"Password"_s;
    QTest::addRow("no app secret") << noSecret << u"access"_s << ErrorKind::SecretMissing << u"App secret"_s;
    QTest::addRow("no first token") << aiccMaterial() << u"messaging"_s << ErrorKind::SecretMissing << u"access"_s;
    QTest::addRow("no account") << withField(engineMaterial(), u"account"_s, u""_s) << u"token"_s << ErrorKind::Usage
                                << u"account"_s;
    QTest::addRow("no channel") << withField(aiccWithTokens(), u"channelId"_s, u""_s) << u"messaging"_s
                                << ErrorKind::Usage << u"channelId"_s;
    QTest::addRow("no address") << withField(engineMaterial(), u"address"_s, u""_s) << u"token"_s << ErrorKind::Usage
                                << u"address"_s;
    QTest::addRow("no app key for a header")
        << withField(aiccWithTokens(), u"appKey"_s, u""_s) << u"messaging"_s << ErrorKind::Usage << u"appKey"_s;
}

void TestRequest::whatIsMissing()
{
    QFETCH(Material, material);
    QFETCH(QString, step);
    QFETCH(QString, named);
    const Result<HttpRequest> request = stepRequest(*material.service->step(step), material);
    QVERIFY(!request);
    QTEST(request.error().kind, "kind");
    QVERIFY2(request.error().detail.contains(named), qUtf8Printable(request.error().detail));
}

QTEST_APPLESS_MAIN(TestRequest)
#include "tst_request.moc"
