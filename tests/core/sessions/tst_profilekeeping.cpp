// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/profilesecrets.h"
#include "tests/core/sessions/keepingfixture.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// Profiles and the secrets that are bound to where they were entered for.
class TestProfileKeeping : public KeepingFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void aSecretIsBoundToItsOrigins();
    void anEditedAddressAsksForTheSecretAgain();
    void anEditedPathDoesNot();
    void secretsThatAreNotUsedDoNoHarm();
    void whatIsNotSentBlocksNothing();
    void aPassphraseStaysOnThisMachine();
    void theWayAloneKeepsTheSameRules();
    void oneOfTwoSecretsMayBeChanged();
    void aChangedSecretForgetsTheRefusal();
};

void TestProfileKeeping::aSecretIsBoundToItsOrigins()
{
    Profile profile = engineProfile(u"Engine.example:30100/"_s);
    profile.fields[u"address"_s] << u"https://second.example"_s;
    profile = m_bench->save(profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    QCOMPARE(profile.value(u"address"_s), u"https://engine.example:30100"_s);
    QCOMPARE(load(profile).value().at(u"password"_s), secret("Pass-w0rd"_ba));
    profile.fields[u"address"_s].removeFirst();
    QVERIFY2(load(profile), "the second address was there when the secret was entered");
    const auto item = ProfileSecrets::parse(m_bench->secrets.items.value(ProfileSecrets::itemKey(profile.id))).value();
    QVERIFY(item.forOrigin(u"password"_s, Origin::of(QUrl(u"https://engine.example:30100"_s))));
    QCOMPARE(item.forOrigin(u"password"_s, Origin::of(QUrl(u"https://engine.example"_s))).error().kind,
             ErrorKind::Policy);
}

void TestProfileKeeping::anEditedAddressAsksForTheSecretAgain()
{
    Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    for (const QString &address :
         {u"https://other.example:30100"_s, u"https://engine.example:30101"_s, u"http://engine.example:30100"_s}) {
        profile.fields[u"address"_s] = QStringList{address};
        profile = m_bench->save(profile, {});
        const auto loaded = load(profile);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::Policy);
        QVERIFY(!loaded.error().detail.contains("Pass-w0rd"_L1));
    }
    profile = m_bench->save(profile, {{u"password"_s, secret("again"_ba)}});
    QCOMPARE(load(profile).value().at(u"password"_s), secret("again"_ba));
}

void TestProfileKeeping::theWayAloneKeepsTheSameRules()
{
    Profile profile = engineProfile();
    profile.connection.proxy = u"http://proxy.example:3128"_s;
    profile.connection.clientCertificate = u"/c.pem"_s;
    profile = m_bench->save(profile, {{u"password"_s, secret("Pass-w0rd"_ba)},
                                      {u"proxyPassword"_s, secret("proxy"_ba)},
                                      {u"clientKeyPassphrase"_s, secret("key"_ba)}});
    const auto theWay = [this](const Profile &asked, const char *address, std::map<QString, Secret> given = {}) {
        const QUrl url(QString::fromLatin1(address));
        return await(loadSecretsForTheWay(asked, std::move(given), m_bench->facilities(), url));
    };
    const std::map<QString, Secret> both{{u"proxyPassword"_s, secret("proxy"_ba)},
                                         {u"clientKeyPassphrase"_s, secret("key"_ba)}};
    QCOMPARE(theWay(profile, "https://engine.example:30100").value(), both);
    QCOMPARE(theWay(profile, "https://another.example").value(), both);
    profile.connection.proxy = u"http://other.example:3128"_s;
    QCOMPARE(theWay(profile, "https://engine.example:30100").error().kind, ErrorKind::Policy);
    const auto given = theWay(profile, "https://engine.example:30100", {{u"proxyPassword"_s, secret("new"_ba)}});
    QCOMPARE(given.value().at(u"proxyPassword"_s), secret("new"_ba));
}

void TestProfileKeeping::anEditedPathDoesNot()
{
    Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    profile.fields[u"address"_s] = QStringList{u"https://ENGINE.example:30100/prefix"_s};
    QVERIFY(load(m_bench->save(profile, {})));
}

void TestProfileKeeping::secretsThatAreNotUsedDoNoHarm()
{
    Profile profile = engineProfile();
    profile.connection.proxy = u"http://proxy.example:3128"_s;
    profile = m_bench->save(profile, {{u"password"_s, secret("Pass-w0rd"_ba)},
                                      {u"proxyPassword"_s, secret("proxy"_ba)},
                                      {u"clientKeyPassphrase"_s, secret("key"_ba)}});
    QCOMPARE(load(profile).value().at(u"proxyPassword"_s), secret("proxy"_ba));
    QVERIFY2(!load(profile)->contains(u"clientKeyPassphrase"_s), "there is no certificate");
    profile.connection.clientCertificate = u"/c.pem"_s; // with the key in it
    QCOMPARE(load(profile).value().at(u"clientKeyPassphrase"_s), secret("key"_ba));
    profile.connection.proxy = u"http://other.example:3128"_s;
    QCOMPARE(load(profile).error().kind, ErrorKind::Policy);
    for (const QString &proxy : {u""_s, u"none"_s}) {
        profile.connection.proxy = proxy;
        const auto loaded = load(profile);
        QVERIFY2(loaded, loaded ? "" : qUtf8Printable(loaded.error().detail));
        QVERIFY(!loaded->contains(u"proxyPassword"_s));
        QCOMPARE(loaded->at(u"password"_s), secret("Pass-w0rd"_ba));
    }
}

void TestProfileKeeping::whatIsNotSentBlocksNothing()
{
    Profile profile = m_bench->save(aiccProfile(), {{u"appSecret"_s, secret("one"_ba)}});
    profile.fields[u"domain"_s] = QStringList{u"https://other.example"_s};
    profile = m_bench->save(profile, {});
    QCOMPARE(load(profile).error().kind, ErrorKind::Policy);
    profile = m_bench->save(profile, {{u"accessToken"_s, secret("two"_ba)}});
    const auto loaded = load(profile);
    QVERIFY2(loaded, "the pasted token stands for the step that would show the other one");
    QCOMPARE(loaded->at(u"accessToken"_s), secret("two"_ba));
    QVERIFY(!loaded->contains(u"appSecret"_s));
}

void TestProfileKeeping::aPassphraseStaysOnThisMachine()
{
    Profile profile = engineProfile();
    profile.connection.clientCertificate = u"/certificate.pem"_s;
    profile.connection.clientKey = u"/key.pem"_s;
    profile = m_bench->save(profile, {{u"clientKeyPassphrase"_s, secret("key"_ba)}});
    profile.fields[u"address"_s] = QStringList{u"https://other.example"_s};
    const auto loaded = load(m_bench->save(profile, {}));
    QVERIFY2(loaded, "it is bound to no origin");
    QCOMPARE(loaded->at(u"clientKeyPassphrase"_s), secret("key"_ba));
}

void TestProfileKeeping::oneOfTwoSecretsMayBeChanged()
{
    Profile profile =
        m_bench->save(aiccProfile(), {{u"appSecret"_s, secret("one"_ba)}, {u"accessToken"_s, secret("two"_ba)}});
    profile = m_bench->save(profile, {{u"accessToken"_s, secret("three"_ba)}});
    QCOMPARE(load(profile).value().at(u"appSecret"_s), secret("one"_ba));
    QCOMPARE(load(profile).value().at(u"accessToken"_s), secret("three"_ba));
    profile = m_bench->save(profile, {{u"accessToken"_s, Secret()}});
    QVERIFY(!load(profile).value().contains(u"accessToken"_s));
    QVERIFY(load(profile).value().contains(u"appSecret"_s));
}

void TestProfileKeeping::aChangedSecretForgetsTheRefusal()
{
    const Profile profile = m_bench->save(engineProfile(), {{u"password"_s, secret("one"_ba)}});
    m_bench->attempts.noteFailure(materialOf(profile), {.kind = ErrorKind::Rejected}, true, m_bench->time.now());
    QVERIFY(m_bench->save(profile, {{u"password"_s, secret("one"_ba)}}) == profile);
    QVERIFY2(m_bench->attempts.objection(materialOf(profile), m_bench->time.now()), "it is the same password");
    QVERIFY(m_bench->save(profile, {{u"password"_s, secret("two"_ba)}}) != profile);
    QVERIFY2(!m_bench->attempts.objection(materialOf(profile), m_bench->time.now()), "nobody has that one any more");
}

QTEST_GUILESS_MAIN(TestProfileKeeping)
#include "tst_profilekeeping.moc"
