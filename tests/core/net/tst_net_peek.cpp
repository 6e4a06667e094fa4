// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/call.h"
#include "tests/support/filefolder.h"
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/tunnelproxy.h"

#include <QRegularExpression>
#include <QSslCertificate>
#include <QTcpServer>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A look at a certificate, and not a byte more.
class TestNetPeek : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsWhatIsShown_data();
    void tellsWhatIsShown();
    void pinsAreCompared();
    void goesThroughTheProxy();
    void showsOurCertificate_data();
    void showsOurCertificate();
    void failsAsARequestDoes_data();
    void failsAsARequestDoes();
    void timeRunsOut();
    void aNetworkThatGoesEndsIt();

private:
    FileFolder m_folder;
    Identity m_authority = makeIdentity({.commonName = "test authority", .alternativeNames = "", .isAuthority = true});
};

static Result<CertificateFacts> peek(const QUrl &url, Trust trust = {}, Limits limits = {})
{
    Network network = frozenNetwork();
    return await(network.peek(url, std::move(trust), limits));
}

void TestNetPeek::tellsWhatIsShown_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<bool>("isIssued");
    QTest::addColumn<QStringList>("doubts");
    const Wish good;
    const Wish expired{.begins = -48h, .ends = -24h};
    const Wish other{.commonName = "other", .alternativeNames = "DNS:other.example"};
    QTest::addRow("a good one") << good << true << QStringList();
    QTest::addRow("expired") << expired << true << QStringList{u"its certificate has expired"_s};
    QTest::addRow("of another host") << other << true << QStringList{u"its certificate is made out to another name"_s};
    QTest::addRow("self-signed") << good << false << QStringList{u"its certificate is self-signed"_s};
}

void TestNetPeek::tellsWhatIsShown()
{
    QFETCH(Wish, wish);
    QFETCH(bool, isIssued);
    const Identity identity = makeIdentity(wish, isIssued ? &m_authority : nullptr);
    ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
    const Trust trust{.caFile = m_folder.write(u"ca.pem"_s, m_authority.certificatePem)};
    const auto shown = peek(server.url(), trust);
    QVERIFY2(shown, qPrintable(shown ? QString() : shown.error().detail));
    QCOMPARE(shown->sha256, identity.sha256());
    QCOMPARE(shown->subject, u"CN="_s + QString::fromUtf8(wish.commonName));
    QCOMPARE(shown->issuer, isIssued ? u"CN=test authority"_s : shown->subject);
    QCOMPARE(shown->validUntil, QSslCertificate(identity.certificatePem).expiryDate());
    QTEST(shown->doubts, "doubts");
    QVERIFY(!shown->isPinned() && !shown->contradictsPin());
    QTRY_COMPARE(server.findChildren<QAbstractSocket *>().size(), 0); // it hangs up
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.bytesReceived(), 0);
}

void TestNetPeek::pinsAreCompared()
{
    const Identity identity = makeIdentity({});
    ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
    const QByteArray other = makeIdentity({}).sha256();
    const auto pinned = peek(server.url(), {.pinnedSha256 = {other, identity.sha256()}});
    QVERIFY(pinned && pinned->isPinned() && !pinned->contradictsPin());
    const auto changed = peek(server.url(), {.pinnedSha256 = {other}});
    QVERIFY(changed && !changed->isPinned() && changed->contradictsPin());
    QCOMPARE(changed->pins, QByteArrayList{other});
}

void TestNetPeek::goesThroughTheProxy()
{
    const Identity identity = makeIdentity({});
    ScriptedServer server({{httpAnswer(200, "")}}, identity.serverConfiguration());
    TunnelProxy proxy(server.serverPort(), "me:proxy-secret");
    Trust trust{.proxyMode = ProxyMode::Explicit,
                .proxy = QUrl(u"http://me@127.0.0.1:%1"_s.arg(proxy.serverPort())),
                .proxyPassword = Secret(QByteArray("proxy-secret"))};
    const auto shown = peek(server.url(u"engine.test"_s), trust);
    QVERIFY2(shown, qPrintable(shown ? QString() : shown.error().detail));
    QCOMPARE(shown->host, u"engine.test"_s);
    QCOMPARE(shown->sha256, identity.sha256());
    QCOMPARE(server.bytesReceived(), 0);
    for (const QByteArray &head : proxy.heads()) {
        QVERIFY2(head.contains("User-Agent: Bearerbox/"), head.constData());
        QVERIFY2(!head.contains("Mozilla"), head.constData());
    }
    trust.proxyPassword = Secret(QByteArray("other"));
    const auto refused = peek(server.url(u"engine.test"_s), trust);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Offline);
    QVERIFY2(refused.error().detail.contains(u"wants another user or password"_s), qPrintable(refused.error().detail));
    trust.noProxy = u"127.0.0.1"_s;
    const qsizetype before = proxy.heads().size();
    QVERIFY(peek(server.url(), trust));
    QCOMPARE(proxy.heads().size(), before);
}

void TestNetPeek::showsOurCertificate_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addRow("TLS 1.2") << QSsl::TlsV1_2;
    QTest::addRow("TLS 1.3") << QSsl::TlsV1_3;
}

void TestNetPeek::showsOurCertificate()
{
    QFETCH(QSsl::SslProtocol, protocol);
    const Identity identity = makeIdentity({});
    const Identity client = makeIdentity({.commonName = "client"}, &m_authority);
    QSslConfiguration demanding = identity.demandingConfiguration();
    demanding.setProtocol(protocol);
    demanding.setCaCertificates({QSslCertificate(m_authority.certificatePem)});
    ScriptedServer server({{httpAnswer(200, "")}}, demanding);
    const Trust trust{.clientCertificate = m_folder.write(u"client.p12"_s, client.pkcs12("opens")),
                      .clientKeyPassphrase = Secret(QByteArray("opens"))};
    const auto shown = peek(server.url(), trust);
    QVERIFY2(shown, qPrintable(shown ? QString() : shown.error().detail));
    QCOMPARE(shown->sha256, identity.sha256());
    // Without one, a server of TLS 1.3 shows its own all the same; one of TLS 1.2 ends the handshake.
    const auto without = peek(server.url());
    QCOMPARE(without.has_value(), protocol == QSsl::TlsV1_3);
    QVERIFY(without || without.error().kind == ErrorKind::Tls);
    const auto facts = without ? *without : without.error().certificate.value_or(CertificateFacts());
    QCOMPARE(facts.sha256, identity.sha256());
    QCOMPARE(server.bytesReceived(), 0);
}

void TestNetPeek::failsAsARequestDoes_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<Trust>("trust");
    QTest::addColumn<QString>("kind");
    const QUrl closed(u"https://127.0.0.1:%1/"_s.arg(ScriptedServer(QList<Turn>{Turn{}}).serverPort()));
    const Trust plain{.allowPlainHttp = true};
    QTest::addRow("nobody listens") << closed << Trust{} << u"offline"_s;
    QTest::addRow("no such host") << QUrl(u"https://engine.invalid/"_s) << Trust{} << u"offline"_s;
    QTest::addRow("plain http") << QUrl(u"http://engine.example/"_s) << plain << u"usage"_s;
    QTest::addRow("plain http to this machine") << QUrl(u"http://127.0.0.1/"_s) << Trust{} << u"usage"_s;
    QTest::addRow("no address") << QUrl() << Trust{} << u"usage"_s;
    QTest::addRow("a password in the address") << QUrl(u"https://a:hidden@engine.example"_s) << Trust{} << u"policy"_s;
    QTest::addRow("no such file") << closed << Trust{.clientCertificate = u"/nowhere"_s} << u"tls"_s;
    QTest::addRow("a senseless proxy") << closed << Trust{.proxyMode = ProxyMode::Explicit} << u"usage"_s;
}

void TestNetPeek::failsAsARequestDoes()
{
    QFETCH(QUrl, url);
    QFETCH(Trust, trust);
    QFETCH(QString, kind);
    const auto shown = peek(url, trust);
    QVERIFY(!shown);
    QCOMPARE(kindWord(shown.error().kind), kind);
    verifyDiscreet(shown.error());
}

void TestNetPeek::timeRunsOut()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const auto shown = peek(QUrl(u"https://127.0.0.1:%1/"_s.arg(silent.serverPort())), {}, {.connect = 200ms});
    QVERIFY(!shown);
    QCOMPARE(shown.error().kind, ErrorKind::Timeout);
    QCOMPARE(shown.error().detail, u"Could not connect to 127.0.0.1 within 0.2 s."_s);
}

void TestNetPeek::aNetworkThatGoesEndsIt()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    std::optional<Network> network(std::in_place, frozenClocks());
    auto task = network->peek(QUrl(u"https://127.0.0.1:%1/"_s.arg(silent.serverPort())), {}, {});
    network.reset();
    const auto shown = await(std::move(task));
    QVERIFY(!shown);
    QCOMPARE(shown.error().kind, ErrorKind::Offline);
}

QTEST_GUILESS_MAIN(TestNetPeek)
#include "tst_net_peek.moc"
