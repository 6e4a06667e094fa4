// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/formats.h"
#include "tests/support/materials.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

HeaderSet aiccSet(const QByteArray &token = "second"_ba)
{
    const std::vector<HttpHeader> headers{{"Authorization"_ba, secret("Bearer first"_ba)},
                                          {"x-app-key"_ba, secret("key"_ba)},
                                          {"ccmessaging-token"_ba, secret(token)}};
    return {
        .headers = headers,
        .token = secret(token),
        .probe = {.method = "GET"_ba, .url = QUrl(u"https://service.example/check?channel=WEB"_s), .headers = headers}};
}

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void jsonReadsBack_data();
    void jsonReadsBack();
    void aProbeThatPostsIsWrittenAsOne();
    void placeholdersOfAClientAreRefused_data();
    void placeholdersOfAClientAreRefused();
    void aHeaderThatIsNotThere();
    void postmanMarksSecrets();
    void everyFormatIsKnownAndTitled();
    void unknownFormats_data();
    void unknownFormats();
};

void TestFormats::text_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("header: a line each, in order, no line break at the end")
        << u"header"_s << "Authorization: Bearer first\nx-app-key: key\nccmessaging-token: second"_ba;
    QTest::addRow("raw: the last step's token and nothing else") << u"raw"_s << "second"_ba;
    QTest::addRow("json: in order, not sorted")
        << u"json"_s << R"({"Authorization": "Bearer first", "x-app-key": "key", "ccmessaging-token": "second"})"_ba;
    QTest::addRow("curl: the probe, on one line")
        << u"curl"_s
        << "curl -H 'Authorization: Bearer first' -H 'x-app-key: key' -H 'ccmessaging-token: second' "
           "'https://service.example/check?channel=WEB'"_ba;
    QTest::addRow("curl-args: what a call of one's own needs")
        << u"curl-args"_s << "-H 'Authorization: Bearer first' -H 'x-app-key: key' -H 'ccmessaging-token: second'"_ba;
    QTest::addRow("header:NAME: one line") << u"header:X-APP-KEY"_s << "x-app-key: key"_ba;
    QTest::addRow("value:NAME: one value") << u"value:authorization"_s << "Bearer first"_ba;
    QTest::addRow("env: the variables that exec sets")
        << u"env"_s
        << "export BEARERBOX_TOKEN=second\n"
           "export BEARERBOX_HEADERS='Authorization: Bearer first\nx-app-key: key\nccmessaging-token: second'\n"
           "export BEARERBOX_HEADER_AUTHORIZATION='Bearer first'\nexport BEARERBOX_HEADER_X_APP_KEY=key\n"
           "export BEARERBOX_HEADER_CCMESSAGING_TOKEN=second"_ba;
    QTest::addRow("powershell: nothing that Windows PowerShell 5.1 does not know")
        << u"powershell"_s
        << "$headers = @{\n    'Authorization' = 'Bearer first'\n    'x-app-key' = 'key'\n"
           "    'ccmessaging-token' = 'second'\n}\n"
           "Invoke-RestMethod -Method GET -Uri 'https://service.example/check?channel=WEB' -Headers $headers "
           "-MaximumRedirection 0"_ba;
    QTest::addRow("http: a request")
        << u"http"_s
        << "# @no-redirect\nGET https://service.example/check?channel=WEB\nAuthorization: Bearer first\n"
           "x-app-key: key\nccmessaging-token: second"_ba;
    QTest::addRow("bruno: the variables of an environment")
        << u"bruno"_s
        << "vars {\n  Authorization: Bearer first\n  x-app-key: key\n  ccmessaging-token: second\n  token: second\n"
           "  url: https://service.example/check?channel=WEB\n}"_ba;
}

void TestFormats::text()
{
    QFETCH(QString, format);
    const Result<Secret> made = formatted(format, aiccSet());
    QVERIFY(made);
    QTEST(made->reveal().toByteArray(), "text");
}

void TestFormats::jsonReadsBack_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addRow("quotes") << R"(a"b)"_ba;
    QTest::addRow("a backslash") << R"(a\b\n)"_ba;
    QTest::addRow("a slash") << "a/b"_ba;
    QTest::addRow("braces") << "{}[]"_ba;
    QTest::addRow("every visible character")
        << R"(!"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~)"_ba;
}

void TestFormats::jsonReadsBack()
{
    QFETCH(QByteArray, token);
    const Result<Secret> made = formatted(u"json"_s, aiccSet(token));
    QVERIFY(made);
    const QJsonObject object = QJsonDocument::fromJson(made->reveal().toByteArray()).object();
    QCOMPARE(object.size(), 3);
    QCOMPARE(object[u"ccmessaging-token"].toString().toLatin1(), token);
}

void TestFormats::aProbeThatPostsIsWrittenAsOne()
{
    HeaderSet set = aiccSet();
    set.probe = {.method = "POST"_ba,
                 .url = QUrl(u"https://service.example/ping"_s),
                 .headers = {{"Content-Type"_ba, secret("application/json"_ba)}},
                 .body = secret(R"({"t":"it's"})"_ba)};
    QCOMPARE(formatted(u"curl"_s, set)->reveal().toByteArray(),
             R"(curl -X POST -H 'Content-Type: application/json' --data-raw '{"t":"it'\''s"}' )"
             "https://service.example/ping"_ba);
    QVERIFY(formatted(u"header"_s, set)->reveal().startsWith("Authorization: "));
}

void TestFormats::placeholdersOfAClientAreRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("isRefused");
    QTest::addRow("a value of the client's own making") << "a{{$guid}}"_ba << true;
    QTest::addRow("the environment") << "{{ process.env.HOME }}"_ba << true;
    QTest::addRow("a variable of this very environment") << "{{{x-app-key}}"_ba << true;
    QTest::addRow("a variable that is not there") << "{{id}}"_ba << false;
    QTest::addRow("braces that nothing closes") << "{{$guid"_ba << false;
}

void TestFormats::placeholdersOfAClientAreRefused()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, isRefused);
    for (const QString &format : {u"postman"_s, u"bruno"_s}) {
        const Result<Secret> made = formatted(format, aiccSet(token));
        QCOMPARE(!made, isRefused);
        QVERIFY(made || made.error().kind == ErrorKind::Unusable);
    }
}

void TestFormats::aHeaderThatIsNotThere()
{
    const Result<Secret> made = formatted(u"header:X-Nobody"_s, aiccSet());
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Usage);
    QVERIFY(made.error().detail.contains("X-Nobody"_L1));
}

void TestFormats::postmanMarksSecrets()
{
    HeaderSet set = aiccSet();
    set.name = uR"(the "chat")"_s;
    const QJsonObject file = QJsonDocument::fromJson(formatted(u"postman"_s, set)->reveal().toByteArray()).object();
    QCOMPARE(file[u"name"].toString(), set.name);
    QCOMPARE(file[u"_postman_variable_scope"].toString(), u"environment"_s);
    QStringList seen;
    for (const QJsonValue &value : file[u"values"].toArray()) {
        seen << value[u"key"].toString() + u'/' + value[u"type"].toString();
    }
    const QStringList expected{u"Authorization/secret"_s, u"x-app-key/secret"_s, u"ccmessaging-token/secret"_s,
                               u"token/secret"_s, u"url/default"_s};
    QCOMPARE(seen, expected);
}

void TestFormats::everyFormatIsKnownAndTitled()
{
    const std::vector<Format> known = formats();
    QCOMPARE(known.front().id, u"header"_s);
    QStringList ids;
    for (const Format &format : known) {
        QVERIFY(isBuiltIn(format.id));
        QVERIFY(formatted(format.id, aiccSet()));
        QVERIFY(!format.title.isEmpty());
        QVERIFY2(!ids.contains(format.id), qUtf8Printable(format.id));
        ids << format.id;
    }
    for (const QString &promised : {u"header"_s, u"raw"_s, u"json"_s, u"curl"_s, u"curl-args"_s, u"httpie"_s, u"wget"_s,
                                    u"powershell"_s, u"http"_s, u"postman"_s, u"bruno"_s, u"insomnia"_s, u"env"_s,
                                    u"dotenv"_s, u"python"_s, u"javascript"_s, u"java"_s, u"go"_s}) {
        QVERIFY2(ids.contains(promised), qUtf8Printable(promised));
    }
}

void TestFormats::unknownFormats_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"", "Header", "header ", "header:", "xml", "curl;ls"}) {
        QTest::addRow("“%s”", format) << QString::fromLatin1(format);
    }
}

void TestFormats::unknownFormats()
{
    QFETCH(QString, format);
    QVERIFY(!isBuiltIn(format));
    const Result<Secret> made = formatted(format, aiccSet());
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Usage);
}

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_formats.moc"
