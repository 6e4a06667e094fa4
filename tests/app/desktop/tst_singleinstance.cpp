// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void second_summonsTheFirst()
    {
        const QTemporaryDir home;
        SingleInstance first(*ConfigFolder::open(home.path()));
        QVERIFY(*first.claim());
        QSignalSpy summoned(&first, &SingleInstance::summoned);
        SingleInstance second(*ConfigFolder::open(home.path()));
        QVERIFY(!*second.claim());
        QTRY_COMPARE(summoned.size(), 1);
    }

    void samePlace_byAnotherPathIsTheSame()
    {
        const QTemporaryDir home;
        const QString link = home.path() + "-link"_L1;
        QVERIFY(QFile::link(home.path(), link));
        SingleInstance first(*ConfigFolder::open(home.path()));
        QVERIFY(*first.claim());
        QSignalSpy summoned(&first, &SingleInstance::summoned);
        SingleInstance second(*ConfigFolder::open(link));
        QVERIFY(!*second.claim());
        QTRY_COMPARE(summoned.size(), 1);
        QFile::remove(link);
    }

    void otherFolder_isAnotherProgram()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        SingleInstance first(*ConfigFolder::open(one.path()));
        SingleInstance second(*ConfigFolder::open(other.path()));
        QVERIFY(*first.claim());
        QVERIFY(*second.claim());
    }

    void next_followsTheFirst()
    {
        const QTemporaryDir home;
        {
            SingleInstance first(*ConfigFolder::open(home.path()));
            QVERIFY(*first.claim());
        }
        SingleInstance next(*ConfigFolder::open(home.path()));
        QVERIFY(*next.claim());
    }

    void folderWithoutRoomForALock_isToldOf()
    {
        QTemporaryDir home;
        SingleInstance instance(*ConfigFolder::open(home.path()));
        QVERIFY(home.remove());
        const Result<bool> claimed = instance.claim();
        QVERIFY(!claimed);
        QVERIFY2(claimed.error().detail.contains(u"window.lock"_s), qPrintable(claimed.error().detail));
    }

    void silentHolderOfTheLock_isToldOf()
    {
        const QTemporaryDir home;
        QLockFile lock(home.filePath(u"window.lock"_s));
        QVERIFY(lock.tryLock());
        SingleInstance second(*ConfigFolder::open(home.path()));
        const Result<bool> claimed = second.claim();
        QVERIFY(!claimed);
        QVERIFY2(claimed.error().detail.contains(u"does not answer"_s), qPrintable(claimed.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
