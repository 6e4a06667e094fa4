// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/call.h"
#include "tests/support/scriptedserver.h"

#include <QRegularExpression>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What comes back: whole answers are values, everything else is a failure with its kind.
class TestNetAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyStatusIsAValue_data();
    void everyStatusIsAValue();
    void headersAndDateAreRead();
    void bodiesArrive_data();
    void bodiesArrive();
    void brokenAnswersFail_data();
    void brokenAnswersFail();
    void headersBeyondTheStacksLimitsAreDropped_data();
    void headersBeyondTheStacksLimitsAreDropped();
    void anErrorThatCannotBeUnpackedFails_data();
    void anErrorThatCannotBeUnpackedFails();
    void anAnswerOfTheLargestSizeIsTaken();
    void twoRequestsAtOnceDoNotMix();
};

void TestNetAnswers::everyStatusIsAValue_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    for (const int status : {200, 201, 202, 206, 299, 304, 400, 401, 402, 403, 404, 405, 406,
                             407, 409, 410, 418, 422, 429, 500, 501, 502, 503, 504, 599}) {
        QTest::addRow("status %d", status) << status << ""_ba;
    }
    QTest::addRow("401 with a Basic challenge") << 401 << "WWW-Authenticate: Basic realm=\"x\"\r\n"_ba;
    QTest::addRow("401 with a Digest challenge") << 401 << "WWW-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\n"_ba;
    QTest::addRow("401 with a Bearer challenge") << 401 << "WWW-Authenticate: Bearer\r\n"_ba;
    QTest::addRow("401 with a Negotiate challenge") << 401 << "WWW-Authenticate: Negotiate\r\n"_ba;
    QTest::addRow("407 with a challenge, though no proxy is there")
        << 407 << "Proxy-Authenticate: Basic realm=\"x\"\r\n"_ba;
    QTest::addRow("401 with an NTLM challenge") << 401 << "WWW-Authenticate: NTLM\r\n"_ba;
}

void TestNetAnswers::everyStatusIsAValue()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    const QByteArray body = status == 304 ? ""_ba : R"({"error_code":"said"})"_ba;
    ScriptedServer server({{httpAnswer(status, body, headers)}});
    Network network = frozenNetwork();

    const auto result = call(network, logIn(server.url()));
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(result->status, status);
    QCOMPARE(result->body.reveal().toByteArray(), body);
    QCOMPARE(result->receivedAt, now);
    QCOMPARE(server.requests().size(), 1);
}

void TestNetAnswers::headersAndDateAreRead()
{
    ScriptedServer server(
        {{httpAnswer(200, "{}", "Date: Sun, 22 Nov 2026 03:38:13 GMT\r\nCCMessaging-Token: renewed\r\n")}});
    Network network = frozenNetwork();
    const auto result = call(network, probe(server.url()));
    QVERIFY(result);
    QCOMPARE(result->header("ccmessaging-token").revealText(), u"renewed"_s);
    QVERIFY(result->header("absent").isEmpty());
    QCOMPARE(result->serverDate(), QDateTime(QDate(2026, 11, 22), QTime(3, 38, 13), Qt::UTC));
    QCOMPARE(HttpAnswer{}.serverDate(), std::nullopt);
}

void TestNetAnswers::bodiesArrive_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("with a length") << httpAnswer(200, "hello") << "hello"_ba;
    QTest::addRow("empty") << httpAnswer(200, "") << ""_ba;
    QTest::addRow("without a body") << "HTTP/1.1 204 None\r\n\r\n"_ba << ""_ba;
    QTest::addRow("until the end of the connection") << "HTTP/1.1 200 OK\r\n\r\nhello"_ba << "hello"_ba;
    QTest::addRow("HTTP/1.0") << "HTTP/1.0 200 OK\r\n\r\nhello"_ba << "hello"_ba;
    QTest::addRow("in chunks")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"_ba
        << "hello"_ba;
    const QByteArray gzip = QByteArray::fromHex("1f8b0800000000000203cb48cdc9c9070086a6103605000000");
    QTest::addRow("gzip") << httpAnswer(200, gzip, "Content-Encoding: gzip\r\n") << "hello"_ba;
    const QByteArray large(900'000, 'x');
    QTest::addRow("deflate, as large as is allowed")
        << httpAnswer(200, qCompress(large).sliced(4), "Content-Encoding: deflate\r\n") << large;
    QTest::addRow("gzip with an error status") << httpAnswer(422, gzip, "Content-Encoding: gzip\r\n") << "hello"_ba;
    QTest::addRow("after a 100") << "HTTP/1.1 100 Continue\r\n\r\n" + httpAnswer(200, "hello") << "hello"_ba;
}

void TestNetAnswers::bodiesArrive()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, body);
    ScriptedServer server({{answer}});
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()));
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    QCOMPARE(result->body.reveal().toByteArray(), body);
}

/// Twenty megabytes of zeroes: what a kilobyte per megabyte looks like before it is unpacked.
static QByteArray bomb(qsizetype size)
{
    // qCompress() writes a length of four bytes and then zlib, which HTTP calls deflate (RFC 9110, section 8.4.1.2).
    return qCompress(QByteArray(size, '\0'), 9).sliced(4);
}

void TestNetAnswers::brokenAnswersFail_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Afterwards>("afterwards");
    QTest::addColumn<QString>("kind");
    const QByteArray deflate = "Content-Encoding: deflate\r\n";
    const auto close = Afterwards::Close;
    QTest::addRow("closed without a word") << ""_ba << close << u"offline"_s;
    QTest::addRow("reset without a word") << ""_ba << Afterwards::Reset << u"offline"_s;
    QTest::addRow("closed within the head") << "HTTP/1.1 200 OK\r\nContent-"_ba << close << u"offline"_s;
    QTest::addRow("half of the length announced")
        << "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello"_ba << close << u"offline"_s;
    QTest::addRow("half of an error's length")
        << "HTTP/1.1 500 No\r\nContent-Length: 10\r\n\r\nhello"_ba << close << u"offline"_s;
    QTest::addRow("chunks without an end")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhello"_ba << close << u"offline"_s;
    const QByteArray after = httpAnswer(200, "{}");
    QTest::addRow("early hints and then the answer")
        << "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + after << close << u"unusable"_s;
    for (const char *status : {"101", "102", "103", "199", "000", "-12"}) {
        QTest::addRow("%s is no answer", status)
            << QByteArray("HTTP/1.1 ") + status + " Said\r\nContent-Length: 2\r\n\r\n{}" << close << u"unusable"_s;
    }
    QTest::addRow("not HTTP") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba << close << u"offline"_s;
    QTest::addRow("not gzip") << httpAnswer(200, "not gzip at all", "Content-Encoding: gzip\r\n") << close
                              << u"unusable"_s;
    QTest::addRow("larger than allowed") << httpAnswer(200, QByteArray(1024 * 1024 + 1, 'x')) << close << u"unusable"_s;
    QTest::addRow("larger than allowed without a length")
        << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1024 * 1024 + 1, 'x') << close << u"unusable"_s;
    QTest::addRow("larger than allowed when unpacked")
        << httpAnswer(200, bomb(1024 * 1024 + 1), deflate) << close << u"unusable"_s;
    QTest::addRow("a bomb") << httpAnswer(200, bomb(20 * 1024 * 1024), deflate) << close << u"unusable"_s;
}

void TestNetAnswers::brokenAnswersFail()
{
    QFETCH(QByteArray, answer);
    QFETCH(Afterwards, afterwards);
    QFETCH(QString, kind);
    ScriptedServer server({{answer, afterwards}});
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()));
    QCOMPARE(outcome(result), kind);
    QVERIFY2(result.error().detail.contains(u"127.0.0.1"_s), qPrintable(result.error().detail));
    verifyDiscreet(result.error());
    QCOMPARE(server.requests().size(), 1);
}

void TestNetAnswers::anErrorThatCannotBeUnpackedFails_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addRow("not gzip") << httpAnswer(422, "not gzip at all", "Content-Encoding: gzip\r\n");
    QTest::addRow("a bomb") << httpAnswer(422, bomb(20 * 1024 * 1024), "Content-Encoding: deflate\r\n");
}

void TestNetAnswers::anErrorThatCannotBeUnpackedFails()
{
    QFETCH(QByteArray, answer);
    // Qt speaks of itself here: first the body is an error to it, then the status as well.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"this method must only be called once"_s));
    ScriptedServer server({{answer}});
    Network network = frozenNetwork();
    QCOMPARE(outcome(call(network, logIn(server.url()))), u"unusable"_s);
}

void TestNetAnswers::anAnswerOfTheLargestSizeIsTaken()
{
    ScriptedServer server({{httpAnswer(200, QByteArray(1000, 'x'))}});
    Network network = frozenNetwork();
    QCOMPARE(outcome(call(network, probe(server.url()), {}, {.answerBytes = 1000})), u"200"_s);
    QCOMPARE(outcome(call(network, probe(server.url()), {}, {.answerBytes = 999})), u"unusable"_s);
}

void TestNetAnswers::headersBeyondTheStacksLimitsAreDropped_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("isRead");
    const auto line = [](qsizetype size) { return "X: " + QByteArray(size, 'x') + "\r\n"; };
    QTest::addRow("a hundred with the one for the length") << line(10).repeated(99) << true;
    QTest::addRow("one more") << line(10).repeated(100) << false;
    QTest::addRow("one of nearly 100 KiB") << line(100 * 1024 - 100) << true;
    QTest::addRow("one of more") << line(101 * 1024) << false;
    QTest::addRow("nearly 256 KiB together") << line(8000).repeated(31) << true;
    QTest::addRow("more than that together") << line(8000).repeated(33) << false;
}

void TestNetAnswers::headersBeyondTheStacksLimitsAreDropped()
{
    // core/net/limits.h tells of it. What matters: the answer stays one, and nothing of them is believed.
    QFETCH(QByteArray, headers);
    ScriptedServer server({{httpAnswer(200, "{}", headers)}});
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()));
    QCOMPARE(outcome(result), u"200"_s);
    QCOMPARE(result->body.reveal(), "{}");
    QTEST(!result->headers.empty(), "isRead");
}

void TestNetAnswers::twoRequestsAtOnceDoNotMix()
{
    ScriptedServer first({{httpAnswer(200, "first")}});
    ScriptedServer second({{httpAnswer(200, "second")}});
    Network network = frozenNetwork();
    auto one = network.send(logIn(first.url()), {}, {});
    auto two = network.send(logIn(second.url()), {}, {});
    QCOMPARE(await(std::move(two))->body.revealText(), u"second"_s);
    QCOMPARE(await(std::move(one))->body.revealText(), u"first"_s);
}

QTEST_GUILESS_MAIN(TestNetAnswers)
#include "tst_net_answers.moc"
