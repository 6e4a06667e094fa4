// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelock.h"
#include "tests/support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreeOneIsHadAtOnce();
    void aHeldOneTimesOut();
    void aReleasedOneIsHad();
    void aProgramThatEndsReleasesAll();
    void aDeadOwnersLockIsBroken();
    void aFolderThatIsMissingIsSaid();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(u"%1.lock"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
    }
    QTemporaryDir m_folder;
};

void TestFileLock::aFreeOneIsHadAtOnce()
{
    const auto lock = await(lockFile(path(), 0ms));
    QVERIFY(lock);
    QVERIFY((*lock)->isLocked());
}

void TestFileLock::aHeldOneTimesOut()
{
    const auto held = await(lockFile(path(), 0ms));
    const auto second = await(lockFile(path(), 1ms));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Timeout);
    QVERIFY((*held)->isLocked());
}

void TestFileLock::aReleasedOneIsHad()
{
    auto held = await(lockFile(path(), 0ms));
    auto waiting = lockFile(path(), 5s);
    held->reset();
    QVERIFY(await(std::move(waiting)));
}

void TestFileLock::aProgramThatEndsReleasesAll()
{
    const auto first = await(lockFile(path() + u'1', 0ms));
    const auto second = await(lockFile(path() + u'2', 0ms));
    QVERIFY(QFile::exists(path() + u'1') && QFile::exists(path() + u'2'));
    releaseFileLocks();
    QVERIFY(!QFile::exists(path() + u'1') && !QFile::exists(path() + u'2'));
    releaseFileLocks();
}

void TestFileLock::aDeadOwnersLockIsBroken()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("999999999\ngone\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n"); // the form that QLockFile writes
    file.close();
    QVERIFY(await(lockFile(path(), 0ms)));
}

void TestFileLock::aFolderThatIsMissingIsSaid()
{
    const auto lock = await(lockFile(m_folder.filePath(u"no/where.lock"_s), 5s));
    QVERIFY(!lock);
    QCOMPARE(lock.error().kind, ErrorKind::Internal);
}

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
