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
    void theLimitsEndBeforeTheCall();
    void aLivingTokenIsGivenThoughTheServiceIsSilent();
};

void TestTarget::withoutADeadlineTheLimitsStay()
{
    Bench bench;
    QVERIFY(inTime(bench.facilities(), {}).limits.deadline.isForever());
}

void TestTarget::theLimitsEndBeforeTheCall()
{
    Bench bench;
    const Limits limits = inTime(bench.facilities(), {.deadline = QDeadlineTimer(2s)}).limits;
    QVERIFY(limits.deadline.remainingTime() <= 1600);
    QVERIFY(limits.fromNow(1min) <= 1600ms);
    QVERIFY(limits.fromNow(1min) > 0ms);
    QCOMPARE(limits.fromNow(1ms), 1ms);
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
    const QDeadlineTimer deadline(1s);
    const auto again = await(obtain(request, inTime(bench.facilities(), {.deadline = deadline})));
    QVERIFY2(again, again ? "" : qUtf8Printable(again.error().detail));
    QCOMPARE(again->tokens.at(u"token"_s).value, secret("opaque"_ba));
    QVERIFY2(!deadline.hasExpired(), "there is time left to print it");
    QVERIFY(silent.hasPendingConnections());
}

QTEST_GUILESS_MAIN(TestTarget)
#include "tst_target.moc"
