// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretstates.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::cli;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

class TestSecretStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesOf_data();
    void statesOf();
    void aStoreThatWouldAskThePersonIsNotRead();
    void aStoreThatFailsSaysWhy();
};

void TestSecretStates::statesOf_data()
{
    QTest::addColumn<bool>("isStored");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QJsonObject>("expected");
    QTest::addRow("a secret that was entered") << true << u""_s << u""_s << QJsonObject{{u"password"_s, u"stored"_s}};
    QTest::addRow("a secret that nobody entered")
        << false << u""_s << u""_s << QJsonObject{{u"password"_s, u"missing"_s}};
    QTest::addRow("no proxy has no password")
        << true << u"none"_s << u""_s << QJsonObject{{u"password"_s, u"stored"_s}};
    QTest::addRow("a proxy may have a password")
        << true << u"http://a.example:3128"_s << u""_s
        << QJsonObject{{u"password"_s, u"stored"_s}, {u"proxyPassword"_s, u"missing"_s}};
    QTest::addRow("a client key may have a passphrase")
        << true << u""_s << u"/ours.pem"_s
        << QJsonObject{{u"password"_s, u"stored"_s}, {u"clientKeyPassphrase"_s, u"missing"_s}};
}

void TestSecretStates::statesOf()
{
    QFETCH(bool, isStored);
    QFETCH(QString, proxy);
    QFETCH(QString, certificate);
    Bench bench;
    Profile profile = engineProfile(u"https://engine.example"_s);
    profile.connection.proxy = proxy;
    profile.connection.clientCertificate = certificate;
    const SecretChanges changes = isStored ? SecretChanges{{u"password"_s, secret("hunter2"_ba)}} : SecretChanges();
    const SecretStates states =
        await(secretStates(bench.save(profile, changes), engineMaterial().service, bench.facilities()));
    QTEST(states.words, "expected");
    QVERIFY(!states.problem);
}

void TestSecretStates::aStoreThatWouldAskThePersonIsNotRead()
{
    Bench bench;
    const Profile profile =
        bench.save(engineProfile(u"https://engine.example"_s), {{u"password"_s, secret("hunter2"_ba)}});
    bench.secrets.unready = Error{.kind = ErrorKind::StoreLocked, .detail = u"It is locked."_s};
    bench.secrets.reads = 0;
    const SecretStates states = await(secretStates(profile, engineMaterial().service, bench.facilities()));
    QCOMPARE(states.words, (QJsonObject{{u"password"_s, u"unknown"_s}}));
    QCOMPARE(states.problem, bench.secrets.unready);
    QCOMPARE(bench.secrets.reads, 0);
}

void TestSecretStates::aStoreThatFailsSaysWhy()
{
    Bench bench;
    const Profile profile = bench.save(engineProfile(u"https://engine.example"_s), {});
    bench.secrets.failure = Error{.kind = ErrorKind::StoreDenied, .detail = u"No."_s};
    const SecretStates states = await(secretStates(profile, engineMaterial().service, bench.facilities()));
    QCOMPARE(states.words, (QJsonObject{{u"password"_s, u"unknown"_s}}));
    QCOMPARE(states.problem, bench.secrets.failure);
}

QTEST_GUILESS_MAIN(TestSecretStates)
#include "tst_secretstates.moc"
