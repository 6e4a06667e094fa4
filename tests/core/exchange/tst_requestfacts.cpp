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

void TestRequestFacts::ofAStepThatCannotBeMadeNothingIsTold()
{
    Material material = engineMaterial();
    material.secrets.clear();

    QVERIFY(factsOf(*material.service->step(u"token"_s), material) == RequestFacts());
}

QTEST_APPLESS_MAIN(TestRequestFacts)
#include "tst_requestfacts.moc"
