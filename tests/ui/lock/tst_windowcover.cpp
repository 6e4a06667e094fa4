// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/lock/lockscene.h"
#include "ui/window/copydesk.h"

#include <QDialog>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTimer>
#include <QUrl>
#include <QWindow>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is behind the cover of a locked window: nothing is seen, nothing is done, nothing is lost.
class TestWindowCover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void closed_showsACoverAndNothingOfTheProfiles()
    {
        LockScene scene;
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
        LockScene scene;
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
        LockScene scene;
        scene.shown->button(u"Reveal"_s)->click();
        QVERIFY(scene.shown->headers().contains(u"Bearer"_s));
        scene.lock.close();
        scene.lock.open();
        QVERIFY(!scene.shown->headers().contains(u"Bearer"_s));
    }

    void keysOfTheWindow_doNothingWhileItIsCovered()
    {
        LockScene scene;
        scene.lock.close();
        QTest::keyClick(&scene.shown->window, Qt::Key_N, Qt::ControlModifier);
        QTest::keyClick(&scene.shown->window, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!scene.shown->window.findChild<QDialog *>());
        scene.lock.open();
        QTest::keyClick(&scene.shown->window, Qt::Key_N, Qt::ControlModifier);
        QVERIFY2(scene.shown->window.findChild<QDialog *>(), "afterwards they do what they did");
    }

    /// What was typed is not lost; nobody sees it meanwhile.
    void openDialogs_waitBehindTheCover()
    {
        LockScene scene;
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
        LockScene scene;
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
        LockScene scene;
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
        LockScene scene;
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
        LockScene scene;
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
};

QTEST_MAIN(TestWindowCover)
#include "tst_windowcover.moc"
