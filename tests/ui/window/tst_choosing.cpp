// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/dialogs/confirmation.h"
#include "ui/window/pieces.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/sessionpanel.h"

#include <QMenu>
#include <QScrollBar>
#include <QTimer>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QScrollBar *scrolledToItsEnd(const Shown &shown)
{
    shown.window.findChild<SessionPanel *>()->window()->resize(680, 400);
    QCoreApplication::processEvents();
    QScrollBar *bar = shown.window.findChild<SessionPanel *>()->verticalScrollBar();
    bar->setValue(bar->maximum());
    return bar;
}

/// The texts in the menu that a key opens in the list.
QStringList menuAfter(const Shown &shown, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QStringList texts;
    QTimer::singleShot(0, shown.list(), [&texts] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            for (const QAction *each : menu->actions()) {
                texts << each->text();
            }
            menu->close();
        }
    });
    QTest::keyClick(shown.list(), key, modifiers);
    QCoreApplication::processEvents();
    return texts;
}

} // namespace

/// What the window does when another profile is chosen, or several, and where Tab goes in the panel.
class TestChoosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void anotherProfile_isShownFromItsTop()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        const QScrollBar *bar = scrolledToItsEnd(shown);
        QVERIFY(bar->value() > 0);
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QCOMPARE(shown.current(), u"beta"_s);
        QCOMPARE(bar->value(), 0);
    }

    void tabIntoAScrolledPanel_isSeen()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        const QScrollBar *bar = scrolledToItsEnd(shown);
        QVERIFY(bar->value() > 0);
        QTest::keyClick(shown.list(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), shown.button(u"Edit profile"_s));
        QVERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty());
    }

    void tab_goesThroughThePanelAsItIsSeen()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chain"_s), 5min, 30min);
        stage.start();
        const Shown shown(stage);
        shown.button(u"Reveal"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), shown.button(u"Take renewed token…"_s));
    }

    void tab_reachesWhatHelpsASearchWithoutAMatch()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"nobody"_s);
        QStringList passed;
        for (int i = 0; i < 20 && !passed.contains(u"No match: Clear search"_s); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            passed << QApplication::focusWidget()->accessibleName();
        }
        QVERIFY2(passed.contains(u"No match: Clear search"_s), qPrintable(passed.join(u", "_s)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(shown.current(), u"alpha"_s);
        QCOMPARE(shown.list()->selectionModel()->selectedIndexes().size(), 1);
        QCOMPARE(QApplication::focusWidget(), shown.list());
    }

    void aStripThatGoes_leavesTheKeysToTheList()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        for (const auto &[key, button] :
             {std::pair(Qt::Key_Delete, u"Undo"_s), std::pair(Qt::Key_Return, u"Clear now"_s)}) {
            QTRY_VERIFY(shown.window.column().current()->state() == SessionState::Valid); // what is brought back, too
            QTest::keyClick(shown.list(), key);
            QTRY_VERIFY(shown.button(button));
            shown.button(button)->setFocus(Qt::TabFocusReason);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
            QTRY_VERIFY(!shown.button(button));
            QCOMPARE(QApplication::focusWidget(), shown.list());
        }
    }

    /// The sanitizers would tell.
    void aWindowMayGoWithTheFocusInItsPanel()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        shown.button(u"Reveal"_s)->setFocus();
        QVERIFY(shown.button(u"Reveal"_s)->hasFocus());
    }

    void aFailedCopy_isSaidOfTheProfileThatIsShown()
    {
        Stage stage;
        stage.addWithPassword(stage.engine(u"alpha"_s));
        stage.addAlive(stage.engine(u"beta"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QCOMPARE(shown.headers(), u"Authorization: —"_s); // no dots where there is no value
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QTRY_VERIFY(shown.strip().startsWith(u"Nothing copied from “alpha”."_s));
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QCOMPARE(shown.strip(), QString());
    }

    void shiftF10_opensTheMenu()
    {
        Stage stage;
        fill(stage);
        const Shown shown(stage);
        QVERIFY(menuAfter(shown, Qt::Key_F10, Qt::ShiftModifier).contains(u"Remove profile"_s));
        QTest::keyClick(shown.list(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(menuAfter(shown, Qt::Key_F10, Qt::ShiftModifier).contains(u"Remove profiles…"_s));
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QVERIFY(shown.button(u"Remove profile"_s));
    }

    void aWindowThatIsBroughtToFront_staysBehindItsQuestion()
    {
        Stage stage;
        fill(stage);
        Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(shown.list(), Qt::Key_Delete);
        const auto *question = shown.window.findChild<Confirmation *>();
        QTRY_COMPARE(QApplication::activeWindow(), question);
        bringToFront(shown.window);
        QCoreApplication::processEvents();
        QCOMPARE(QApplication::activeWindow(), question);
    }

    void aLongNameAndALargeFont_leaveTheButtonsInSight()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(16);
        QApplication::setFont(large);
        Stage stage;
        stage.addAlive(stage.engine(u"an-engine-behind-the-gateway-of-the-other-continent"_s), 1h, 1min);
        stage.start();
        Shown shown(stage);
        shown.window.resize(681, 480);
        QCoreApplication::processEvents();
        const QAbstractButton *bin = shown.button(u"Remove profile"_s);
        QCOMPARE(bin->visibleRegion().boundingRect(), bin->rect());
        const QAbstractButton *refresh = shown.button(u"Refresh"_s);
        QVERIFY(refresh->y() > shown.button(u"Copy header"_s)->y());
        QApplication::setFont(usual);
    }

private:
    static void fill(Stage &stage)
    {
        stage.addAlive(stage.engine(u"alpha"_s), 1h, 1min);
        stage.addAlive(stage.engine(u"beta"_s), 1h, 1min);
        stage.start();
    }
};

QTEST_MAIN(TestChoosing)
#include "tst_choosing.moc"
