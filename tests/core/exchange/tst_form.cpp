// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/request.h"
#include "tests/support/formservice.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

/// One that asks for a language too (endpoints of AppCube).
ServicePointer languageService()
{
    return formService(
        R"({"method": "POST", "path": "/clients/{client}/oauth2/token?for={client}",
            "headers": [{"name": "Content-Type", "value": "application/x-www-form-urlencoded"}],
            "form": [
                {"name": "grant_type", "value": "client_credentials"},
                {"name": "client_id", "value": "{client}"},
                {"name": "client_secret", "value": "{password}"},
                {"name": "locale", "value": "{locale}"}
            ]})"_ba,
        R"({"id": "locale", "type": "text", "label": {"en": "Language", "zh_CN": "语言"},
            "help": {"en": "Some", "zh_CN": "一些"}},)"_ba);
}

Material formMaterial(const QString &client, const QByteArray &password)
{
    return {.service = languageService(),
            .profile = {.id = QUuid::createUuid(),
                        .name = u"form"_s,
                        .service = u"form"_s,
                        .fields = {{u"address"_s, {u"https://form.example"_s}}, {u"client"_s, {client}}}},
            .address = QUrl(u"https://form.example"_s),
            .secrets = {{u"password"_s, secret(password)}}};
}

} // namespace

class TestForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formEncoding_data();
    void formEncoding();
    void aSecretThatIsNoTextIsNotSent();
};

void TestForm::formEncoding_data()
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

void TestForm::formEncoding()
{
    QFETCH(QString, client);
    QFETCH(QByteArray, password);
    const Material material = formMaterial(client, password);
    const Result<HttpRequest> request = stepRequest(material.service->steps.front(), material);
    QVERIFY(request);
    QTEST(onPage(*request), "request");
}

void TestForm::aSecretThatIsNoTextIsNotSent()
{
    const Material material = formMaterial(u"me"_s, "p\xe4ss"_ba);
    const Result<HttpRequest> request = stepRequest(material.service->steps.front(), material);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, ErrorKind::Usage);
    QVERIFY2(request.error().detail.contains("Secret (password)"_L1), qUtf8Printable(request.error().detail));
}

QTEST_APPLESS_MAIN(TestForm)
#include "tst_form.moc"
