// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/target.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/loopbackservice.h"
#include "tests/support/materials.h"

#include <QTcpServer>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::cli;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutADeadlineTheLimitsStay();
    void theLimitsEndBeforeTheCall_data();
    void theLimitsEndBeforeTheCall();
    void noTimeIsNoTime();
    void aLivingTokenIsGivenThoughTheServiceIsSilent();
    void whatIsGivenIsNotedAfterwards();
};

void TestTarget::withoutADeadlineTheLimitsStay()
{
    Bench bench;
    QVERIFY(inTime(bench.facilities(), {}).limits.deadline.isForever());
}

void TestTarget::theLimitsEndBeforeTheCall_data()
{
    QTest::addColumn<qint64>("allowed");
    QTest::addColumn<qint64>("most");
    QTest::addRow("half a minute") << qint64(30'000) << qint64(200);
    QTest::addRow("two seconds: an answer after 1.7 is in time") << qint64(2000) << qint64(200);
    QTest::addRow("a tenth of a second: a fifth of it") << qint64(100) << qint64(20);
}

void TestTarget::theLimitsEndBeforeTheCall()
{
    QFETCH(qint64, allowed);
    QFETCH(qint64, most);
    Bench bench;
    const QDeadlineTimer whole(allowed);
    const QDeadlineTimer limit = inTime(bench.facilities(), {.deadline = whole}).limits.deadline;
    const qint64 margin = (whole.deadlineNSecs() - limit.deadlineNSecs()) / 1'000'000;
    QVERIFY2(margin <= most, qPrintable(QString::number(margin)));
    QVERIFY2(margin == most || (margin >= 0 && allowed < 1000), qPrintable(QString::number(margin)));
}

void TestTarget::noTimeIsNoTime()
{
    Bench bench;
    QCOMPARE(inTime(bench.facilities(), {.deadline = QDeadlineTimer(0)}).limits.fromNow(1min), 0ms);
}

void TestTarget::aLivingTokenIsGivenThoughTheServiceIsSilent()
{
    Bench bench;
    Request request{.service = engineMaterial().service};
    auto service = std::make_unique<LoopbackService>();
    service->answerNext(200, R"({"token":"opaque"})"_ba);
    request.profile = bench.save(engineProfile(service->address()), {{u"password"_s, secret("one"_ba)}});
    QVERIFY(await(obtain(request, bench.facilities())));
    const QUrl address(service->address());
    service.reset();
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress(address.host()), quint16(address.port())));
    bench.time.advance(12h - 1min);
    const auto again = await(obtain(request, inTime(bench.facilities(), {.deadline = QDeadlineTimer(1s)})));
    QVERIFY2(again, again ? "" : qUtf8Printable(again.error().detail));
    QCOMPARE(again->tokens.at(u"token"_s).value, secret("opaque"_ba));
    QVERIFY(silent.hasPendingConnections());
}

void TestTarget::whatIsGivenIsNotedAfterwards()
{
    Bench bench;
    const Facilities facilities = bench.facilities();
    LoopbackService service;
    service.answerNext(200, R"({"token":"opaque"})"_ba);
    Request request{.service = engineMaterial().service};
    request.profile = bench.save(engineProfile(service.address()), {{u"password"_s, secret("one"_ba)}});
    QVERIFY(await(obtain(request, facilities)));
    QCOMPARE(bench.activity.entries().back().happening, Happening::Fetched);
    QVERIFY(!bench.activity.lastUse(request.profile.id));

    noteAnswer(request, {.command = u"header"_s, .format = u"curl"_s}, facilities);

    const ActivityEntry asked = bench.activity.entries().back();
    QCOMPARE(asked.happening, Happening::Asked);
    QCOMPARE(asked.command, u"header"_s);
    QCOMPARE(asked.format, u"curl"_s);
    QCOMPARE(bench.activity.lastUse(request.profile.id), bench.time.now());
}

QTEST_GUILESS_MAIN(TestTarget)
#include "tst_target.moc"
