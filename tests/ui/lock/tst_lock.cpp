// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/memorystore.h"
#include "core/secrets/unlocking.h"
#include "tests/ui/window/shown.h"
#include "ui/lock/windowcover.h"
#include "ui/window/copydesk.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QDialog>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QUrl>
#include <QWindow>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QCoro::Task<Result<void>> answered(Result<void> answer)
{
    co_return answer;
}

/// A window with a profile, a lock, and a keychain that answers as it is told.
struct Scene
{
    Scene()
    {
        stage.addAlive(stage.engine(u"prod-engine"_s), 1h, 1min);
        stage.start();
        shown = std::make_unique<Shown>(stage);
        cover = std::make_unique<WindowCover>(shown->window);
        QObject::connect(&lock, &Lock::changed, cover.get(), &WindowCover::follow);
        QObject::connect(&lock, &Lock::refused, cover.get(), &WindowCover::explain);
        QObject::connect(cover.get(), &WindowCover::openWanted, &lock, &Lock::open);
    }

    [[nodiscard]] QAbstractButton *unlockButton() const { return shown->button(u"Bearerbox is locked: Unlock"_s); }

    Stage stage;
    std::unique_ptr<Shown> shown;
    Result<void> answer;
    Lock lock{[this] { return answered(answer); }};
    std::unique_ptr<WindowCover> cover;
};

} // namespace

/// The lock, and the cover of the window that goes with it.
class TestLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void closed_showsACoverAndNothingOfTheProfiles()
    {
        Scene scene;
        scene.lock.close();
        QVERIFY(scene.shown->says(u"Bearerbox is locked"_s));
        QVERIFY(!scene.shown->list());
        for (const QWidget *each : scene.shown->window.findChildren<QWidget *>()) {
            QVERIFY2(!each->accessibleName().contains(u"prod-engine"_s), each->metaObject()->className());
        }
        QVERIFY2(!scene.shown->window.findChild<QListView *>(), "assistive technology finds no list");
        QCOMPARE(QApplication::focusWidget(), scene.unlockButton());
    }

    void covered_theWindowDoesNoWork()
    {
        Scene scene;
        const QList<QTimer *> timers = scene.shown->window.findChildren<QTimer *>();
        const auto isTicking = [&timers] {
            return std::ranges::any_of(
                timers, [](const QTimer *each) { return each->isActive() && each->intervalAsDuration() == 1s; });
        };
        QVERIFY(isTicking());
        scene.lock.close();
        QVERIFY(!isTicking());
        scene.shown->window.hide();
        scene.shown->window.show();
        QVERIFY2(!isTicking(), "nor when it is brought back with its cover");
        scene.stage.pass(10s);
        scene.lock.open();
        QVERIFY(isTicking());
        QVERIFY2(scene.shown->says(u"prod-engine"_s), "it is right at once");
    }

    void whatWasRevealed_isMaskedAfterwards()
    {
        Scene scene;
        scene.shown->button(u"Reveal"_s)->click();
        QVERIFY(scene.shown->headers().contains(u"Bearer"_s));
        scene.lock.close();
        scene.lock.open();
        QVERIFY(!scene.shown->headers().contains(u"Bearer"_s));
    }

    void keysOfTheWindow_doNothingWhileItIsCovered()
    {
        Scene scene;
        scene.lock.close();
        QTest::keyClick(&scene.shown->window, Qt::Key_N, Qt::ControlModifier);
        QTest::keyClick(&scene.shown->window, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!scene.shown->window.findChild<QDialog *>());
        scene.lock.open();
        QTest::keyClick(&scene.shown->window, Qt::Key_N, Qt::ControlModifier);
        QVERIFY2(scene.shown->window.findChild<QDialog *>(), "afterwards they do what they did");
    }

    void aClickOrEnter_asksTheKeychain_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::addRow("by a click") << false;
        QTest::addRow("by Enter") << true;
    }
    void aClickOrEnter_asksTheKeychain()
    {
        QFETCH(bool, byKey);
        Scene scene;
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
        Scene scene;
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
        Scene scene;
        scene.lock.close();
        scene.answer = fail(ErrorKind::StoreAbsent, {});
        scene.unlockButton()->click();
        QVERIFY(scene.shown->list());
    }

    void withoutAKeyring_theCoverSaysWhatItIsWorth()
    {
        Scene scene;
        scene.cover->setKeeper(LockKeeper::Nobody);
        scene.lock.close();
        QVERIFY(scene.shown->says(u"anybody at this computer can take it away"_s));
    }

    /// What was typed is not lost; nobody sees it meanwhile.
    void openDialogs_waitBehindTheCover()
    {
        Scene scene;
        QTest::keyClick(&scene.shown->window, Qt::Key_E, Qt::ControlModifier);
        auto *dialog = scene.shown->window.findChild<QDialog *>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"x"_s);
        const QString typed = dialog->findChild<QLineEdit *>()->text();
        scene.lock.close();
        QVERIFY(!dialog->isVisible());
        scene.lock.open();
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit *>()->text(), typed);
    }

    void aDialogThatComesMeanwhile_waitsToo()
    {
        Scene scene;
        scene.lock.close();
        QDialog late(&scene.shown->window);
        late.open();
        QVERIFY2(!late.windowHandle()->isVisible(), "not for an instant is it on the screen");
        QTRY_VERIFY(!late.isVisible());
        scene.lock.open();
        QVERIFY(late.isVisible());
        QVERIFY(late.windowHandle()->isVisible());
        late.close();
        scene.lock.close();
        QDialog last(&scene.shown->window);
        last.open();
        scene.lock.open();
        QVERIFY2(last.windowHandle()->isVisible(), "also where it had no time to go");
        QCoreApplication::processEvents();
        QVERIFY(last.windowHandle()->isVisible());
    }

    void anOpenMenu_isClosed()
    {
        Scene scene;
        QMenu menu(&scene.shown->window);
        QMenu *further = menu.addMenu(u"further"_s);
        further->addAction(u"copy"_s);
        menu.popup({});
        further->popup({});
        QCOMPARE(QApplication::activePopupWidget(), further);
        scene.lock.close();
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(!menu.isVisible());
    }

    void aCopyThatComesTooLate_isNone()
    {
        Scene scene;
        const Session &session = *scene.stage.find(u"prod-engine"_s);
        scene.shown->clipboard.clear();
        scene.shown->window.copies().setLocked(true);
        scene.shown->window.copies().copy(session, {});
        QVERIFY(!scene.shown->clipboard.isHolding());
        scene.shown->window.copies().setLocked(false);
        scene.shown->window.copies().copy(session, {});
        QVERIFY(scene.shown->clipboard.isHolding());
        scene.shown->clipboard.clear();
    }

    void aFile_canBeDroppedOnlyWhileItIsOpen()
    {
        Scene scene;
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(u"/profiles.json"_s)});
        const auto isWelcome = [&] {
            QDragEnterEvent enter({10, 10}, Qt::CopyAction, &file, Qt::LeftButton, {});
            QApplication::sendEvent(&scene.shown->window, &enter);
            return enter.isAccepted();
        };
        QVERIFY(isWelcome());
        scene.lock.close();
        QVERIFY(!isWelcome());
        scene.lock.open();
        QVERIFY(isWelcome());
    }

    void aSecondLock_changesNothing()
    {
        Scene scene;
        const QSignalSpy told(&scene.lock, &Lock::changed);
        scene.lock.close();
        scene.lock.close();
        QCOMPARE(told.size(), 1);
        scene.lock.open();
        QVERIFY(scene.shown->list());
    }

    void theProgramEnds_whileItIsLocked()
    {
        Scene scene;
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
