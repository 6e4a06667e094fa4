// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitionparser.h"
#include "tests/core/services/fixtures.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// Token endpoints next door, none of them built in: what the language of definitions can say without code.
class TestNeighbours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenInAResponseHeaderWithAnInstantInTheBody();
    void clientCredentialsInAForm();
    void aBodyTokenWithAnExpiryInEpochTime();

private:
    static ServiceDefinition parsed(const QString &name);
};

ServiceDefinition TestNeighbours::parsed(const QString &name)
{
    Result<ServiceDefinition> definition = parseDefinition(test::fixture(name));
    if (!definition) {
        qFatal("%s: %s", qUtf8Printable(name), qUtf8Printable(definition.error().detail));
    }
    return std::move(*definition);
}

void TestNeighbours::aTokenInAResponseHeaderWithAnInstantInTheBody()
{
    const ServiceDefinition iam = parsed(u"iam-token"_s);
    const Step &step = iam.steps.at(0);
    QCOMPARE(step.success.status, std::vector{201});
    QCOMPARE(step.token, (TokenPlace{.header = u"X-Subject-Token"_s}));
    QCOMPARE(step.lifetime.at(0).kind, LifetimeKind::Iso8601);
    QCOMPARE(step.lifetime.at(0).pointer, u"/token/expires_at"_s);
    QCOMPARE(step.lifetime.at(1).duration, std::chrono::hours(24));
    const QJsonValue user = step.request.json[u"auth"][u"identity"][u"password"][u"user"];
    QCOMPARE(user[u"password"].toString(), u"{password}"_s);
    QCOMPARE(iam.headers.at(0).name, u"X-Auth-Token"_s);
    QVERIFY(iam.headers.at(0).value.references() == std::vector<Template::Reference>({{u"subject"_s, true}}));
}

void TestNeighbours::clientCredentialsInAForm()
{
    const ServiceDefinition oauth = parsed(u"oauth-client-credentials"_s);
    const Step &step = oauth.steps.at(0);
    QVERIFY(step.request.json.isUndefined());
    QStringList names;
    for (const HeaderTemplate &each : step.request.form) {
        names << each.name;
    }
    QCOMPARE(names, QStringList({u"grant_type"_s, u"client_id"_s, u"client_secret"_s, u"locale"_s}));
    QVERIFY(step.request.form.at(0).value == *Template::parse(u"client_credentials"_s));
    QVERIFY(step.request.form.at(2).value == *Template::parse(u"{clientSecret}"_s));
    QCOMPARE(step.token.pointer, u"/access_token"_s);
    QCOMPARE(step.lifetime.at(0).kind, LifetimeKind::Seconds);
    QCOMPARE(step.lifetime.at(0).pointer, u"/expires_in"_s);
    QCOMPARE(oauth.headers.at(0).name, u"access-token"_s);
}

void TestNeighbours::aBodyTokenWithAnExpiryInEpochTime()
{
    const ServiceDefinition oiap = parsed(u"aicc-oiap"_s);
    const Step &step = oiap.steps.at(0);
    QCOMPARE(step.success, (SuccessRule{{200}, u"/errorCode"_s, u"0"_s}));
    QCOMPARE(step.token.pointer, u"/authToken"_s);
    QCOMPARE(step.lifetime.at(0).kind, LifetimeKind::Epoch);
    QCOMPARE(step.lifetime.at(0).pointer, u"/expireTime"_s);
    QCOMPARE(oiap.headers.size(), 2);
    QVERIFY(oiap.headers.at(0).value.references() == std::vector<Template::Reference>({{u"appKey"_s, false}}));
    QCOMPARE(oiap.probe.json[u"authToken"].toString(), u"{auth.token}"_s);
}

QTEST_APPLESS_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
