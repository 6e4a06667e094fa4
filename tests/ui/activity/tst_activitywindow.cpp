// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/activity/activitystage.h"
#include "ui/activity/activitywindow.h"
#include "ui/window/profilecolumn.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// What the window shows of the activity, and how one finds something in it.
class TestActivityWindow : public ActivityStage
{
    Q_OBJECT

private Q_SLOTS:
    void theMenuOpensIt();
    void fromThePanelItIsOfThatProfile();
    void itFollowsAndKeepsTheSelection();
    void whoReadsFurtherDownIsNotDisturbed();
    void aSearchFindsOrSaysThatItDoesNot();
    void withoutAnythingItSaysSo();
    void everyControlHasAName();
};

void TestActivityWindow::theMenuOpensIt()
{
    note(u"one"_s);
    for (QAction *action : m_shown->window.column().menu().actions()) {
        if (action->text() == u"Activity…"_s) {
            action->trigger();
        }
    }

    QVERIFY(activity()->isVisible());
    QCOMPARE(cell(0, 1), u"Copied"_s);
    QVERIFY(says(u"1 entry"_s));
    QTest::keyClick(activity(), Qt::Key_Escape);
    QTRY_VERIFY(!activity());
}

void TestActivityWindow::fromThePanelItIsOfThatProfile()
{
    note(u"one"_s);
    note(u"two"_s);
    m_shown->window.column().select(m_stage->find(u"two"_s)->profile().id);

    QTest::mouseClick(m_shown->button(u"Show activity"_s), Qt::LeftButton);

    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0, 2), u"two"_s);
    QCOMPARE(activity()->findChildren<QComboBox *>().first()->currentText(), u"two"_s);
}

void TestActivityWindow::itFollowsAndKeepsTheSelection()
{
    note(u"one"_s);
    open();
    QCOMPARE(table()->currentIndex().row(), 0);
    QVERIFY(says(u"curl"_s));

    note(u"two"_s, Happening::Asked);

    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(cell(0, 2), u"two"_s);
    QCOMPARE(table()->currentIndex().row(), 1);
    QTest::keyClick(table(), Qt::Key_Up);
    QVERIFY(says(u"Used by the command line"_s));
}

void TestActivityWindow::whoReadsFurtherDownIsNotDisturbed()
{
    for (int i = 0; i < 100; ++i) {
        note(u"number %1"_s.arg(i));
    }
    open();
    table()->scrollTo(table()->model()->index(50, 0), QAbstractItemView::PositionAtTop);
    const QString before = table()->indexAt({0, 0}).siblingAtColumn(2).data().toString();

    note(u"new"_s);

    QCOMPARE(table()->indexAt({0, 0}).siblingAtColumn(2).data().toString(), before);
    QCOMPARE(cell(0, 2), u"new"_s);
}

void TestActivityWindow::aSearchFindsOrSaysThatItDoesNot()
{
    note(u"one"_s);
    note(u"two"_s);
    open();
    auto *search = activity()->findChild<QLineEdit *>();

    QTest::keyClicks(table(), u"o"_s);
    QCOMPARE(activity()->focusWidget(), search);
    QTest::keyClicks(search, u"ne"_s);
    QCOMPARE(search->text(), u"one"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QTest::keyClicks(search, u"zzz"_s);
    QVERIFY(says(u"No match"_s));
    QVERIFY(!button(u"Export…"_s)->isEnabled());

    for (QAbstractButton *each : activity()->findChildren<QAbstractButton *>()) {
        if (each->isVisible() && each->text() == u"Show everything"_s) {
            each->click();
        }
    }
    QCOMPARE(table()->model()->rowCount(), 2);
    QVERIFY(search->text().isEmpty());
}

void TestActivityWindow::withoutAnythingItSaysSo()
{
    open();

    QVERIFY(says(u"Nothing has happened yet"_s));
    QVERIFY(!button(u"Clear…"_s)->isEnabled());
    note(u"one"_s);
    QVERIFY(table()->isVisible());
}

void TestActivityWindow::everyControlHasAName()
{
    note(u"one"_s);
    open();

    int controls = 0;
    for (const QWidget *each : activity()->findChildren<QWidget *>()) {
        const auto *pushed = qobject_cast<const QAbstractButton *>(each);
        const bool isNamed = !each->accessibleName().isEmpty() || (pushed && !pushed->text().isEmpty());
        if (each->focusPolicy() != Qt::NoFocus && each->isVisible() && !qobject_cast<const QScrollBar *>(each)) {
            QVERIFY2(isNamed, each->metaObject()->className());
            ++controls;
        }
    }
    QVERIFY2(controls > 3, "the search, two choices and the table at least");
}

QTEST_MAIN(TestActivityWindow)
#include "tst_activitywindow.moc"
