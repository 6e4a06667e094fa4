// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/sectionlist.h"
#include "ui/window/selectionactions.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

/// The menu with the groups, as it is when it opens.
const QMenu &groupMenu(const List &list)
{
    QMenu &menu = *list.window.findChild<SelectionActions *>()->moveToGroup->menu();
    Q_EMIT menu.aboutToShow();
    return menu;
}

/// What a right click opens on the heading above a profile.
QMenu *headingMenu(const List &list, const QString &profile)
{
    const QPoint place = list.headingOf(profile);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, list.rows.viewport()->mapToGlobal(place));
    QApplication::sendEvent(list.rows.viewport(), &event);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

/// Answers the dialog for the name of a group.
void rename(const List &list, const QString &before, const QString &after)
{
    auto *name = list.named<QLineEdit>(u"Name of the group"_s);
    QVERIFY(name);
    QCOMPARE(name->text(), before);
    name->setText(after);
    QTest::mouseClick(name->window()->findChildren<QPushButton *>().first(), Qt::LeftButton);
}

} // namespace

/// The menu with the groups, and that of a heading: they move, gather and rename.
class TestGroupMenus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void groupMenu_movesWhatIsChosen()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        const QMenu &menu = groupMenu(list);
        QVERIFY(entry(menu, u"Payments"_s)->isChecked());
        QVERIFY(!entry(menu, u"Web"_s)->isChecked());
        entry(menu, u"Web"_s)->trigger();
        QCOMPARE(stage.find(u"pay 1"_s)->profile().group, u"Web"_s);
        entry(menu, u"No group"_s)->trigger();
        QCOMPARE(stage.find(u"pay 1"_s)->profile().group, QString());
    }

    void newGroup_isAskedFor()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"loose"_s);
        const QMenu &menu = groupMenu(list);
        entry(menu, u"New group…"_s)->trigger();
        auto *name = list.named<QLineEdit>(u"Name of the group"_s);
        QVERIFY(name);
        const auto buttons = name->window()->findChildren<QPushButton *>();
        QVERIFY(!buttons.first()->isEnabled());
        QTest::keyClicks(name, u" Batch  jobs "_s);
        QVERIFY(buttons.first()->isEnabled());
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QCOMPARE(stage.find(u"loose"_s)->profile().group, u"Batch jobs"_s);
    }

    /// By its key the menu opens at the row, so that no mouse is needed.
    void groupMenu_opensByKey()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        const QMenu *menu = list.window.findChild<SelectionActions *>()->moveToGroup->menu();
        QTest::keyClick(list.list(), Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
    }

    void groupMenu_renamesTheGroupOfAll_data()
    {
        QTest::addColumn<QStringList>("chosen");
        QTest::addColumn<bool>("isOffered");
        QTest::addRow("one profile of a group") << QStringList{u"pay 1"_s} << true;
        QTest::addRow("all of a group") << QStringList{u"pay 1"_s, u"pay 2"_s} << true;
        QTest::addRow("profiles of two groups") << QStringList{u"pay 1"_s, u"web"_s} << false;
        QTest::addRow("one in a group and one in none") << QStringList{u"pay 1"_s, u"loose"_s} << false;
        QTest::addRow("one in no group") << QStringList{u"loose"_s} << false;
    }
    void groupMenu_renamesTheGroupOfAll()
    {
        QFETCH(const QStringList, chosen);
        QFETCH(const bool, isOffered);
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(chosen.first());
        for (const QString &each : chosen.sliced(1)) {
            list.click(each, Qt::ControlModifier);
        }
        const QMenu &menu = groupMenu(list);
        QCOMPARE(entry(menu, u"Rename group…"_s) != nullptr, isOffered);
        if (isOffered) {
            entry(menu, u"Rename group…"_s)->trigger();
            rename(list, u"Payments"_s, u"Billing"_s);
            QCOMPARE(stage.find(u"pay 1"_s)->profile().group, u"Billing"_s);
            QCOMPARE(stage.find(u"pay 2"_s)->profile().group, u"Billing"_s);
        }
    }

    void heading_namesItsGroupAsItIs()
    {
        Stage stage;
        Profile profile = stage.engine(u"lab"_s);
        profile.group = u"R&D"_s;
        stage.add(profile);
        stage.start();
        const List list(stage);
        QMenu *menu = headingMenu(list, u"lab"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), u"Choose all of “R&&D”"_s);
        menu->close();
    }

    void heading_hasAMenuOfItsOwn()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"loose"_s);
        QMenu *menu = headingMenu(list, u"pay 1"_s);
        QVERIFY(menu);
        entry(*menu, u"Choose all of “Payments”"_s)->trigger();
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"pay 2"_s}));
        entry(*menu, u"Rename group…"_s)->trigger();
        menu->close();
        rename(list, u"Payments"_s, u"Billing"_s);
        QCOMPARE(stage.find(u"pay 1"_s)->profile().group, u"Billing"_s);
        QCOMPARE(stage.find(u"pay 2"_s)->profile().group, u"Billing"_s);
    }
};

QTEST_MAIN(TestGroupMenus)
#include "tst_groupmenus.moc"
