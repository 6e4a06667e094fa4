// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds; a sanitizer and a busy machine make an RSA key slowly

struct Reply
{
    int status = 0;
    QByteArray body;
    QByteArray date;
};

Reply await(QNetworkReply *reply)
{
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished()) {
        finished.wait(patience);
    }
    reply->deleteLater();
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .body = reply->readAll(),
            .date = reply->rawHeader("Date")};
}

} // namespace

/// The program itself: as a script starts it, as a client talks to it, as a session ends it.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aSessionOverHttp();
    void twoSpacesAfterBearerReachTheEngine();
    void aBaseAddressWithATrailingSlashIsRefused();
    void severalRequestsShareAConnection();
    void aSessionOverTls();
    void lifetimeCapsEverything();
    void badOptions();
    void aTakenPortIsAFailure();
    void itEndsWithTheInputOfWhoeverStartedIt();

private:
    void start(const QStringList &arguments);
    [[nodiscard]] QNetworkRequest requestTo(const QString &path) const;
    [[nodiscard]] Reply post(const QString &path, const QJsonObject &body);
    [[nodiscard]] Reply logIn();
    [[nodiscard]] QByteArray raw(const QByteArray &text) const;
    void stop(int signal);

    QProcess m_program;
    QJsonObject m_ready;
    QSslConfiguration m_trust;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

void TestProgram::init()
{
    m_network = std::make_unique<QNetworkAccessManager>();
    m_trust = QSslConfiguration::defaultConfiguration();
    m_program.setProcessChannelMode(QProcess::SeparateChannels);
}

void TestProgram::cleanup()
{
    m_network.reset();
    if (m_program.state() != QProcess::NotRunning) {
        m_program.kill();
        m_program.waitForFinished();
    }
}

void TestProgram::start(const QStringList &arguments)
{
    m_program.start(QStringLiteral(SANDBOX_PROGRAM), arguments);
    QElapsedTimer time;
    time.start();
    while (!m_program.canReadLine() && time.elapsed() < patience && m_program.state() != QProcess::NotRunning) {
        m_program.waitForReadyRead(100);
    }
    m_ready = QJsonDocument::fromJson(m_program.readLine()).object();
    QVERIFY2(m_ready.contains("address"_L1), m_program.readAllStandardError().constData());
}

QNetworkRequest TestProgram::requestTo(const QString &path) const
{
    QNetworkRequest request(QUrl(m_ready.value("address"_L1).toString() + path));
    request.setSslConfiguration(m_trust);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return request;
}

Reply TestProgram::post(const QString &path, const QJsonObject &body)
{
    return await(m_network->post(requestTo(path), QJsonDocument(body).toJson()));
}

Reply TestProgram::logIn()
{
    return post(u"/v4/token"_s,
                {{u"name"_s, m_ready.value("account"_L1)}, {u"password"_s, m_ready.value("password"_L1)}});
}

// What comes back for these very bytes, up to the end of the connection.
QByteArray TestProgram::raw(const QByteArray &text) const
{
    const QUrl url(m_ready.value("address"_L1).toString());
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(patience)) {
        return {};
    }
    socket.write(text);
    while (socket.state() == QTcpSocket::ConnectedState && socket.waitForReadyRead(patience)) {
    }
    return socket.readAll();
}

void TestProgram::stop(int signal)
{
    QCOMPARE(::kill(static_cast<pid_t>(m_program.processId()), signal), 0);
    QVERIFY(m_program.waitForFinished(patience));
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
    QCOMPARE(m_program.readAllStandardOutput(), ""_ba); // one line at start, and no more
    QCOMPARE(m_program.readAllStandardError(), ""_ba);
}

void TestProgram::aSessionOverHttp()
{
    start({});
    QVERIFY(m_ready.value("address"_L1).toString().startsWith("http://127.0.0.1:"_L1));
    QCOMPARE(m_ready.size(), 6);
    const Reply token = logIn();
    QCOMPARE(token.status, 200);
    QVERIFY(token.date.endsWith(" GMT"));
    QNetworkRequest probe = requestTo(u"/v4/self-perms"_s);
    const QJsonObject body = QJsonDocument::fromJson(token.body).object();
    probe.setRawHeader("Authorization", "Bearer " + body.value("token"_L1).toString().toLatin1());
    QCOMPARE(await(m_network->get(probe)).status, 200);
    const Reply access =
        post(u"/apigovernance/api/oauth/tokenByAkSk"_s,
             {{u"app_key"_s, m_ready.value("appKey"_L1)}, {u"app_secret"_s, m_ready.value("appSecret"_L1)}});
    QCOMPARE(access.status, 200);
    const QByteArray log = await(m_network->get(requestTo(u"/sandbox/requests"_s))).body;
    QCOMPARE(log, R"({"requests":[{"method":"POST","path":"/v4/token","status":200},)"
                  R"({"method":"GET","path":"/v4/self-perms","status":200},)"
                  R"({"method":"POST","path":"/apigovernance/api/oauth/tokenByAkSk","status":200}]})"_ba);
    stop(SIGTERM);
}

void TestProgram::twoSpacesAfterBearerReachTheEngine()
{
    start({});
    const QByteArray answer = raw("GET /v4/self-perms HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer  abc\r\n"
                                  "Connection: close\r\n\r\n"_ba);
    QVERIFY2(answer.startsWith("HTTP/1.1 401 Unauthorized\r\n"), answer.constData());
    QVERIFY2(answer.contains("invalid auth header"), answer.constData());
    stop(SIGINT);
}

void TestProgram::aBaseAddressWithATrailingSlashIsRefused()
{
    start({});
    // Over a bare socket: QNetworkAccessManager makes one slash of two in front.
    const QByteArray answer =
        raw("POST //v4/token HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"_ba);
    QVERIFY2(answer.startsWith("HTTP/1.1 400 Bad Request\r\n"), answer.constData());
    QVERIFY2(answer.endsWith("Invalid Request URI //v4/token\n"), answer.constData());
    stop(SIGTERM);
}

void TestProgram::severalRequestsShareAConnection()
{
    start({});
    const QByteArray answers = raw("GET /health HTTP/1.1\r\nHost: x\r\n\r\nPOST /v4/token HTTP/1.1\r\nHost: x\r\n"
                                   "Content-Length: 2\r\n\r\n{}nonsense\r\n\r\n"_ba);
    QCOMPARE(answers.count("HTTP/1.1 200 OK\r\n"), 1);
    QCOMPARE(answers.count("HTTP/1.1 401 Unauthorized\r\n"), 1);
    QCOMPARE(answers.count("HTTP/1.1 400 Bad Request\r\n"), 1);
    stop(SIGTERM);
}

void TestProgram::aSessionOverTls()
{
    start({u"--tls"_s});
    QVERIFY(m_ready.value("address"_L1).toString().startsWith("https://127.0.0.1:"_L1));
    const QSslCertificate certificate(m_ready.value("certificate"_L1).toString().toLatin1());
    QVERIFY(!certificate.isNull());
    const QByteArray sha256 = QCryptographicHash::hash(certificate.toDer(), QCryptographicHash::Sha256).toHex();
    QCOMPARE(m_ready.value("sha256"_L1).toString().toLatin1(), sha256);
    const auto names = certificate.subjectAlternativeNames();
    QCOMPARE(names.values(QSsl::DnsEntry), QStringList{u"localhost"_s});
    QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);

    QCOMPARE(logIn().status, 0);                           // a stranger's certificate
    m_network = std::make_unique<QNetworkAccessManager>(); // one manager keeps to the trust it began with
    m_trust.setCaCertificates({certificate});
    QNetworkReply *reply = m_network->get(requestTo(u"/version"_s));
    QSignalSpy errors(reply, &QNetworkReply::sslErrors);
    QCOMPARE(await(reply).status, 200);
    QVERIFY(errors.isEmpty());
    QCOMPARE(reply->sslConfiguration().peerCertificate(), certificate);
    QCOMPARE(logIn().status, 200);
    stop(SIGTERM);
}

void TestProgram::lifetimeCapsEverything()
{
    start({u"--lifetime"_s, u"7"_s});
    const Reply access =
        post(u"/apigovernance/api/oauth/tokenByAkSk"_s,
             {{u"app_key"_s, m_ready.value("appKey"_L1)}, {u"app_secret"_s, m_ready.value("appSecret"_L1)}});
    QCOMPARE(QJsonDocument::fromJson(access.body).object().value("Expires"_L1).toString(), u"7"_s);
    stop(SIGTERM);
}

void TestProgram::badOptions()
{
    m_program.start(QStringLiteral(SANDBOX_PROGRAM), {u"--port=x"_s});
    QVERIFY(m_program.waitForFinished(patience));
    QCOMPARE(m_program.exitCode(), 2);
    QCOMPARE(m_program.readAllStandardOutput(), ""_ba);
    QVERIFY(m_program.readAllStandardError().contains("--port"));
}

void TestProgram::aTakenPortIsAFailure()
{
    start({});
    QProcess second;
    second.start(QStringLiteral(SANDBOX_PROGRAM),
                 {u"--port"_s, QString::number(QUrl(m_ready.value("address"_L1).toString()).port())});
    QVERIFY(second.waitForFinished(patience));
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().contains("Cannot listen"));
    stop(SIGTERM);
}

void TestProgram::itEndsWithTheInputOfWhoeverStartedIt()
{
    start({u"--until-input-ends"_s});
    m_program.write("what is said there is not heard\n");
    QVERIFY(m_program.waitForBytesWritten(patience));
    QCOMPARE(logIn().status, 200);
    m_program.closeWriteChannel();
    QVERIFY(m_program.waitForFinished(patience));
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
