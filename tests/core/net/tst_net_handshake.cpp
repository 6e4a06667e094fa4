// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/call.h"
#include "tests/support/identity.h"
#include "tests/support/scriptedserver.h"

#include <QRegularExpression>
#include <QSslSocket>
#include <QTcpServer>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A secure connection that does not come about, or breaks.
class TestNetHandshake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oldTlsIsRefused();
    void aServerThatNeverShakesHandsTimesOut();
    void plainHttpOnATlsAddressFails();
    void whatBreaksAfterTheRequestMayHaveArrived_data();
    void whatBreaksAfterTheRequestMayHaveArrived();
};

/// TLS 1.1, which the system's OpenSSL speaks only when told to.
static QSslConfiguration oldTls(QSslConfiguration tls)
{
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    tls.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    tls.setBackendConfigurationOption("CipherString", "ALL:@SECLEVEL=0"_ba);
    return tls;
}

void TestNetHandshake::oldTlsIsRefused()
{
    const Identity identity = makeIdentity({});
    ScriptedServer server({{httpAnswer(200, "")}}, oldTls(identity.serverConfiguration()));

    // Somebody else gets through, so it is we who refuse.
    QSslSocket other;
    other.setSslConfiguration(oldTls(QSslConfiguration::defaultConfiguration()));
    other.setPeerVerifyMode(QSslSocket::VerifyNone);
    other.connectToHostEncrypted(u"127.0.0.1"_s, server.serverPort());
    QTRY_VERIFY2(other.isEncrypted(), qPrintable(other.errorString()));

    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()), Trust{.pinnedSha256 = {identity.sha256()}});
    QCOMPARE(outcome(result), u"tls"_s);
    QCOMPARE(result.error().detail, u"127.0.0.1 speaks only versions of TLS that are no longer safe."_s);
    QCOMPARE(server.bytesReceived(), 0);
}

void TestNetHandshake::aServerThatNeverShakesHandsTimesOut()
{
    // Accepts the connection by its backlog, and never says a word.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Network network = frozenNetwork();
    const QUrl url(u"https://127.0.0.1:%1/"_s.arg(silent.serverPort()));
    const auto result = call(network, logIn(url), {}, {.connect = 200ms});
    QCOMPARE(outcome(result), u"timeout"_s);
    QCOMPARE(result.error().detail, u"Could not connect to 127.0.0.1 within 0.2 s."_s);
}

void TestNetHandshake::plainHttpOnATlsAddressFails()
{
    // As services do: they take the handshake for a broken request and say so at once.
    QTcpServer server;
    QByteArray seen;
    connect(&server, &QTcpServer::newConnection, this, [&server, &seen] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QIODevice::readyRead, socket, [socket, &seen] {
            seen += socket->readAll();
            socket->write(httpAnswer(400, "speak plainly"));
            socket->disconnectFromHost();
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Network network = frozenNetwork();
    const auto result = call(network, logIn(QUrl(u"https://127.0.0.1:%1/token"_s.arg(server.serverPort()))));
    QCOMPARE(outcome(result), u"tls"_s);
    QVERIFY(!seen.isEmpty() && !seen.contains("secret"));
}

void TestNetHandshake::whatBreaksAfterTheRequestMayHaveArrived_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<QByteArray>("before");
    QTest::addRow("TLS 1.2") << QSsl::TlsV1_2 << ""_ba;
    QTest::addRow("TLS 1.3") << QSsl::TlsV1_3 << ""_ba;
    QTest::addRow("within the answer") << QSsl::TlsV1_3 << "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"_ba;
    QTest::addRow("within an answer that names an alert")
        << QSsl::TlsV1_3 << "HTTP/1.1 500 SSL routines::alert certificate\r\nContent-Length: 9\r\n\r\nx"_ba;
}

void TestNetHandshake::whatBreaksAfterTheRequestMayHaveArrived()
{
    QFETCH(QSsl::SslProtocol, protocol);
    QFETCH(QByteArray, before);
    const Identity identity = makeIdentity({});
    QSslConfiguration tls = identity.serverConfiguration();
    tls.setProtocol(protocol);
    ScriptedServer server({{before, Afterwards::Garble}}, tls);
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()), Trust{.pinnedSha256 = {identity.sha256()}});
    QCOMPARE(outcome(result), u"tls"_s);
    QVERIFY(result.error().isUnanswered);
    QCOMPARE(result.error().detail, u"The secure connection to 127.0.0.1 broke after it had been opened."_s);
    QVERIFY2(!result.error().hint.isEmpty(), "the certificate is none of the trouble: nothing is to be pinned");
    // What spoke against the certificate is still known.
    QCOMPARE(result.error().certificate.value().doubts, QStringList{u"its certificate is self-signed"_s});
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestNetHandshake)
#include "tst_net_handshake.moc"
