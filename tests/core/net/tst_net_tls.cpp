// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/call.h"
#include "tests/support/filefolder.h"
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"

#include <QRegularExpression>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Who is believed: authorities, pins, and never a byte to anybody else.
class TestNetTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void certificates_data();
    void certificates();
    void aPinHoldsEvenForATrustedCertificate();
    void oneOfSeveralPinsIsEnough();
    void namesInACertificateHideNothing_data();
    void namesInACertificateHideNothing();
    void aChangedCertificateIsNamedWithBothFingerprints();
    void trustIsNotInheritedFromAnEarlierRequest();
    void aReplacedAuthorityFileIsAnotherTrust();
    void authorityFilesThatAreNone_data();
    void authorityFilesThatAreNone();

private:
    FileFolder m_folder;
    Identity m_authority = makeIdentity({.commonName = "test authority", .alternativeNames = "", .isAuthority = true});
};

enum class Signer { Itself, Authority };
enum class Believe { System, AuthorityFile, Pin, OtherPin };

void TestNetTls::certificates_data()
{
    QTest::addColumn<Signer>("signer");
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<Believe>("believe");
    QTest::addColumn<QString>("reason");
    const Wish expired{.begins = -48h, .ends = -24h};
    const Wish early{.begins = 24h, .ends = 48h};
    const Wish other{.commonName = "other", .alternativeNames = "DNS:other.example"};
    const QString accepted;
    const QString stranger = u"unknown authority"_s;
    const QString change = u"is not the pinned one"_s;
    const auto row = [](const char *name, Signer signer, const Wish &wish, Believe believe, const QString &reason) {
        QTest::newRow(name) << signer << wish << believe << reason;
    };
    row("self-signed", Signer::Itself, {}, Believe::System, u"is self-signed"_s);
    row("unknown authority", Signer::Authority, {}, Believe::System, stranger);
    row("known authority", Signer::Authority, {}, Believe::AuthorityFile, accepted);
    row("known authority, self-signed", Signer::Itself, {}, Believe::AuthorityFile, u"is self-signed"_s);
    row("known authority, wrong name", Signer::Authority, other, Believe::AuthorityFile, u"another name"_s);
    row("known authority, expired", Signer::Authority, expired, Believe::AuthorityFile, u"has expired"_s);
    row("known authority, not yet valid", Signer::Authority, early, Believe::AuthorityFile, u"not valid yet"_s);
    row("pinned, self-signed", Signer::Itself, {}, Believe::Pin, accepted);
    row("pinned, unknown authority", Signer::Authority, {}, Believe::Pin, accepted);
    row("pinned, wrong name", Signer::Itself, other, Believe::Pin, accepted);
    row("pinned, expired", Signer::Itself, expired, Believe::Pin, accepted);
    row("another pinned, self-signed", Signer::Itself, {}, Believe::OtherPin, change);
    row("another pinned, unknown authority", Signer::Authority, {}, Believe::OtherPin, change);
}

/// A person sees which certificate it was.
static void verifyFacts(const std::optional<CertificateFacts> &facts, const Identity &identity, const Wish &wish,
                        const QByteArrayList &pins, const QString &reason)
{
    QVERIFY(facts.has_value());
    const QSslCertificate certificate(identity.certificatePem);
    QCOMPARE(facts->host, u"127.0.0.1"_s);
    QCOMPARE(facts->sha256, identity.sha256());
    QCOMPARE(facts->subject, u"CN="_s + QString::fromUtf8(wish.commonName));
    QCOMPARE(facts->issuer, u"CN="_s + certificate.issuerInfo(QSslCertificate::CommonName).value(0));
    QCOMPARE(facts->validFrom, certificate.effectiveDate());
    QCOMPARE(facts->validUntil, certificate.expiryDate());
    QCOMPARE(facts->validUntil.timeSpec(), Qt::UTC);
    QCOMPARE(facts->pins, pins);
    QCOMPARE(facts->contradictsPin(), !pins.isEmpty());
    QVERIFY2(!pins.isEmpty() || facts->doubts.join(u' ').contains(reason), qPrintable(facts->doubts.join(u' ')));
}

void TestNetTls::certificates()
{
    QFETCH(Signer, signer);
    QFETCH(Wish, wish);
    QFETCH(Believe, believe);
    QFETCH(QString, reason);
    const Identity identity = makeIdentity(wish, signer == Signer::Authority ? &m_authority : nullptr);
    ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
    Trust trust;
    if (believe == Believe::AuthorityFile) {
        trust.caFile = m_folder.write(u"ca.pem"_s, m_authority.certificatePem);
    } else if (believe != Believe::System) {
        trust.pinnedSha256 = {believe == Believe::Pin ? identity.sha256() : makeIdentity({}).sha256()};
    }
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()), trust);
    QCOMPARE(outcome(result), reason.isEmpty() ? u"200"_s : u"tls"_s);
    if (!result) {
        const QString &detail = result.error().detail;
        QVERIFY2(detail.contains(reason) && detail.contains(u"127.0.0.1"_s), qPrintable(detail));
        QVERIFY2(detail.contains(QLatin1String(identity.sha256())), qPrintable(detail));
        verifyDiscreet(result.error());
        verifyFacts(result.error().certificate, identity, wish, trust.pinnedSha256, reason);
        QCoreApplication::processEvents();
        QCOMPARE(server.bytesReceived(), 0);
    }
}

void TestNetTls::aPinHoldsEvenForATrustedCertificate()
{
    // No error at all comes from the stack here: only our own look at the certificate stands in the way.
    const Identity identity = makeIdentity({}, &m_authority);
    ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
    Network network = frozenNetwork();
    Trust trust{.caFile = m_folder.write(u"ca.pem"_s, m_authority.certificatePem),
                .pinnedSha256 = {makeIdentity({}).sha256()}};
    const auto result = call(network, logIn(server.url()), trust);
    QCOMPARE(outcome(result), u"tls"_s);
    QTRY_COMPARE(server.findChildren<QAbstractSocket *>().size(), 0);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.bytesReceived(), 0);
    trust.pinnedSha256 = {identity.sha256()};
    QCOMPARE(outcome(call(network, logIn(server.url()), trust)), u"200"_s);
}

void TestNetTls::oneOfSeveralPinsIsEnough()
{
    const Identity identity = makeIdentity({});
    ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
    Network network = frozenNetwork();
    const QByteArrayList others{makeIdentity({}).sha256(), makeIdentity({}).sha256()};
    const auto refused = call(network, logIn(server.url()), Trust{.pinnedSha256 = others});
    QCOMPARE(outcome(refused), u"tls"_s);
    for (const QByteArray &pin : others) {
        QVERIFY2(refused.error().detail.contains(QLatin1String(pin)), qPrintable(refused.error().detail));
    }
    QCOMPARE(server.bytesReceived(), 0);
    QCOMPARE(
        outcome(call(network, logIn(server.url()), Trust{.pinnedSha256 = others + QByteArrayList{identity.sha256()}})),
        u"200"_s);
}

void TestNetTls::namesInACertificateHideNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("shown");
    QTest::addRow("a line break and a turn of direction") << "good\nbad\u202Edab"_ba << u"goodbaddab"_s;
    QTest::addRow("the line and paragraph of Unicode") << "good\u2028bad\u2029worse"_ba << u"goodbadworse"_s;
    QTest::addRow("blanks that are none") << "a b\u00A0c\u3000d\u200Be"_ba << u"a bcde"_s;
    QTest::addRow("what no font has") << "a\uE000b"_ba << u"ab"_s;
    QTest::addRow("every script is left alone") << "证书 café 𠮷"_ba << u"证书 café 𠮷"_s;
}

void TestNetTls::namesInACertificateHideNothing()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, shown);
    const Identity identity = makeIdentity({.commonName = name});
    ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()));
    QCOMPARE(outcome(result), u"tls"_s);
    QCOMPARE(result.error().certificate->subject, u"CN="_s + shown);
}

void TestNetTls::aChangedCertificateIsNamedWithBothFingerprints()
{
    const Identity identity = makeIdentity({});
    ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
    Network network = frozenNetwork();
    const QByteArray pinned = makeIdentity({}).sha256();
    const auto result = call(network, logIn(server.url(u"localhost"_s)), Trust{.pinnedSha256 = {pinned}});
    QCOMPARE(outcome(result), u"tls"_s);
    QVERIFY(result.error().hint.english.contains(u"why it changed"_s));
    QCOMPARE(result.error().detail,
             u"The certificate of localhost is not the pinned one. SHA-256 pinned: %1; shown: %2."_s.arg(
                 QLatin1String(pinned), QLatin1String(identity.sha256())));
}

void TestNetTls::trustIsNotInheritedFromAnEarlierRequest()
{
    const Identity identity = makeIdentity({});
    ScriptedServer server({{httpAnswer(200, "", "Connection: keep-alive\r\n"), Afterwards::KeepOpen}},
                          identity.serverConfiguration());
    Network network = frozenNetwork();
    QCOMPARE(outcome(call(network, logIn(server.url()), Trust{.pinnedSha256 = {identity.sha256()}})), u"200"_s);
    const qsizetype before = server.bytesReceived();
    QCOMPARE(outcome(call(network, logIn(server.url()))), u"tls"_s);
    QCOMPARE(server.connections(), 2);
    QCOMPARE(server.bytesReceived(), before);
}

void TestNetTls::aReplacedAuthorityFileIsAnotherTrust()
{
    const Identity identity = makeIdentity({}, &m_authority);
    ScriptedServer server({{httpAnswer(200, ""), Afterwards::KeepOpen}}, identity.serverConfiguration());
    Network network = frozenNetwork();
    const Trust trust{.caFile = m_folder.write(u"replaced.pem"_s, m_authority.certificatePem)};
    QCOMPARE(outcome(call(network, logIn(server.url()), trust)), u"200"_s);
    const Identity another = makeIdentity({.commonName = "another authority", .isAuthority = true});
    QCOMPARE(m_folder.write(u"replaced.pem"_s, another.certificatePem), trust.caFile);
    QCOMPARE(outcome(call(network, logIn(server.url()), trust)), u"tls"_s);
}

void TestNetTls::authorityFilesThatAreNone_data()
{
    QTest::addColumn<QString>("file");
    QTest::addRow("missing") << m_folder.filePath(u"missing.pem"_s);
    QTest::addRow("a folder") << m_folder.path();
    QTest::addRow("empty") << m_folder.write(u"empty.pem"_s, "");
    QTest::addRow("not PEM") << m_folder.write(u"text.pem"_s, "no certificate");
    QTest::addRow("a key only") << m_folder.write(u"key.pem"_s, m_authority.keyPem);
}

void TestNetTls::authorityFilesThatAreNone()
{
    QFETCH(QString, file);
    Network network = frozenNetwork();
    const auto result = call(network, logIn(QUrl(u"https://engine.invalid/"_s)), Trust{.caFile = file});
    QCOMPARE(outcome(result), u"tls"_s);
    QVERIFY2(result.error().detail.contains(file), qPrintable(result.error().detail));
}

QTEST_GUILESS_MAIN(TestNetTls)
#include "tst_net_tls.moc"
