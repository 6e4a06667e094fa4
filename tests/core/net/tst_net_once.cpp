// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/call.h"
#include "tests/support/scriptedserver.h"

#include <QRegularExpression>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One call puts one request on the wire, whatever breaks: a second log-in would count against the account's lock-out.
class TestNetOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whateverBreaks_data();
    void whateverBreaks();
    void aConnectionIsNotUsedTwice_data();
    void aConnectionIsNotUsedTwice();
    void theBodyGoesOutWholeAndMeasured();
    void aDroppedTaskStillSendsOnce();
    void anAttemptWithoutAnAnswerIsKnown_data();
    void anAttemptWithoutAnAnswerIsKnown();
    void nothingWasSentToNobody();
};

void TestNetOnce::whateverBreaks_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Turn>("turn");
    const QByteArray basic = httpAnswer(401, "{}", "WWW-Authenticate: Basic realm=\"engine\"\r\n");
    const QByteArray see = httpAnswer(307, "", "Location: /elsewhere\r\n");
    for (const QByteArray &method : {"POST"_ba, "GET"_ba, "PUT"_ba, "DELETE"_ba, "PATCH"_ba}) {
        const char *name = method.constData();
        QTest::addRow("%s, reset after the request", name) << method << Turn{"", Afterwards::Reset};
        QTest::addRow("%s, closed after the request", name) << method << Turn{"", Afterwards::Close};
        QTest::addRow("%s, reset within the head", name) << method << Turn{"HTTP/1.1 200", Afterwards::Reset};
        QTest::addRow("%s, reset within the body", name)
            << method << Turn{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx", Afterwards::Reset};
        QTest::addRow("%s, Basic challenge", name) << method << Turn{basic, Afterwards::Close};
        QTest::addRow("%s, Basic challenge on a kept connection", name) << method << Turn{basic, Afterwards::KeepOpen};
        QTest::addRow("%s, redirect", name) << method << Turn{see, Afterwards::KeepOpen};
        QTest::addRow("%s, 408 and closed", name) << method << Turn{httpAnswer(408, ""), Afterwards::Close};
        QTest::addRow("%s, 503 with Retry-After", name)
            << method << Turn{httpAnswer(503, "", "Retry-After: 0\r\n"), Afterwards::KeepOpen};
    }
}

void TestNetOnce::whateverBreaks()
{
    QFETCH(QByteArray, method);
    QFETCH(Turn, turn);
    ScriptedServer server({turn, {httpAnswer(200, "a second request")}});
    Network network = frozenNetwork();
    HttpRequest request = logIn(server.url());
    request.method = method;
    if (method == "GET") {
        request.body = {};
    }
    const auto result = call(network, std::move(request));
    QVERIFY(!result || result->status == 401 || result->status == 408 || result->status == 503);
    // Whatever the stack may still have in mind has a chance to happen.
    QCoreApplication::processEvents();
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.connections(), 1);
}

void TestNetOnce::aConnectionIsNotUsedTwice_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Afterwards>("afterwards");
    for (const QByteArray &method : {"POST"_ba, "GET"_ba}) {
        const char *name = method.constData();
        QTest::addRow("%s, kept open", name) << method << Afterwards::KeepOpen;
        QTest::addRow("%s, closed after all", name) << method << Afterwards::Close;
        QTest::addRow("%s, reset after all", name) << method << Afterwards::Reset;
    }
}

void TestNetOnce::aConnectionIsNotUsedTwice()
{
    // A log-in that goes into a connection which the server is just closing is lost, and still counts as an attempt.
    QFETCH(QByteArray, method);
    QFETCH(Afterwards, afterwards);
    const QByteArray kept = httpAnswer(200, "one", "Connection: keep-alive\r\nKeep-Alive: timeout=60\r\n");
    ScriptedServer server({{kept, afterwards}});
    Network network = frozenNetwork();
    HttpRequest request = logIn(server.url());
    request.method = method;
    for (int count = 1; count <= 5; ++count) {
        QCOMPARE(outcome(call(network, request)), u"200"_s);
        QCOMPARE(server.requests().size(), count);
        QCOMPARE(server.connections(), count);
    }
}

void TestNetOnce::theBodyGoesOutWholeAndMeasured()
{
    ScriptedServer server({{httpAnswer(200, "")}});
    Network network = frozenNetwork();
    HttpRequest request = logIn(server.url());
    const QByteArray large(300'000, 'b');
    request.body = Secret(QByteArray(large.constData(), large.size()));
    QCOMPARE(outcome(call(network, std::move(request))), u"200"_s);
    QVERIFY(server.requests().constFirst().endsWith("\r\n\r\n" + large));
    QVERIFY(server.requests().constFirst().contains("\r\nContent-Length: 300000\r\n"));
    QVERIFY(!server.requests().constFirst().toLower().contains("transfer-encoding"));
}

void TestNetOnce::aDroppedTaskStillSendsOnce()
{
    ScriptedServer server({{httpAnswer(200, "")}});
    Network network = frozenNetwork();
    {
        auto dropped = network.send(logIn(server.url()), {}, {});
    }
    QTRY_COMPARE(server.requests().size(), 1);
}

void TestNetOnce::anAttemptWithoutAnAnswerIsKnown_data()
{
    QTest::addColumn<Turn>("turn");
    QTest::addColumn<bool>("isUnanswered");
    QTest::addRow("reset after the request") << Turn{"", Afterwards::Reset} << true;
    QTest::addRow("closed after the request") << Turn{"", Afterwards::Close} << true;
    QTest::addRow("reset within the head") << Turn{"HTTP/1.1 200", Afterwards::Reset} << true;
    QTest::addRow("silence") << Turn{"", Afterwards::KeepOpen} << true;
    QTest::addRow("no HTTP") << Turn{"SSH-2.0-OpenSSH_9.2\r\n", Afterwards::Close} << true;
    QTest::addRow("a provisional answer") << Turn{"HTTP/1.1 103 Hints\r\n\r\n", Afterwards::Close} << true;
    QTest::addRow("an impossible status") << Turn{"HTTP/1.1 000 Said\r\n\r\n", Afterwards::Close} << true;
    QTest::addRow("a redirect: nobody has judged it")
        << Turn{httpAnswer(307, "", "Location: /elsewhere\r\n"), Afterwards::Close} << false;
}

void TestNetOnce::anAttemptWithoutAnAnswerIsKnown()
{
    QFETCH(Turn, turn);
    ScriptedServer server({turn});
    Network network = frozenNetwork();
    const auto result = await(network.send(logIn(server.url()), {}, {.connect = 5s, .total = 500ms}));
    QVERIFY(!result);
    QTEST(result.error().isUnanswered, "isUnanswered");
    QCOMPARE(server.requests().size(), 1);
}

void TestNetOnce::nothingWasSentToNobody()
{
    QUrl nobody;
    {
        ScriptedServer gone({});
        nobody = gone.url();
    }
    Network network = frozenNetwork();
    const auto refused = call(network, logIn(nobody));
    QCOMPARE(refused.error().kind, ErrorKind::Offline);
    QVERIFY(!refused.error().isUnanswered);
    const auto unknown = call(network, logIn(QUrl(u"https://127.0.0.1.invalid:1"_s)));
    QCOMPARE(unknown.error().kind, ErrorKind::Offline);
    QVERIFY(!unknown.error().isUnanswered);
}

QTEST_GUILESS_MAIN(TestNetOnce)
#include "tst_net_once.moc"
