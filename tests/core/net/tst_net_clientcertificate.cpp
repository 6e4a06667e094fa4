// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/call.h"
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"

#include <QRegularExpression>
#include <QSslCertificate>
#include <QTemporaryDir>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// As whom we present ourselves to a server that demands a client certificate.
class TestNetClientCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void presents_data();
    void presents();
    void filesThatAreNone_data();
    void filesThatAreNone();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    Identity m_server = makeIdentity({});
    Identity m_authority = makeIdentity({.commonName = "client authority", .isAuthority = true});
    Identity m_client = makeIdentity({.commonName = "client"}, &m_authority);
    Identity m_stranger = makeIdentity({.commonName = "stranger"});
};

QString TestNetClientCertificate::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write a test file");
    }
    return file.fileName();
}

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
    QTest::addRow("none") << ""_ba << ""_ba << ""_ba << u"tls"_s;
    QTest::addRow("a stranger's") << m_stranger.certificatePem << m_stranger.keyPem << ""_ba << u"tls"_s;
    QTest::addRow("a key of another certificate") << pem << m_stranger.keyPem << ""_ba << u"tls"_s;
}

void TestNetClientCertificate::presents()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, passphrase);
    QFETCH(QString, expected);
    for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        QSslConfiguration demanding = m_server.serverConfiguration();
        demanding.setProtocol(protocol);
        demanding.setPeerVerifyMode(QSslSocket::VerifyPeer);
        // Without these two the server would just hang up; with them it sends an alert, as servers do.
        demanding.setHandshakeMustInterruptOnError(true);
        demanding.setMissingCertificateIsFatal(true);
        demanding.setCaCertificates({QSslCertificate(m_authority.certificatePem)});
        ScriptedServer server({{httpAnswer(200, "")}}, demanding);
        Trust trust{.pinnedSha256 = {m_server.sha256()}, .clientKeyPassphrase = Secret(QByteArray(passphrase))};
        trust.clientCertificate = certificate.isEmpty() ? QString() : write(u"client.pem"_s, certificate);
        trust.clientKey = key.isEmpty() ? QString() : write(u"client.key"_s, key);
        Network network = frozenNetwork();
        const auto result = call(network, logIn(server.url()), trust);
        QVERIFY2(outcome(result) == expected, qPrintable(result ? u"200"_s : result.error().detail));
        QCOMPARE(server.requests().size(), result ? 1 : 0);
        if (!result) {
            verifyDiscreet(result.error());
        }
    }
}

void TestNetClientCertificate::filesThatAreNone_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("named");
    const QString certificate = write(u"c.pem"_s, m_client.certificatePem);
    const QString key = write(u"k.pem"_s, m_client.keyPem);
    const QString sealedKey = write(u"s.pem"_s, m_client.sealedKeyPem("opens"));
    const QString missing = m_folder.filePath(u"missing.pem"_s);
    QTest::addRow("certificate missing") << missing << key << ""_ba << missing;
    QTest::addRow("key missing") << certificate << missing << ""_ba << missing;
    QTest::addRow("a key for a certificate") << key << key << ""_ba << key;
    QTest::addRow("a certificate for a key") << certificate << certificate << ""_ba << certificate;
    QTest::addRow("no key in the one file") << certificate << u""_s << ""_ba << certificate;
    QTest::addRow("a wrong passphrase") << certificate << sealedKey << "header-secret"_ba << sealedKey;
    QTest::addRow("no passphrase") << certificate << sealedKey << ""_ba << sealedKey;
}

void TestNetClientCertificate::filesThatAreNone()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QByteArray, passphrase);
    QFETCH(QString, named);
    ScriptedServer server({{httpAnswer(200, "")}}, m_server.serverConfiguration());
    const Trust trust{.pinnedSha256 = {m_server.sha256()},
                      .clientCertificate = certificate,
                      .clientKey = key,
                      .clientKeyPassphrase = Secret(std::move(passphrase))};
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()), trust);
    QCOMPARE(outcome(result), u"tls"_s);
    QVERIFY2(result.error().detail.contains(named), qPrintable(result.error().detail));
    verifyDiscreet(result.error());
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(TestNetClientCertificate)
#include "tst_net_clientcertificate.moc"
