// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/networkwatch.h"
#include "core/machine/sleepwatch.h"

#include <QDBusConnection>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// A machine without a system bus: nobody reports anything, and nothing is said about that.
class TestMachineAlone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void thereIsNoBus() { QVERIFY(!QDBusConnection::systemBus().isConnected()); }
    void sleepIsNotReported();
    void theNetworkCountsAsUsable();
};

void TestMachineAlone::sleepIsNotReported()
{
    SleepWatch watch;
    connect(&watch, &SleepWatch::woke, this, [] { QFAIL("nobody said so"); });
    QCoreApplication::processEvents();
}

void TestMachineAlone::theNetworkCountsAsUsable()
{
    const NetworkWatch watch;
    QCoreApplication::processEvents();
    QVERIFY(watch.isUsable());
}

QTEST_GUILESS_MAIN(TestMachineAlone)
#include "tst_machine_alone.moc"
