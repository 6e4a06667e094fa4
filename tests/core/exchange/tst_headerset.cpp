// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/request.h"
#include "tests/support/materials.h"

#include <QJsonObject>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Material)

class TestHeaderSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extraHeadersComeLast();
    void headerSets_data();
    void headerSets();
    void probes_data();
    void probes();
};

void TestHeaderSet::extraHeadersComeLast()
{
    Material material = aiccWithTokens();
    material.profile.extraHeaders = {{u"X-TenantSpaceID"_s, u"202601010001"_s}, {u"X-Empty"_s, u""_s}};
    const Result<HttpRequest> request = stepRequest(*material.service->step(u"messaging"_s), material);
    QVERIFY(request);
    QVERIFY(
        onPage(*request).contains("Authorization: Bearer first-token\nX-TenantSpaceID: 202601010001\nX-Empty: \n\n"));
    const Result<std::vector<HttpHeader>> set = headerSet(material);
    QVERIFY(set);
    QCOMPARE(set->at(3).name, "X-TenantSpaceID"_ba);
}

void TestHeaderSet::headerSets_data()
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

void TestHeaderSet::headerSets()
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
    QCOMPARE(onPage({.headers = *set}), " \n" + lines + '\n');
}

void TestHeaderSet::probes_data()
{
    QTest::addColumn<Material>("material");
    QTest::addColumn<QByteArray>("request");
    Material engine = withField(engineMaterial(), u"address"_s, u"https://gate.example/cse/"_s);
    engine.tokens[u"token"_s] = tokenOf("a.b.c"_ba, QDateTime::fromSecsSinceEpoch(1, Qt::UTC), 1h);
    QTest::addRow("the engine's own permissions")
        << engine << "GET https://gate.example/cse/v4/self-perms\nAuthorization: Bearer a.b.c\n\n"_ba;
    QTest::addRow("AICC's click-to-call check, its query kept")
        << aiccWithTokens()
        << "GET https://service.besclouds.com/apiaccess/ccmessaging/v1/checkClickToCallSupport?channel=WEB\n"
           "Authorization: Bearer first-token\nx-app-key: 11111111-2222-3333-4444-555555555555\n"
           "ccmessaging-token: second-token\n\n"_ba;
    Material posts = engine;
    ServiceDefinition definition = *posts.service;
    definition.probe = {.method = u"POST"_s,
                        .path = *Template::parse(u"/ping"_s),
                        .headers = {{u"Content-Type"_s, *Template::parse(u"application/json"_s)}},
                        .json = QJsonObject{{u"t"_s, u"{token.token}"_s}}};
    posts.service = std::make_shared<const ServiceDefinition>(definition);
    posts.profile.extraHeaders = {{u"X-Tenant"_s, u"1"_s}};
    QTest::addRow("a POST with headers of its own, the person's own once")
        << posts
        << "POST https://gate.example/cse/ping\nAuthorization: Bearer a.b.c\nX-Tenant: 1\n"
           "Content-Type: application/json\n\n{\"t\":\"a.b.c\"}"_ba;
}

void TestHeaderSet::probes()
{
    QFETCH(Material, material);
    const Result<HttpRequest> request = probeRequest(material);
    QVERIFY(request);
    QTEST(onPage(*request), "request");
}

QTEST_APPLESS_MAIN(TestHeaderSet)
#include "tst_headerset.moc"
