// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/memorystore.h"
#include "core/secrets/unlocking.h"
#include "tests/support/warnings.h"
#include "tests/ui/lock/lockscene.h"

#include <QSignalSpy>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// When the lock is closed, and what opens it.
class TestLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aClickOrEnter_asksTheKeychain_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::addRow("by a click") << false;
        QTest::addRow("by Enter") << true;
    }
    void aClickOrEnter_asksTheKeychain()
    {
        QFETCH(bool, byKey);
        LockScene scene;
        scene.lock.close();
        if (byKey) {
            QTest::keyClick(&scene.shown->window, Qt::Key_Return);
        } else {
            QTest::mouseClick(scene.unlockButton(), Qt::LeftButton);
        }
        QCOMPARE(scene.lock.state(), LockState::Open);
        QVERIFY(scene.shown->list());
        QCOMPARE(scene.shown->current(), u"prod-engine"_s);
        QCOMPARE(QApplication::focusWidget(), scene.shown->list());
    }

    void aRefusal_keepsItClosedAndSaysWhy_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addRow("the keyring stays locked") << ErrorKind::StoreLocked;
        QTest::addRow("access is denied") << ErrorKind::StoreDenied;
        QTest::addRow("a failure that nobody expects opens nothing") << ErrorKind::Internal;
    }
    void aRefusal_keepsItClosedAndSaysWhy()
    {
        QFETCH(ErrorKind, kind);
        LockScene scene;
        scene.lock.close();
        scene.answer = fail(kind, u"The keyring said no."_s);
        scene.unlockButton()->click();
        QCOMPARE(scene.lock.state(), LockState::Closed);
        QVERIFY(scene.shown->says(u"The keyring said no."_s));
        QVERIFY(!scene.shown->list());
        scene.answer = {};
        scene.unlockButton()->click();
        QVERIFY(scene.shown->list());
    }

    void aKeyringThatIsGone_keepsNobodyOutForGood()
    {
        LockScene scene;
        scene.lock.close();
        scene.answer = fail(ErrorKind::StoreAbsent, {});
        scene.unlockButton()->click();
        QVERIFY(scene.shown->list());
    }

    void withoutAKeyring_theCoverSaysWhatItIsWorth()
    {
        LockScene scene;
        scene.cover->setKeeper(LockKeeper::Nobody);
        scene.lock.close();
        QVERIFY(scene.shown->says(u"anybody at this computer can take it away"_s));
    }

    void aSecondLock_changesNothing()
    {
        LockScene scene;
        const QSignalSpy told(&scene.lock, &Lock::changed);
        scene.lock.close();
        scene.lock.close();
        QCOMPARE(told.size(), 1);
        scene.lock.open();
        QVERIFY(scene.shown->list());
    }

    void theProgramEnds_whileItIsLocked()
    {
        LockScene scene;
        scene.lock.close();
        scene.cover.reset();
        scene.shown.reset();
    }

    void goneWhileAsking_nothingHappens()
    {
        auto asked = std::make_shared<int>(0);
        auto lock = std::make_unique<Lock>([asked]() {
            ++*asked;
            return answered({});
        });
        lock->close();
        lock->open();
        QCOMPARE(*asked, 1);
        lock.reset();
    }

    void theMemoryStore_opensAtOnce()
    {
        MemoryStore store;
        Lock lock([&store] { return askForAccess(&store); });
        lock.close();
        lock.open();
        QCOMPARE(lock.state(), LockState::Open);
    }
};

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
