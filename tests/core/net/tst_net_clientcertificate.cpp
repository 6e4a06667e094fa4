// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/call.h"
#include "tests/support/filefolder.h"
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSslCertificate>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What only the openssl program can make.
static QByteArray openssl(const QStringList &arguments)
{
    QProcess program;
    program.start(u"openssl"_s, arguments);
    if (!program.waitForFinished() || program.exitCode() != 0) {
        qFatal("openssl made nothing");
    }
    return program.readAllStandardOutput();
}

/// As whom we present ourselves to a server that demands a client certificate.
class TestNetClientCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void presents_data();
    void presents();
    void aServerThatHangsUpMayMissOne_data();
    void aServerThatHangsUpMayMissOne();
    void filesThatAreNone_data();
    void filesThatAreNone();

private:
    void addForeignKeys(const QString &certificate) const;
    void addBundles(const QString &certificate, const QString &key) const;

    FileFolder m_folder;
    Identity m_server = makeIdentity({});
    Identity m_authority = makeIdentity({.commonName = "client authority", .isAuthority = true});
    Identity m_client = makeIdentity({.commonName = "client"}, &m_authority);
    Identity m_stranger = makeIdentity({.commonName = "stranger"});
};

void TestNetClientCertificate::presents_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("expected");
    const QByteArray sealedKey = m_client.sealedKeyPem("opens");
    const QByteArray &pem = m_client.certificatePem;
    QTest::addRow("the right one") << pem << m_client.keyPem << ""_ba << u"200"_s;
    QTest::addRow("under a passphrase") << pem << sealedKey << "opens"_ba << u"200"_s;
    QTest::addRow("key and certificate in one file") << pem + m_client.keyPem << ""_ba << ""_ba << u"200"_s;
    QTest::addRow("PKCS #12") << m_client.pkcs12("opens") << ""_ba << "opens"_ba << u"200"_s;
    QTest::addRow("PKCS #12 without a passphrase") << m_client.pkcs12("") << ""_ba << ""_ba << u"200"_s;
    QTest::addRow("PKCS #12 with its authority")
        << m_client.pkcs12("opens", &m_authority) << ""_ba << "opens"_ba << u"200"_s;
    QTest::addRow("PKCS #12 with a passphrase beyond ASCII")
        << m_client.pkcs12("öffnet 密钥") << ""_ba << "öffnet 密钥"_ba << u"200"_s;
    QTest::addRow("a PEM certificate with its key in PKCS #12")
        << pem << m_client.pkcs12("opens") << "opens"_ba << u"200"_s;
    QTest::addRow("a stranger's PKCS #12") << m_stranger.pkcs12("opens") << ""_ba << "opens"_ba << u"tls"_s;
    QTest::addRow("none") << ""_ba << ""_ba << ""_ba << u"tls"_s;
    QTest::addRow("a stranger's") << m_stranger.certificatePem << m_stranger.keyPem << ""_ba << u"tls"_s;
}

void TestNetClientCertificate::presents()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, passphrase);
    QFETCH(QString, expected);
    for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        QSslConfiguration demanding = m_server.demandingConfiguration();
        demanding.setProtocol(protocol);
        demanding.setCaCertificates({QSslCertificate(m_authority.certificatePem)});
        ScriptedServer server({{httpAnswer(200, "")}}, demanding);
        Trust trust{.pinnedSha256 = {m_server.sha256()}, .clientKeyPassphrase = Secret(QByteArray(passphrase))};
        trust.clientCertificate = certificate.isEmpty() ? QString() : m_folder.write(u"client.pem"_s, certificate);
        trust.clientKey = key.isEmpty() ? QString() : m_folder.write(u"client.key"_s, key);
        Network network = frozenNetwork();
        const auto result = call(network, logIn(server.url()), trust);
        QVERIFY2(outcome(result) == expected, qPrintable(result ? u"200"_s : result.error().detail));
        QCOMPARE(server.requests().size(), result ? 1 : 0);
        if (!result) {
            verifyDiscreet(result.error());
            QVERIFY2(!result.error().isUnanswered, "the server judged us before it read the request");
            QVERIFY(result.error().needsPerson);
            QVERIFY2(result.error().detail.contains(u"client certificate"_s), qPrintable(result.error().detail));
            QVERIFY2(result.error().hint.english.contains(u"client certificate"_s), "nothing is to be pinned");
        }
    }
}

void TestNetClientCertificate::aServerThatHangsUpMayMissOne_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<bool>("hasOne");
    QTest::addColumn<bool>("isTold");
    QTest::addRow("TLS 1.3") << QSsl::TlsV1_3 << false << true;
    QTest::addRow("TLS 1.3, with a certificate of ours") << QSsl::TlsV1_3 << true << false;
    QTest::addRow("TLS 1.2, where the handshake would have failed") << QSsl::TlsV1_2 << false << false;
}

void TestNetClientCertificate::aServerThatHangsUpMayMissOne()
{
    QFETCH(QSsl::SslProtocol, protocol);
    QFETCH(bool, hasOne);
    QSslConfiguration tls = m_server.serverConfiguration();
    tls.setProtocol(protocol);
    ScriptedServer server({{""}}, tls);
    Trust trust{.pinnedSha256 = {m_server.sha256()}};
    trust.clientCertificate =
        hasOne ? m_folder.write(u"both.pem"_s, m_client.certificatePem + m_client.keyPem) : QString();
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()), trust);
    QCOMPARE(outcome(result), u"offline"_s);
    QVERIFY(result.error().isUnanswered);
    QTEST(result.error().hint.english.contains(u"client certificate"_s), "isTold");
}

void TestNetClientCertificate::addForeignKeys(const QString &certificate) const
{
    const QString strange = m_folder.write(u"strange.pem"_s, m_stranger.keyPem);
    const QString another = u"does not belong to the certificate in "_s + certificate;
    QTest::addRow("a key of another certificate") << certificate << strange << ""_ba << strange << another;
    const QString curved =
        m_folder.write(u"curved.pem"_s, openssl({u"ecparam"_s, u"-name"_s, u"prime256v1"_s, u"-genkey"_s}));
    QTest::addRow("a key of another kind") << certificate << curved << ""_ba << curved << another;
    const QString both = m_folder.write(u"both.pem"_s, m_client.certificatePem + m_stranger.keyPem);
    QTest::addRow("a key of another certificate in one file")
        << both << u""_s << ""_ba << both << u"does not belong to the first certificate"_s;
    const QString edwards = m_folder.write(u"edwards.pem"_s, openssl({u"genpkey"_s, u"-algorithm"_s, u"ed25519"_s}));
    QTest::addRow("a key of a kind that Qt does not know")
        << certificate << edwards << ""_ba << edwards << u"not supported: use RSA or EC"_s;
}

void TestNetClientCertificate::addBundles(const QString &certificate, const QString &key) const
{
    const QString wrong = u"The passphrase does not open"_s;
    const QString none = u"and none was given"_s;
    // What a file is called says nothing.
    const QString bundle = m_folder.write(u"bundle.pem"_s, m_client.pkcs12("opens"));
    QTest::addRow("PKCS #12, a wrong passphrase") << bundle << u""_s << "header-secret"_ba << bundle << wrong;
    QTest::addRow("PKCS #12, no passphrase") << bundle << u""_s << ""_ba << bundle << none;
    const QString keyless = m_folder.write(u"keyless.p12"_s, Identity{m_client.certificatePem, {}}.pkcs12("opens"));
    QTest::addRow("PKCS #12 without a key") << keyless << u""_s << "opens"_ba << keyless << u"holds no private key"_s;
    const QString half = m_folder.write(u"half.p12"_s, m_client.pkcs12("opens").first(300));
    QTest::addRow("half of a PKCS #12") << half << u""_s << "opens"_ba << half << u"holds no certificate"_s;
    const QString pemCalledP12 = m_folder.write(u"pem.p12"_s, m_client.certificatePem);
    QTest::addRow("PEM called .p12") << pemCalledP12 << u""_s << ""_ba << pemCalledP12 << u"holds no private key"_s;
    const QString loose =
        m_folder.write(u"loose.p12"_s, openssl({u"pkcs12"_s, u"-export"_s, u"-nomac"_s, u"-in"_s, certificate,
                                                u"-inkey"_s, key, u"-passout"_s, u"pass:opens"_s}));
    QTest::addRow("PKCS #12 without a MAC") << loose << u""_s << "opens"_ba << loose << u"has no checksum"_s;
    // As Windows and old browsers exported it.
    const QString old =
        m_folder.write(u"old.pfx"_s, openssl({u"pkcs12"_s, u"-export"_s, u"-legacy"_s, u"-in"_s, certificate,
                                              u"-inkey"_s, key, u"-passout"_s, u"pass:opens"_s}));
    QTest::addRow("PKCS #12 of old, with RC2") << old << u""_s << "opens"_ba << old << u"no longer supported"_s;
}

void TestNetClientCertificate::filesThatAreNone_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("reason");
    const QString certificate = m_folder.write(u"c.pem"_s, m_client.certificatePem);
    const QString key = m_folder.write(u"k.pem"_s, m_client.keyPem);
    const QString sealedKey = m_folder.write(u"s.pem"_s, m_client.sealedKeyPem("opens"));
    const QString missing = m_folder.filePath(u"missing.pem"_s);
    const QString wrong = u"The passphrase does not open"_s;
    const QString none = u"and none was given"_s;
    QTest::addRow("certificate missing") << missing << key << ""_ba << missing << u"cannot be read"_s;
    QTest::addRow("key missing") << certificate << missing << ""_ba << missing << u"cannot be read"_s;
    QTest::addRow("a key for a certificate") << key << key << ""_ba << key << u"holds no certificate"_s;
    QTest::addRow("a certificate for a key")
        << certificate << certificate << ""_ba << certificate << u"holds no private key"_s;
    QTest::addRow("no key in the one file")
        << certificate << u""_s << ""_ba << certificate << u"holds no private key"_s;
    QTest::addRow("a wrong passphrase") << certificate << sealedKey << "header-secret"_ba << sealedKey << wrong;
    QTest::addRow("no passphrase") << certificate << sealedKey << ""_ba << sealedKey << none;
    const QByteArray damagedKey = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    const QString damaged = m_folder.write(u"d.pem"_s, damagedKey);
    QTest::addRow("a damaged key") << certificate << damaged << ""_ba << damaged << u"cannot be read"_s;
    addForeignKeys(certificate);
    addBundles(certificate, key);
}

void TestNetClientCertificate::filesThatAreNone()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QByteArray, passphrase);
    QFETCH(QString, named);
    QFETCH(QString, reason);
    ScriptedServer server({{httpAnswer(200, "")}}, m_server.serverConfiguration());
    const Trust trust{.pinnedSha256 = {m_server.sha256()},
                      .clientCertificate = certificate,
                      .clientKey = key,
                      .clientKeyPassphrase = Secret(std::move(passphrase))};
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()), trust);
    QCOMPARE(outcome(result), u"tls"_s);
    QVERIFY2(result.error().detail.contains(named), qPrintable(result.error().detail));
    QVERIFY2(result.error().detail.contains(reason), qPrintable(result.error().detail));
    QVERIFY(result.error().hint.english.startsWith(u"Correct the client certificate"_s));
    QVERIFY(result.error().needsPerson);
    verifyDiscreet(result.error());
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(TestNetClientCertificate)
#include "tst_net_clientcertificate.moc"
