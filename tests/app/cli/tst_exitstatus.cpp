// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitstatus.h"

#include <QTest>

using namespace bearerbox;

/// The contract with scripts, number by number: whoever changes one breaks them.
class TestExitStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
};

void TestExitStatus::numbers_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addRow("a defect of ours") << ErrorKind::Internal << 1;
    QTest::addRow("a usage error") << ErrorKind::Usage << 2;
    QTest::addRow("nothing of that name") << ErrorKind::NotFound << 3;
    QTest::addRow("a refused credential") << ErrorKind::Rejected << 4;
    QTest::addRow("a locked account") << ErrorKind::Blocked << 5;
    QTest::addRow("no way to the service") << ErrorKind::Offline << 6;
    QTest::addRow("a certificate nobody trusts") << ErrorKind::Tls << 6;
    QTest::addRow("an error of the service") << ErrorKind::Server << 7;
    QTest::addRow("an answer nobody can use") << ErrorKind::Unusable << 7;
    QTest::addRow("a secret nobody has entered") << ErrorKind::SecretMissing << 8;
    QTest::addRow("a locked keyring") << ErrorKind::StoreLocked << 8;
    QTest::addRow("no keyring") << ErrorKind::StoreAbsent << 8;
    QTest::addRow("a keyring that refuses") << ErrorKind::StoreDenied << 8;
    QTest::addRow("no time left") << ErrorKind::Timeout << 9;
    QTest::addRow("a secret that was protected") << ErrorKind::Policy << 10;
    QTest::addRow("no window") << ErrorKind::NoApp << 11;
}

void TestExitStatus::numbers()
{
    QFETCH(ErrorKind, kind);
    QTEST(cli::exitStatus(kind), "status");
}

QTEST_APPLESS_MAIN(TestExitStatus)
#include "tst_exitstatus.moc"
