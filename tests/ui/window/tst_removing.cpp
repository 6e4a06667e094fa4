// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/dialogs/confirmation.h"
#include "ui/window/bannercolumn.h"
#include "ui/window/noticebox.h"
#include "ui/window/undostrip.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString stripText(const Shown &shown)
{
    const auto *strip = shown.window.findChild<UndoStrip *>();
    return strip->isVisible() ? strip->findChild<QLabel *>()->text() : QString();
}

void press(const Shown &shown, int key, Qt::KeyboardModifiers keys = {})
{
    QTest::keyClick(shown.list(), Qt::Key(key), keys);
}

/// Three profiles, of which the first has a password and a token.
void fill(Stage &stage)
{
    const Profile first = stage.engine(u"alpha"_s);
    stage.addWithPassword(first);
    stage.putToken(first, 1h, 1min);
    stage.addAlive(stage.engine(u"beta"_s), 1h, 1min);
    stage.addAlive(stage.engine(u"gamma"_s), 1h, 1min);
    stage.start();
}

} // namespace

/// A profile is removed without a question, and there is a way back.
class TestRemoving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { failOnWarnings(); }

    void undo_bringsAllBack_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::addRow("by the button") << false;
        QTest::addRow("by Ctrl+Z") << true;
    }
    void undo_bringsAllBack()
    {
        QFETCH(const bool, byKey);
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        const Profile before = stage.find(u"alpha"_s)->profile();
        const Secret header = *stage.find(u"alpha"_s)->formatted(u"header"_s);
        press(shown, Qt::Key_Delete);
        QTRY_COMPARE(stripText(shown), u"Removed “alpha”."_s);
        QVERIFY(!shown.window.findChild<Confirmation *>());
        QVERIFY(!stage.find(u"alpha"_s));
        if (byKey) {
            press(shown, Qt::Key_Z, Qt::ControlModifier);
        } else {
            QTest::mouseClick(shown.button(u"Undo"_s), Qt::LeftButton);
        }
        QTRY_VERIFY(stage.find(u"alpha"_s));
        QVERIFY(stage.find(u"alpha"_s)->profile() == before);
        QTRY_COMPARE(stage.find(u"alpha"_s)->state(), SessionState::Valid);
        QVERIFY(*stage.find(u"alpha"_s)->formatted(u"header"_s) == header);
        QCOMPARE(shown.current(), u"alpha"_s);
        QCOMPARE(stripText(shown), QString());
    }

    void removals_areTakenBackOneByOne()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        press(shown, Qt::Key_Delete);
        QTRY_COMPARE(stripText(shown), u"Removed “alpha”."_s);
        QCOMPARE(shown.current(), u"beta"_s);
        QCOMPARE(shown.list()->selectionModel()->selectedIndexes().size(), 1);
        QVERIFY(shown.list()->hasFocus());
        press(shown, Qt::Key_Delete);
        QTRY_COMPARE(stripText(shown), u"Removed “beta”."_s);
        press(shown, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stage.find(u"beta"_s));
        QCOMPARE(stripText(shown), u"Removed “alpha”."_s);
        press(shown, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stage.find(u"alpha"_s));
        QCOMPARE(stripText(shown), QString());
    }

    void whatComesBack_isChosenAlone()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        for (const QString &name : {u"alpha"_s, u"beta"_s}) {
            press(shown, Qt::Key_Delete);
            QTRY_COMPARE(stripText(shown), u"Removed “%1”."_s.arg(name));
        }
        for (const QString &name : {u"beta"_s, u"alpha"_s}) {
            QTest::keyPress(shown.window.windowHandle(), Qt::Key_Z, Qt::ControlModifier); // and Ctrl stays down
            QTRY_COMPARE(shown.current(), name);
            QCOMPARE(shown.list()->selectionModel()->selectedIndexes().size(), 1);
        }
        QTest::keyRelease(shown.window.windowHandle(), Qt::Key_Control);
    }

    void theBin_takesNoSecondClickNorKey()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        QAbstractButton *bin = shown.button(u"Remove profile"_s);
        QTest::mouseClick(bin, Qt::LeftButton);
        QTest::mouseDClick(bin, Qt::LeftButton);
        QTRY_COMPARE(stripText(shown), u"Removed “alpha”."_s);
        QCOMPARE(stage.book().sessions().size(), 2U);
        bin->setFocus();
        QTest::keyClick(bin, Qt::Key_Space);
        QTRY_COMPARE(stripText(shown), u"Removed “beta”."_s);
        QVERIFY(shown.list()->hasFocus());
    }

    void many_areAskedAboutOnceByName_data()
    {
        QTest::addColumn<bool>("isMeant");
        QTest::addRow("removed") << true;
        QTest::addRow("kept") << false;
    }
    void many_areAskedAboutOnceByName()
    {
        QFETCH(const bool, isMeant);
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        press(shown, Qt::Key_Down, Qt::ShiftModifier);
        press(shown, Qt::Key_Delete);
        auto *question = shown.window.findChild<Confirmation *>();
        QVERIFY(question);
        QCOMPARE(question->accessibleName(), u"Remove 2 profiles?"_s);
        QVERIFY(question->accessibleDescription().startsWith(u"alpha and beta"_s));
        QTest::mouseClick(isMeant ? question->yes() : question->no(), Qt::LeftButton);
        if (!isMeant) {
            QTRY_VERIFY(!shown.window.findChild<Confirmation *>());
            QCOMPARE(stage.book().sessions().size(), 3U);
            return;
        }
        QTRY_COMPARE(stripText(shown), u"Removed 2 profiles."_s);
        QCOMPARE(stage.book().sessions().size(), 1U);
        QTest::mouseClick(shown.button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.book().sessions().size(), 3U);
    }

    void aSecondDelete_leavesAloneWhatIsOnItsWayOut()
    {
        Stage stage;
        stage.addFetching(stage.engine(u"alpha"_s));
        stage.addAlive(stage.engine(u"beta"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTRY_VERIFY(stage.wasAsked());
        QCOMPARE(shown.current(), u"alpha"_s);
        const QSignalSpy idle(&shown.window, &MainWindow::idle);
        press(shown, Qt::Key_Delete);
        press(shown, Qt::Key_Delete);
        QVERIFY2(shown.window.isBusy(), "it waits for the fetch");
        press(shown, Qt::Key_A, Qt::ControlModifier);
        press(shown, Qt::Key_Delete);
        QVERIFY2(!shown.window.findChild<Confirmation *>(), "only one is left to be removed");
        stage.hangUpOnSilence();
        QTRY_VERIFY(stage.book().sessions().empty());
        QTRY_VERIFY(!shown.window.isBusy());
        QVERIFY(!idle.isEmpty());
        QTest::mouseClick(shown.button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.book().sessions().size(), 1U);
        QTest::mouseClick(shown.button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.book().sessions().size(), 2U);
        QCOMPARE(stripText(shown), QString());
    }

    void whatSomebodyElseRemovedMeanwhile_isNoneOfThem()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        press(shown, Qt::Key_A, Qt::ControlModifier);
        press(shown, Qt::Key_Delete);
        stage.removeElsewhere(u"beta"_s);
        QTest::mouseClick(shown.window.findChild<Confirmation *>()->yes(), Qt::LeftButton);
        QTRY_COMPARE(stripText(shown), u"Removed 2 profiles."_s);
        QVERIFY(stage.book().sessions().empty());
        const auto boxes = shown.window.findChild<BannerColumn *>()->findChildren<NoticeBox *>();
        QVERIFY(std::ranges::none_of(boxes, &NoticeBox::isVisible));
        QTest::mouseClick(shown.button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.book().sessions().size(), 2U);
        QVERIFY(!stage.find(u"beta"_s));
    }

    void anotherWindow_bringsBackWhatThisOneRemoved()
    {
        Stage stage;
        fill(stage);
        Shown shown(stage);
        press(shown, Qt::Key_Delete);
        QTRY_COMPARE(stripText(shown), u"Removed “alpha”."_s);
        Shown next(stage);
        next.window.takeOver(shown.window);
        QCOMPARE(stripText(next), u"Removed “alpha”."_s);
        press(next, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stage.find(u"alpha"_s));
        QTRY_COMPARE(stage.find(u"alpha"_s)->state(), SessionState::Valid);
    }

    void theStrip_goesAfterAWhile()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        shown.window.findChild<UndoStrip *>()->setPatience(1ms);
        press(shown, Qt::Key_Delete);
        QTRY_VERIFY(!stage.find(u"alpha"_s));
        QTRY_COMPARE(stripText(shown), QString());
        press(shown, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(!stage.find(u"alpha"_s), "it is gone for good");
    }

    void theStrip_waitsWhileTheFocusIsOnIt()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        auto *strip = shown.window.findChild<UndoStrip *>();
        press(shown, Qt::Key_Delete);
        QTRY_COMPARE(stripText(shown), u"Removed “alpha”."_s);
        QVERIFY(shown.says(u"for 60 s more"_s));
        shown.button(u"Undo"_s)->setFocus();
        strip->setPatience(1ms);
        QCoreApplication::processEvents();
        QVERIFY(!strip->isRunningOut());
        QVERIFY(!shown.says(u" s more"_s));
        shown.list()->setFocus();
        QTRY_COMPARE(stripText(shown), QString());
    }

    void whatCannotComeBack_isSaidAndCanBeTriedAgain()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        const Profile other = stage.engine(u"alpha"_s);
        press(shown, Qt::Key_Delete);
        QTRY_COMPARE(stripText(shown), u"Removed “alpha”."_s);
        QVERIFY(await(stage.book().save({.profile = other})).has_value());
        press(shown, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(stripText(shown).startsWith(u"“alpha” could not be brought back: "_s));
        QVERIFY(!shown.window.findChild<UndoStrip *>()->isRunningOut());
        QVERIFY(await(stage.book().remove(other.id)).has_value());
        QTest::mouseClick(shown.button(u"Undo"_s), Qt::LeftButton);
        QTRY_VERIFY(stage.find(u"alpha"_s));
        QVERIFY(stage.find(u"alpha"_s)->profile().id != other.id);
        QCOMPARE(stripText(shown), QString());
    }
};

QTEST_MAIN(TestRemoving)
#include "tst_removing.moc"
