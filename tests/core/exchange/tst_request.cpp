// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/request.h"
#include "core/services/definitionparser.h"
#include "tests/support/materials.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Material)

namespace {

/// A request as it stands on a page: request line, header lines, an empty line, the body.
QByteArray written(const HttpRequest &request)
{
    QByteArray text = request.method + ' ' + request.url.toEncoded() + '\n';
    for (const HttpHeader &header : request.headers) {
        text += header.name + ": " + header.value.reveal().toByteArray() + '\n';
    }
    return text + '\n' + request.body.reveal().toByteArray();
}

Material with(Material material, const QString &field, const QString &value)
{
    material.profile.fields[field] = QStringList{value};
    return material;
}

Material aiccWithTokens()
{
    Material material = aiccMaterial();
    const QDateTime issued = QDateTime::fromSecsSinceEpoch(1'545'650'171, Qt::UTC);
    material.tokens[u"access"_s] = tokenOf("first-token"_ba, issued, 600s);
    material.tokens[u"messaging"_s] = tokenOf("second-token"_ba, issued, 1h);
    return material;
}

/// A service of one step whose body is a form, as OAuth 2 has it (endpoints of AppCube).
ServicePointer formService()
{
    const Result<ServiceDefinition> definition = parseDefinition(R"({
        "formatVersion": 1, "id": "form", "name": {"en": "Form", "zh_CN": "表单"},
        "fields": [
            {"id": "address", "type": "url", "required": true, "label": {"en": "Address", "zh_CN": "地址"}, "help": {"en": "Some", "zh_CN": "一些"}},
            {"id": "client", "type": "text", "required": true, "label": {"en": "Client", "zh_CN": "客户端"}, "help": {"en": "Some", "zh_CN": "一些"}},
            {"id": "locale", "type": "text", "label": {"en": "Language", "zh_CN": "语言"}, "help": {"en": "Some", "zh_CN": "一些"}},
            {"id": "password", "type": "secret", "required": true, "label": {"en": "Secret", "zh_CN": "密钥"}, "help": {"en": "Some", "zh_CN": "一些"}}
        ],
        "base": "address",
        "steps": [{
            "id": "token", "name": {"en": "Token", "zh_CN": "令牌"},
            "request": {"method": "POST", "path": "/clients/{client}/oauth2/token?for={client}",
                "headers": [{"name": "Content-Type", "value": "application/x-www-form-urlencoded"}],
                "form": [
                    {"name": "grant_type", "value": "client_credentials"},
                    {"name": "client_id", "value": "{client}"},
                    {"name": "client_secret", "value": "{password}"},
                    {"name": "locale", "value": "{locale}"}
                ]},
            "success": {"status": [200]}, "token": {"pointer": "/access_token"},
            "lifetime": [{"rule": "seconds", "pointer": "/expires_in"}]
        }],
        "failures": {"code": ["/error"], "text": ["/error_description"], "table": []},
        "headers": [{"name": "access-token", "value": "{token.token}"}],
        "probe": {"method": "GET", "path": "/me"}
    })"_ba);
    if (!definition) {
        qFatal("%s", qUtf8Printable(definition.error().detail));
    }
    return std::make_shared<const ServiceDefinition>(*definition);
}

Material formMaterial(const QString &client, const QByteArray &password)
{
    return {.service = formService(),
            .profile = {.id = QUuid::createUuid(),
                        .name = u"form"_s,
                        .service = u"form"_s,
                        .fields = {{u"address"_s, {u"https://form.example"_s}}, {u"client"_s, {client}}}},
            .secrets = {{u"password"_s, secret(password)}}};
}

} // namespace

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
    void formEncoding_data();
    void formEncoding();
    void whatIsMissing_data();
    void whatIsMissing();
    void extraHeadersComeLast();
    void headerSets_data();
    void headerSets();
    void probes_data();
    void probes();
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
        << with(engineMaterial(), u"lifetime"_s, u"1h30m"_s) << u"token"_s
        << "POST https://engine.example:30100/v4/token\nContent-Type: application/json\n\n"
           R"({"name":"root","password":"*******","tokenExpirationTime":"1h30m"})"_ba;
    QTest::addRow("AICC's page: tokenByAkSk with the lifetime always said")
        << aiccMaterial() << u"access"_s
        << "POST https://service.besclouds.com/apigovernance/api/oauth/tokenByAkSk\n"
           "Content-Type: application/json\nX-Token-Expire: 3600\n\n"
           R"({"app_key":"11111111-2222-3333-4444-555555555555","app_secret":"hush-hush"})"_ba;
    QTest::addRow("AICC's sample lifetime of 600 seconds")
        << with(aiccMaterial(), u"accessTokenLifetime"_s, u"600"_s) << u"access"_s
        << "POST https://service.besclouds.com/apigovernance/api/oauth/tokenByAkSk\n"
           "Content-Type: application/json\nX-Token-Expire: 600\n\n"
           R"({"app_key":"11111111-2222-3333-4444-555555555555","app_secret":"hush-hush"})"_ba;
    QTest::addRow("AICC's newest page: port 28070 stays")
        << with(aiccMaterial(), u"domain"_s, u"https://service.besclouds.com:28070"_s) << u"access"_s
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
        << with(with(aiccWithTokens(), u"locale"_s, u"zh_CN"_s), u"userName"_s, u"简"_s) << u"messaging"_s
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
    QTEST(written(*request), "request");
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
    const Material material = with(engineMaterial(), u"address"_s, address);
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
    const Material material = with(engineMaterial(), u"lifetime"_s, lifetime);
    const Result<HttpRequest> request = stepRequest(material.service->steps.front(), material);
    QVERIFY(request);
    QCOMPARE(request->body.revealText(), uR"({"name":"root","password":"*******"%1})"_s.arg(member));
}

void TestRequest::formEncoding_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("request");
    const auto expected = [](const char *url, const char *body) {
        return "POST https://form.example" + QByteArray(url) + "\nContent-Type: application/x-www-form-urlencoded\n\n" +
               "grant_type=client_credentials&" + body;
    };
    QTest::addRow("an empty optional field is left out")
        << u"me"_s << "pass"_ba << expected("/clients/me/oauth2/token?for=me", "client_id=me&client_secret=pass");
    QTest::addRow("separators and signs are encoded")
        << u"a/b?c"_s << "a&b=c+d e%"_ba
        << expected("/clients/a%2Fb%3Fc/oauth2/token?for=a%2Fb%3Fc",
                    "client_id=a%2Fb%3Fc&client_secret=a%26b%3Dc%2Bd%20e%25");
    QTest::addRow("non-ASCII goes as UTF-8")
        << u"\u00fc"_s << "密"_ba
        << expected("/clients/%C3%BC/oauth2/token?for=%C3%BC", "client_id=%C3%BC&client_secret=%E5%AF%86");
    QTest::addRow("the unreserved of forms stay, the tilde does not")
        << u"c"_s << "a*b-c.d_e~f"_ba
        << expected("/clients/c/oauth2/token?for=c", "client_id=c&client_secret=a*b-c.d_e%7Ef");
    QTest::addRow("line breaks and NUL are encoded")
        << u"c"_s << QByteArray("\r\n\0", 3)
        << expected("/clients/c/oauth2/token?for=c", "client_id=c&client_secret=%0D%0A%00");
}

void TestRequest::formEncoding()
{
    QFETCH(QString, client);
    QFETCH(QByteArray, password);
    const Material material = formMaterial(client, password);
    const Result<HttpRequest> request = stepRequest(material.service->steps.front(), material);
    QVERIFY(request);
    QTEST(written(*request), "request");
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
    QTest::addRow("no app secret") << noSecret << u"access"_s << ErrorKind::SecretMissing << u"App secret"_s;
    QTest::addRow("no first token") << aiccMaterial() << u"messaging"_s << ErrorKind::SecretMissing << u"access"_s;
    QTest::addRow("no account") << with(engineMaterial(), u"account"_s, u""_s) << u"token"_s << ErrorKind::Usage
                                << u"account"_s;
    QTest::addRow("no channel") << with(aiccWithTokens(), u"channelId"_s, u""_s) << u"messaging"_s << ErrorKind::Usage
                                << u"channelId"_s;
    QTest::addRow("no address") << with(engineMaterial(), u"address"_s, u""_s) << u"token"_s << ErrorKind::Usage
                                << u"address"_s;
    QTest::addRow("no app key for a header")
        << with(aiccWithTokens(), u"appKey"_s, u""_s) << u"messaging"_s << ErrorKind::Usage << u"appKey"_s;
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

void TestRequest::extraHeadersComeLast()
{
    Material material = aiccWithTokens();
    material.profile.extraHeaders = {{u"X-TenantSpaceID"_s, u"202601010001"_s}, {u"X-Empty"_s, u""_s}};
    const Result<HttpRequest> request = stepRequest(*material.service->step(u"messaging"_s), material);
    QVERIFY(request);
    QVERIFY(
        written(*request).contains("Authorization: Bearer first-token\nX-TenantSpaceID: 202601010001\nX-Empty: \n\n"));
    const Result<std::vector<HttpHeader>> set = headerSet(material);
    QVERIFY(set);
    QCOMPARE(set->at(3).name, "X-TenantSpaceID"_ba);
}

void TestRequest::headerSets_data()
{
    QTest::addColumn<Material>("material");
    QTest::addColumn<QByteArray>("lines");
    Material engine = engineMaterial();
    engine.tokens[u"token"_s] = tokenOf("a.b.c"_ba, QDateTime::fromSecsSinceEpoch(1, Qt::UTC), 1h);
    QTest::addRow("the engine: exactly one space after Bearer") << engine << "Authorization: Bearer a.b.c\n"_ba;
    QTest::addRow("AICC: all three, in the page's order")
        << aiccWithTokens()
        << "Authorization: Bearer first-token\nx-app-key: 11111111-2222-3333-4444-555555555555\nccmessaging-token: second-token\n"_ba;
    Material half = aiccWithTokens();
    half.tokens.erase(u"messaging"_s);
    QTest::addRow("half a chain is no header set") << half << ""_ba;
}

void TestRequest::headerSets()
{
    QFETCH(Material, material);
    QFETCH(QByteArray, lines);
    const Result<std::vector<HttpHeader>> set = headerSet(material);
    if (lines.isEmpty()) {
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::SecretMissing);
        return;
    }
    QVERIFY(set);
    QCOMPARE(written({.headers = *set}), " \n" + lines + '\n');
}

void TestRequest::probes_data()
{
    QTest::addColumn<Material>("material");
    QTest::addColumn<QByteArray>("request");
    Material engine = with(engineMaterial(), u"address"_s, u"https://gate.example/cse/"_s);
    engine.tokens[u"token"_s] = tokenOf("a.b.c"_ba, QDateTime::fromSecsSinceEpoch(1, Qt::UTC), 1h);
    QTest::addRow("the engine's own permissions")
        << engine << "GET https://gate.example/cse/v4/self-perms\nAuthorization: Bearer a.b.c\n\n"_ba;
    QTest::addRow("AICC's click-to-call check, its query kept")
        << aiccWithTokens()
        << "GET https://service.besclouds.com/apiaccess/ccmessaging/v1/checkClickToCallSupport?channel=WEB\n"
           "Authorization: Bearer first-token\nx-app-key: 11111111-2222-3333-4444-555555555555\n"
           "ccmessaging-token: second-token\n\n"_ba;
}

void TestRequest::probes()
{
    QFETCH(Material, material);
    const Result<HttpRequest> request = probeRequest(material);
    QVERIFY(request);
    QTEST(written(*request), "request");
}

QTEST_APPLESS_MAIN(TestRequest)
#include "tst_request.moc"
