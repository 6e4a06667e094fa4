// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/policy.h"
#include "tests/core/net/call.h"
#include "tests/support/scriptedserver.h"

#include <QRegularExpression>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What never goes out, where it never goes, and what every request looks like.
class TestNetPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void objectionsToAddresses_data();
    void objectionsToAddresses();
    void objectionsToHeaders_data();
    void objectionsToHeaders();
    void anObjectionKeepsTheRequestHere();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void requestsOnTheWireTellNothingUnasked();
    void cookiesAreNotKept();
};

void TestNetPolicy::objectionsToAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowPlainHttp");
    QTest::addColumn<QString>("kind");
    QTest::addRow("https") << u"https://engine.example/token"_s << false << u""_s;
    QTest::addRow("https with a port") << u"https://engine.example:30100/token"_s << false << u""_s;
    QTest::addRow("plain http to this machine") << u"http://127.0.0.1:8080/"_s << false << u""_s;
    QTest::addRow("plain http to this machine, version 6") << u"http://[::1]:8080/"_s << false << u""_s;
    QTest::addRow("plain http to localhost") << u"http://localhost/"_s << false << u""_s;
    QTest::addRow("plain http elsewhere") << u"http://engine.example/"_s << false << u"policy"_s;
    QTest::addRow("plain http to a name that looks local") << u"http://127.0.0.1.example/"_s << false << u"policy"_s;
    QTest::addRow("plain http elsewhere, allowed") << u"http://engine.example/"_s << true << u""_s;
    QTest::addRow("a user") << u"https://user@engine.example/"_s << true << u"policy"_s;
    QTest::addRow("a user and a password") << u"https://user:body-secret@engine.example/"_s << true << u"policy"_s;
    QTest::addRow("a file") << u"file:///etc/passwd"_s << true << u"usage"_s;
    QTest::addRow("a file on a host") << u"file://engine.example/etc/passwd"_s << true << u"policy"_s;
    QTest::addRow("ftp") << u"ftp://engine.example/"_s << true << u"policy"_s;
    QTest::addRow("a socket in disguise") << u"unix+http://engine.example/"_s << true << u"policy"_s;
    QTest::addRow("data") << u"data:,x"_s << true << u"usage"_s;
    QTest::addRow("no scheme") << u"//engine.example/"_s << true << u"policy"_s;
    QTest::addRow("no host") << u"https:///token"_s << true << u"usage"_s;
    QTest::addRow("nothing") << u""_s << true << u"usage"_s;
}

void TestNetPolicy::objectionsToAddresses()
{
    QFETCH(QString, url);
    QFETCH(bool, allowPlainHttp);
    QFETCH(QString, kind);
    const auto objection = objectionTo(logIn(QUrl(url)), Trust{.allowPlainHttp = allowPlainHttp});
    QCOMPARE(objection ? kindWord(objection->kind) : QString(), kind);
    verifyDiscreet(objection.value_or(Error{}));
}

void TestNetPolicy::objectionsToHeaders_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("refused");
    QTest::addRow("an ordinary one") << "GET"_ba << "Authorization"_ba << "Bearer x"_ba << false;
    QTest::addRow("an empty value") << "GET"_ba << "X-Empty"_ba << ""_ba << false;
    QTest::addRow("beyond ASCII") << "GET"_ba << "X-Name"_ba << "\xc3\xa9"_ba << false;
    QTest::addRow("no name") << "GET"_ba << ""_ba << "x"_ba << true;
    QTest::addRow("a space in the name") << "GET"_ba << "X Y"_ba << "x"_ba << true;
    QTest::addRow("a colon in the name") << "GET"_ba << "X:Y"_ba << "x"_ba << true;
    QTest::addRow("a line break in the name") << "GET"_ba << "X\r\nY"_ba << "x"_ba << true;
    QTest::addRow("a line break in the value") << "GET"_ba << "X"_ba << "body-secret\r\nY: z"_ba << true;
    QTest::addRow("a zero in the value") << "GET"_ba << "X"_ba << QByteArray("a\0b", 3) << true;
    QTest::addRow("a length of its own") << "GET"_ba << "content-LENGTH"_ba << "1"_ba << true;
    QTest::addRow("chunks of its own") << "GET"_ba << "Transfer-Encoding"_ba << "chunked"_ba << true;
    QTest::addRow("another host") << "GET"_ba << "Host"_ba << "elsewhere"_ba << true;
    QTest::addRow("the proxy's password") << "GET"_ba << "Proxy-Authorization"_ba << "Basic x"_ba << true;
    QTest::addRow("a packed answer") << "GET"_ba << "accept-Encoding"_ba << "gzip"_ba << true;
    QTest::addRow("an unknown method") << "GET / HTTP/1.1\r\nX"_ba << "X"_ba << "x"_ba << true;
}

void TestNetPolicy::objectionsToHeaders()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(bool, refused);
    HttpRequest request{.method = method, .url = QUrl(u"https://engine.example/"_s)};
    request.headers.push_back({name, Secret(std::move(value))});
    const auto objection = objectionTo(request, {});
    QCOMPARE(objection.has_value(), refused);
    if (objection) {
        QCOMPARE(objection->kind, ErrorKind::Usage);
        verifyDiscreet(*objection);
    }
}

void TestNetPolicy::anObjectionKeepsTheRequestHere()
{
    ScriptedServer server({{httpAnswer(200, "")}});
    Network network = frozenNetwork();
    QUrl url = server.url();
    url.setUserInfo(u"user:body-secret"_s);
    const auto result = call(network, logIn(url));
    QCOMPARE(outcome(result), u"policy"_s);
    verifyDiscreet(result.error());
    QCOMPARE(server.connections(), 0);
}

void TestNetPolicy::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("named");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d to another origin", status)
            << status << "https://evil.example/steal?hidden=query"_ba << u"https://evil.example:443"_s;
        QTest::addRow("%d to the same origin", status)
            << status << "/v5/token?hidden=query"_ba << u"http://127.0.0.1:"_s;
        QTest::addRow("%d to nowhere", status) << status << ""_ba << u"without saying where"_s;
        QTest::addRow("%d with a user", status)
            << status << "https://user:body-secret@evil.example/"_ba << u"https://evil.example:443"_s;
        QTest::addRow("%d to a script", status)
            << status << "javascript:alert('hidden')"_ba << u"without saying where"_s;
    }
}

void TestNetPolicy::redirectsAreNotFollowed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    QFETCH(QString, named);
    const QByteArray line = location.isEmpty() ? location : "Location: " + location + "\r\n";
    ScriptedServer server({{httpAnswer(status, "", line), Afterwards::KeepOpen}, {httpAnswer(200, "followed")}});
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()));
    QCOMPARE(outcome(result), u"policy"_s);
    QVERIFY2(result.error().detail.contains(named), qPrintable(result.error().detail));
    verifyDiscreet(result.error());
    QCOMPARE(server.requests().size(), 1);
}

void TestNetPolicy::requestsOnTheWireTellNothingUnasked()
{
    ScriptedServer server({{httpAnswer(200, "")}});
    Network network = frozenNetwork();
    QCOMPARE(outcome(call(network, logIn(server.url()))), u"200"_s);
    QList<QByteArray> lines = server.requests().constFirst().split('\n');
    const QByteArray requestLine = lines.takeFirst();
    QCOMPARE(requestLine, "POST /token?hidden=query HTTP/1.1\r"_ba);
    QStringList names;
    for (const QByteArray &line : lines) {
        if (line == "\r") {
            break;
        }
        names << QString::fromLatin1(line.split(':').constFirst()).toLower();
    }
    names.sort();
    QCOMPARE(names.join(u' '),
             u"accept-encoding accept-language connection content-length content-type host user-agent x-app-key"_s);
    const QByteArray &sent = server.requests().constFirst();
    QVERIFY(sent.contains("\r\nAccept-Language: *\r\n"));
    QVERIFY(sent.contains("\r\nUser-Agent: Bearerbox/"));
    QVERIFY(sent.contains("\r\nX-App-Key: header-secret\r\n"));
    QVERIFY(sent.endsWith("\r\n\r\n{\"password\":\"body-secret\"}"));
}

void TestNetPolicy::cookiesAreNotKept()
{
    ScriptedServer server({{httpAnswer(200, "", "Set-Cookie: session=1; Path=/\r\n")}});
    Network network = frozenNetwork();
    QCOMPARE(outcome(call(network, probe(server.url()))), u"200"_s);
    QCOMPARE(outcome(call(network, probe(server.url()))), u"200"_s);
    QVERIFY(!server.requests().constLast().toLower().contains("cookie"));
}

QTEST_GUILESS_MAIN(TestNetPolicy)
#include "tst_net_policy.moc"
