// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exchange.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMaterial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreHidden_data();
    void secretsAreHidden();
    void noRestOfALongerSecretStays();
    void noHalfCharacterAtTheEnd();
    void trust_data();
    void trust();
};

void TestMaterial::secretsAreHidden_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("clean");
    const QByteArray odd = "p\"a\\s/s+w ö";
    QTest::addRow("as it is") << odd << u"got p\"a\\s/s+w ö!"_s << u"got •••!"_s;
    QTest::addRow("twice") << "s3cret"_ba << u"s3cret and s3cret"_s << u"••• and •••"_s;
    QTest::addRow("JSON-escaped") << odd << uR"(got p\"a\\s/s+w ö!)"_s << u"got •••!"_s;
    QTest::addRow("in HTML") << odd << u"got p&quot;a\\s/s+w&#32;ö!"_s << u"got •••!"_s;
    QTest::addRow("percent-encoded") << odd << u"got p%22a%5Cs%2Fs%2Bw%20%C3%B6!"_s << u"got •••!"_s;
    QTest::addRow("percent-encoded in lower case") << odd << u"got p%22a%5cs%2fs%2bw%20%c3%b6!"_s << u"got •••!"_s;
    QTest::addRow("form-encoded") << odd << u"got p%22a%5Cs%2Fs%2Bw+%C3%B6!"_s << u"got •••!"_s;
    QTest::addRow("Base64") << odd << u"got %1!"_s.arg(QString::fromLatin1(odd.toBase64())) << u"got •••!"_s;
    QTest::addRow("Base64 for URLs without padding")
        << "pass>>??"_ba
        << u"got %1!"_s.arg(QString::fromLatin1(
               "pass>>??"_ba.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)))
        << u"got •••!"_s;
    QTest::addRow("a secret that is a word of the sentence")
        << "wrong"_ba << u"User name or password is wrong"_s << u"User name or password is wrong"_s;
    QTest::addRow("a secret of one character as a value") << "x"_ba << u"no such value: x"_s << u"no such value: •••"_s;
    QTest::addRow("the same in Base64") << "x"_ba << u"got “eA==”, “eA”"_s << u"got “•••”, “•••”"_s;
    QTest::addRow("no secret") << ""_ba << u"fine"_s << u"fine"_s;
    QTest::addRow("nothing to hide") << "secret"_ba << u"fine"_s << u"fine"_s;
}

void TestMaterial::secretsAreHidden()
{
    QFETCH(QByteArray, password);
    QFETCH(QString, said);
    QTEST(cleaned(said, engineMaterial(password)), "clean");
}

void TestMaterial::noRestOfALongerSecretStays()
{
    Material material = engineMaterial("abc4"_ba);
    material.tokens[u"token"_s] = tokenOf("abc4efgh"_ba, QDateTime::fromSecsSinceEpoch(1, Qt::UTC), 1h);
    QCOMPARE(cleaned(u"token abc4efgh, password abc4"_s, material), u"token •••, password •••"_s);
}

void TestMaterial::noHalfCharacterAtTheEnd()
{
    const QString key = QString::fromUtf8("\xf0\x9f\x94\x91");
    const QString clean = cleaned(QString(299, u'x') + key + key, engineMaterial());
    QCOMPARE(clean, QString(299, u'x') + u'…');
}

void TestMaterial::trust_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("password");
    QTest::addRow("nothing said: the system's") << u""_s << int(ProxyMode::System) << ""_ba;
    QTest::addRow("none") << u"none"_s << int(ProxyMode::None) << ""_ba;
    QTest::addRow("one of its own, with its password")
        << u"http://me@proxy.example:3128"_s << int(ProxyMode::Explicit) << "proxy-pass"_ba;
}

void TestMaterial::trust()
{
    QFETCH(QString, proxy);
    Profile profile = engineProfile();
    profile.connection = {.caFile = u"/ca.pem"_s,
                          .pinnedSha256 = {QString(64, u'a')},
                          .clientCertificate = u"/c.pem"_s,
                          .clientKey = u"/k.pem"_s,
                          .proxy = proxy,
                          .noProxy = u"direct.example"_s,
                          .allowPlainHttp = true};
    const Trust trust = trustOf(profile, {{u"proxyPassword"_s, secret("proxy-pass"_ba)},
                                          {u"clientKeyPassphrase"_s, secret("key-pass"_ba)},
                                          {u"password"_s, secret("Pass-w0rd"_ba)}});
    QTEST(int(trust.proxyMode), "mode");
    QTEST(trust.proxyPassword.reveal().toByteArray(), "password");
    QCOMPARE(trust.caFile, u"/ca.pem"_s);
    QCOMPARE(trust.pinnedSha256, (QByteArrayList{QByteArray(64, 'a')}));
    QCOMPARE(trust.clientCertificate, u"/c.pem"_s);
    QCOMPARE(trust.clientKey, u"/k.pem"_s);
    QCOMPARE(trust.clientKeyPassphrase, secret("key-pass"_ba));
    QVERIFY(trust.allowPlainHttp);
    QCOMPARE(trust.noProxy, u"direct.example"_s);
}

QTEST_APPLESS_MAIN(TestMaterial)
#include "tst_material.moc"
