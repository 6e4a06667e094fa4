// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/requestfacts.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

class TestRequestFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStepTellsWhatItSends_data();
    void eachStepTellsWhatItSends();
    void theProbeTellsWhatItShows_data();
    void theProbeTellsWhatItShows();
    void ofAStepThatCannotBeMadeNothingIsTold();
};

void TestRequestFacts::eachStepTellsWhatItSends_data()
{
    QTest::addColumn<Material>("material");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QStringList>("members");

    QTest::newRow("the engine's log-in") << engineMaterial("S3cret-word"_ba) << u"token"_s
                                         << u"POST https://engine.example:30100/v4/token"_s
                                         << QStringList{u"name"_s, u"password"_s};
    QTest::newRow("AICC's first step") << aiccWithTokens() << u"access"_s
                                       << u"POST https://service.besclouds.com/apigovernance/api/oauth/tokenByAkSk"_s
                                       << QStringList{u"app_key"_s, u"app_secret"_s};
}

void TestRequestFacts::eachStepTellsWhatItSends()
{
    QFETCH(Material, material);
    QFETCH(QString, step);
    QFETCH(QString, request);
    QFETCH(QStringList, members);

    const RequestFacts facts = factsOf(*material.service->step(step), material);

    QCOMPARE(facts.method + u' ' + facts.url, request);
    QCOMPARE(facts.members, members);
    QVERIFY(facts.headers.contains(u"Content-Type"_s));
    const QString all = facts.url + facts.headers.join(u' ') + facts.members.join(u' ');
    for (const auto &[id, secret] : material.secrets) {
        QVERIFY(!all.contains(secret.revealText()));
    }
}

void TestRequestFacts::theProbeTellsWhatItShows_data()
{
    QTest::addColumn<Material>("material");
    QTest::addColumn<QString>("request");
    QTest::addColumn<QStringList>("headers");

    Material engine = engineMaterial();
    engine.tokens[u"token"_s] = Token{.value = secret("T0ken-of-mine"_ba)};
    QTest::newRow("the engine's") << engine << u"GET https://engine.example:30100/v4/self-perms"_s
                                  << QStringList{u"Authorization"_s};
    QTest::newRow("AICC's, without its query")
        << aiccWithTokens() << u"GET https://service.besclouds.com/apiaccess/ccmessaging/v1/checkClickToCallSupport"_s
        << QStringList{u"Authorization"_s, u"x-app-key"_s, u"ccmessaging-token"_s};
}

void TestRequestFacts::theProbeTellsWhatItShows()
{
    QFETCH(Material, material);
    QFETCH(QString, request);
    QFETCH(QStringList, headers);

    const RequestFacts facts = factsOfProbe(material);

    QCOMPARE(facts.method + u' ' + facts.url, request);
    for (const QString &header : headers) {
        QVERIFY2(facts.headers.contains(header), qPrintable(facts.headers.join(u", "_s)));
    }
    QVERIFY(facts.members.isEmpty());
    const QString all = facts.url + facts.headers.join(u' ');
    for (const auto &[step, token] : material.tokens) {
        QVERIFY(!all.contains(token.value.revealText()));
    }
}

void TestRequestFacts::ofAStepThatCannotBeMadeNothingIsTold()
{
    Material material = engineMaterial();
    material.secrets.clear();

    QVERIFY(factsOf(*material.service->step(u"token"_s), material) == RequestFacts());
}

QTEST_APPLESS_MAIN(TestRequestFacts)
#include "tst_requestfacts.moc"
