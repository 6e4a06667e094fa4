// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One start of the program over a folder.
struct Start
{
    explicit Start(const QString &path) : folder(*ConfigFolder::open(path)) {}

    ConfigFolder folder;
    WindowLock lock{folder};
    SingleInstance instance{folder, lock};
};

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void second_summonsTheFirst()
    {
        const QTemporaryDir home;
        Start first(home.path());
        QVERIFY(*first.instance.claim());
        first.instance.listen();
        QSignalSpy summoned(&first.instance, &SingleInstance::summoned);
        Start second(home.path());
        QVERIFY(!*second.instance.claim());
        QTRY_COMPARE(summoned.size(), 1);
    }

    void second_waitsUntilThereIsSomethingToShow()
    {
        const QTemporaryDir home;
        Start first(home.path());
        QVERIFY(*first.instance.claim());
        auto second = std::async(std::launch::async, [&home] { return Start(home.path()).instance.claim(1min); });
        QCOMPARE(second.wait_for(100ms), std::future_status::timeout);
        first.instance.listen();
        QVERIFY(!*second.get());
    }

    void samePlace_byAnotherPathIsTheSame()
    {
        const QTemporaryDir home;
        const QString link = home.path() + "-link"_L1;
        QVERIFY(QFile::link(home.path(), link));
        Start first(home.path());
        QVERIFY(*first.instance.claim());
        first.instance.listen();
        QSignalSpy summoned(&first.instance, &SingleInstance::summoned);
        Start second(link);
        QVERIFY(!*second.instance.claim());
        QTRY_COMPARE(summoned.size(), 1);
        QFile::remove(link);
    }

    void otherFolder_isAnotherProgram()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        Start first(one.path());
        Start second(other.path());
        QVERIFY(*first.instance.claim());
        QVERIFY(*second.instance.claim());
    }

    void next_followsTheFirst()
    {
        const QTemporaryDir home;
        {
            Start first(home.path());
            QVERIFY(*first.instance.claim());
        }
        Start next(home.path());
        QVERIFY(*next.instance.claim());
    }

    void folderWithoutRoomForALock_isToldOf()
    {
        QTemporaryDir home;
        const ConfigFolder folder = *ConfigFolder::open(home.path());
        QVERIFY(home.remove());
        WindowLock lock(folder);
        const Result<bool> claimed = SingleInstance(folder, lock).claim();
        QVERIFY(!claimed);
        QVERIFY2(claimed.error().detail.contains(u"window.lock"_s), qPrintable(claimed.error().detail));
    }

    void silentHolderOfTheLock_isToldOf()
    {
        const QTemporaryDir home;
        QLockFile lock(home.filePath(u"window.lock"_s));
        QVERIFY(lock.tryLock());
        Start second(home.path());
        const Result<bool> claimed = second.instance.claim(200ms);
        QVERIFY(!claimed);
        QVERIFY2(claimed.error().detail.contains(u"does not answer"_s), qPrintable(claimed.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
