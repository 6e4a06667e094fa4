// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/credentiallock.h"
#include "tests/support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCredentialLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreeOneIsHadAtOnce();
    void aHeldOneTimesOut();
    void aReleasedOneIsHad();
    void aDeadOwnersLockIsBroken();
    void aFolderThatIsMissingIsSaid();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(u"%1.lock"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
    }
    QTemporaryDir m_folder;
};

void TestCredentialLock::aFreeOneIsHadAtOnce()
{
    const auto lock = await(lockCredential(path(), 0ms));
    QVERIFY(lock);
    QVERIFY((*lock)->isLocked());
}

void TestCredentialLock::aHeldOneTimesOut()
{
    const auto held = await(lockCredential(path(), 0ms));
    const auto second = await(lockCredential(path(), 1ms));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Timeout);
    QVERIFY((*held)->isLocked());
}

void TestCredentialLock::aReleasedOneIsHad()
{
    auto held = await(lockCredential(path(), 0ms));
    auto waiting = lockCredential(path(), 5s);
    held->reset();
    QVERIFY(await(std::move(waiting)));
}

void TestCredentialLock::aDeadOwnersLockIsBroken()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("999999999\ngone\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n"); // the form that QLockFile writes
    file.close();
    QVERIFY(await(lockCredential(path(), 0ms)));
}

void TestCredentialLock::aFolderThatIsMissingIsSaid()
{
    const auto lock = await(lockCredential(m_folder.filePath(u"no/where.lock"_s), 5s));
    QVERIFY(!lock);
    QCOMPARE(lock.error().kind, ErrorKind::Internal);
}

QTEST_GUILESS_MAIN(TestCredentialLock)
#include "tst_credentiallock.moc"
