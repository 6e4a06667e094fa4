// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/requests.h"
#include "tests/core/sessions/wronglife.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// A thousand random schedules with wrong passwords against the sandbox over real HTTP: it counts no refused attempt
/// that no person asked for, no account is locked that nobody risked, and of one credential no two requests are under
/// way at once.
class TestLockOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverHappens_data();
    void whateverHappens();
};

void TestLockOut::whateverHappens_data()
{
    QTest::addColumn<bool>("strangers");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addRow("alone behind the address") << false << 1 << 750;
    QTest::addRow("with others behind the same address") << true << 751 << 1000;
}

void TestLockOut::whateverHappens()
{
    QFETCH(bool, strangers);
    QFETCH(int, first);
    QFETCH(int, last);
    WrongLife::Sum sum;
    for (int seed = first; seed <= last; ++seed) {
        Machine machine;
        WatchedEngine engine(machine);
        FlakyServer server([&engine](const sandbox::Request &request) { return engine.answer(request); });
        server.credentialOf = WatchedEngine::credentialOf;
        engine.address = server.address();
        WrongLife life(quint32(seed), machine, engine, server, strangers);
        life.run(12);
        life.getWell(sandbox::testCredentials().password);
        QVERIFY2(life.complaint().isEmpty(), qUtf8Printable(u"schedule %1: %2"_s.arg(seed).arg(life.complaint())));
        sum.requests += life.sum().requests;
        sum.refused += life.sum().refused;
        sum.locks += life.sum().locks;
        sum.flights += life.sum().flights;
    }

    const int lives = last - first + 1;
    QVERIFY2(sum.refused > 2 * lives && sum.locks > lives / 20, "the schedules are too quiet to prove anything");
    QVERIFY2(sum.flights > lives / 2, "too little happens while a request is under way");
}

QTEST_GUILESS_MAIN(TestLockOut)
#include "tst_lockout.moc"
