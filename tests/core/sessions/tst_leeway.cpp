// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/leeway.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using std::chrono::milliseconds;

class TestLeeway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leeway_data();
    void leeway();
    void unknownExpiry();
    void placesAreApart();
    void withoutAValueNothingLives();
    void aServiceThatSetItsClockBackProlongsNothing();
    void living_data();
    void living();
};

namespace {

const QDateTime issued = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);

} // namespace

void TestLeeway::leeway_data()
{
    QTest::addColumn<qint64>("lifetime");
    QTest::addColumn<qint64>("leeway");
    QTest::addRow("12 hours: five minutes") << qint64(43'200'000) << qint64(300'000);
    QTest::addRow("50 minutes: five of them") << qint64(3'000'000) << qint64(300'000);
    QTest::addRow("10 minutes: one of them") << qint64(600'000) << qint64(60'000);
    QTest::addRow("3 seconds: a third of one") << qint64(3'000) << qint64(300);
    QTest::addRow("expired before it was issued: none") << qint64(-1'000) << qint64(0);
}

void TestLeeway::leeway()
{
    QFETCH(qint64, lifetime);
    QTEST(qint64(leewayOf(tokenOf("t"_ba, issued, milliseconds(lifetime))).count()), "leeway");
}

void TestLeeway::unknownExpiry()
{
    const Token token{.value = secret("t"_ba), .issuedAt = issued};
    QCOMPARE(leewayOf(token), 0ms);
    QVERIFY(!remaining(token, issued));
    QVERIFY(livesFor(token, 1h, issued.addYears(100)));
}

void TestLeeway::placesAreApart()
{
    const Token token = tokenOf("t"_ba, issued, 12h);
    QCOMPARE(leewayOf(token, 0.0), 5min);
    QCOMPARE(leewayOf(token, 0.5), 5min + 30s);
    QCOMPARE(leewayOf(token, 1.0), 6min);
}

void TestLeeway::withoutAValueNothingLives()
{
    const Token token = tokenOf({}, issued, 12h);
    QVERIFY(!livesFor(token, 0ms, issued));
}

void TestLeeway::aServiceThatSetItsClockBackProlongsNothing()
{
    const Token token = tokenOf("t"_ba, issued, 1h);
    QCOMPARE(remaining(token, issued.addDays(-10)), std::optional(milliseconds(1h)));
}

void TestLeeway::living_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<qint64>("span");
    QTest::addColumn<bool>("lives");
    QTest::addRow("longer than asked") << qint64(1001) << qint64(1000) << true;
    QTest::addRow("exactly as long") << qint64(1000) << qint64(1000) << true;
    QTest::addRow("a millisecond too short") << qint64(999) << qint64(1000) << false;
    QTest::addRow("a millisecond is life") << qint64(1) << qint64(0) << true;
    QTest::addRow("dead at its very expiry") << qint64(0) << qint64(0) << false;
    QTest::addRow("long dead") << qint64(-1000) << qint64(0) << false;
}

void TestLeeway::living()
{
    QFETCH(qint64, left);
    QFETCH(qint64, span);
    const Token token = tokenOf("t"_ba, issued, 1h);
    const QDateTime now = token.expiresAt->addMSecs(-left);
    QTEST(livesFor(token, milliseconds(span), now), "lives");
    QCOMPARE(remaining(token, now), std::optional(milliseconds(std::max<qint64>(left, 0))));
}

QTEST_APPLESS_MAIN(TestLeeway)
#include "tst_leeway.moc"
