// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/call.h"
#include "tests/support/scriptedserver.h"

#include <QRegularExpression>
#include <QTcpSocket>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// When no answer comes: out of time, or nobody there.
class TestNetUnanswered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aLimitLongerThanATimerIsOne_data();
    void aLimitLongerThanATimerIsOne();
    void timeRunsOut_data();
    void timeRunsOut();
    void aPortThatNobodyListensOnIsOffline();
    void aPortThatDoesNotAcceptTimesOut();
    void aHostThatDoesNotExistIsOffline();
    void aNetworkThatGoesEndsWhatIsUnderWay();
};

void TestNetUnanswered::aLimitLongerThanATimerIsOne_data()
{
    QTest::addColumn<Limits>("limits");
    QTest::addRow("25 days") << Limits{.connect = 600h, .total = 600h};
    QTest::addRow("as long as can be said") << Limits{.total = milliseconds(qint64(1e13))};
    QTest::addRow("a part of a longer call")
        << Limits{.connect = 600h, .total = 600h, .deadline = QDeadlineTimer(600h)};
}

void TestNetUnanswered::aLimitLongerThanATimerIsOne()
{
    QFETCH(Limits, limits);
    QCOMPARE(limits.fromNow(limits.total), milliseconds(std::numeric_limits<int>::max()));
    ScriptedServer server({{httpAnswer(200, "")}});
    Network network = frozenNetwork();
    QCOMPARE(outcome(call(network, logIn(server.url()), {}, limits)), u"200"_s);
}

void TestNetUnanswered::timeRunsOut_data()
{
    QTest::addColumn<Turn>("turn");
    QTest::addRow("no answer") << Turn{""_ba, Afterwards::KeepOpen};
    QTest::addRow("a body that trickles") << Turn{"HTTP/1.1 200 OK\r\n\r\n"_ba, Afterwards::KeepOpen, 'x'};
    QTest::addRow("a head that trickles") << Turn{"HTTP/1.1 200 OK\r\nX-Long: "_ba, Afterwards::KeepOpen, 'x'};
    QTest::addRow("a body that stops") << Turn{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"_ba,
                                               Afterwards::KeepOpen};
}

void TestNetUnanswered::timeRunsOut()
{
    QFETCH(Turn, turn);
    ScriptedServer server({turn});
    Network network = frozenNetwork();
    const auto result = call(network, logIn(server.url()), {}, {.total = 300ms});
    QCOMPARE(outcome(result), u"timeout"_s);
    QCOMPARE(result.error().detail, u"127.0.0.1 had not answered completely after 0.3 s."_s);
    QCOMPARE(server.requests().size(), 1);
}

void TestNetUnanswered::aPortThatNobodyListensOnIsOffline()
{
    Network network = frozenNetwork();
    const QUrl url = ScriptedServer(QList<Turn>{Turn{}}).url();
    const auto result = call(network, logIn(url));
    QCOMPARE(outcome(result), u"offline"_s);
    QCOMPARE(result.error().detail, u"127.0.0.1 refused the connection."_s);
}

void TestNetUnanswered::aPortThatDoesNotAcceptTimesOut()
{
    // The kernel drops what comes when the backlog is full.
    QTcpServer full;
    full.setListenBacklogSize(0);
    QVERIFY(full.listen(QHostAddress::LocalHost));
    full.pauseAccepting();
    QTcpSocket waiting[3];
    for (QTcpSocket &socket : waiting) {
        socket.connectToHost(full.serverAddress(), full.serverPort());
    }
    QTRY_COMPARE(waiting[0].state(), QAbstractSocket::ConnectedState);
    Network network = frozenNetwork();
    const QUrl url(u"http://127.0.0.1:%1/"_s.arg(full.serverPort()));
    const auto result = call(network, logIn(url), {}, {.connect = 300ms});
    QCOMPARE(outcome(result), u"timeout"_s);
    QCOMPARE(result.error().detail, u"Could not connect to 127.0.0.1 within 0.3 s."_s);
}

void TestNetUnanswered::aHostThatDoesNotExistIsOffline()
{
    // RFC 6761: resolvers answer for .invalid by themselves.
    Network network = frozenNetwork();
    const auto result = call(network, logIn(QUrl(u"https://engine.invalid/token?hidden=query"_s)));
    QCOMPARE(outcome(result), u"offline"_s);
    QCOMPARE(result.error().detail, u"engine.invalid was not found."_s);
}

void TestNetUnanswered::aNetworkThatGoesEndsWhatIsUnderWay()
{
    ScriptedServer server({{""_ba, Afterwards::KeepOpen}});
    std::optional<Network> network(std::in_place, frozenClocks());
    auto task = network->send(logIn(server.url()), {}, {});
    QTRY_COMPARE(server.requests().size(), 1);
    network.reset();
    QCOMPARE(outcome(await(std::move(task))), u"offline"_s);
}

QTEST_GUILESS_MAIN(TestNetUnanswered)
#include "tst_net_unanswered.moc"
