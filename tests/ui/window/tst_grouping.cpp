// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/sectionlist.h"
#include "ui/window/placement.h"
#include "ui/window/selectionactions.h"

#include <QAction>
#include <QMenu>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Act = std::function<void(const List &)>;

/// Profiles on their way from one section to another, and back.
class TestGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void drop_data()
    {
        QTest::addColumn<QString>("onto");
        QTest::addColumn<bool>("isHeading");
        QTest::addColumn<bool>("isTaken");
        QTest::addColumn<QString>("group");
        QTest::addColumn<bool>("isFavourite");
        QTest::addRow("a row of another group") << u"web"_s << false << true << u"Web"_s << false;
        QTest::addRow("the heading of another group") << u"web"_s << true << true << u"Web"_s << false;
        QTest::addRow("the favourites: they are marked and keep their group")
            << u"star"_s << true << true << u"Payments"_s << true;
        QTest::addRow("a row without a group") << u"loose"_s << false << true << QString() << false;
        QTest::addRow("their own group is refused") << u"pay 2"_s << false << false << u"Payments"_s << false;
    }
    void drop()
    {
        QFETCH(const QString, onto);
        QFETCH(const bool, isHeading);
        QFETCH(const bool, isTaken);
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        list.click(u"pay 2"_s, Qt::ControlModifier);
        const QPoint place = isHeading ? list.headingOf(onto) : list.rows.visualRect(list.at(onto)).center();
        QCOMPARE(list.drop(place), isTaken);
        for (const QString &name : {u"pay 1"_s, u"pay 2"_s}) {
            QTEST(stage.find(name)->profile().group, "group");
            QTEST(stage.find(name)->profile().favourite, "isFavourite");
        }
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"pay 2"_s}));
    }

    void favouriteDraggedIntoAGroup_isNoFavouriteAnyMore()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"star"_s);
        QVERIFY(list.drop(list.rows.visualRect(list.at(u"web"_s)).center()));
        QCOMPARE(stage.find(u"star"_s)->profile().group, u"Web"_s);
        QVERIFY(!stage.find(u"star"_s)->profile().favourite);
    }

    void somethingElse_isNotTaken()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        QMimeData data;
        data.setText(u"not a profile"_s);
        QDragEnterEvent enter(list.headingOf(u"web"_s), Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(list.rows.viewport(), &enter);
        QVERIFY(!enter.isAccepted());
        QVERIFY(profilesIn(data).isEmpty());
    }

    /// What another program changed meanwhile stays changed.
    void move_losesNothingThatSomebodyElseChanged()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        stage.editElsewhere(u"web"_s, [](Profile &profile) { profile.environment = Environment::Production; });
        list.click(u"web"_s);
        QVERIFY(list.drop(list.headingOf(u"pay 1"_s)));
        QTRY_COMPARE(stage.find(u"web"_s)->profile().group, u"Payments"_s);
        QCOMPARE(stage.find(u"web"_s)->profile().environment, Environment::Production);
    }

    void move_canBeTakenBack_data()
    {
        QTest::addColumn<Act>("move");
        QTest::addColumn<QString>("said");
        const Act chooseBoth = [](const List &list) {
            list.click(u"pay 1"_s);
            list.click(u"pay 2"_s, Qt::ControlModifier);
        };
        const auto dragBothTo = [chooseBoth](const QString &neighbour) -> Act {
            return [chooseBoth, neighbour](const List &list) {
                chooseBoth(list);
                list.drop(list.headingOf(neighbour));
            };
        };
        const auto menu = [](const List &list, const QString &text) {
            QMenu &groups = *list.window.findChild<SelectionActions *>()->moveToGroup->menu();
            Q_EMIT groups.aboutToShow();
            entry(groups, text)->trigger();
        };
        const auto row = [](const char *name, const Act &move, const QString &said) {
            QTest::addRow("%s", name) << move << said;
        };
        row("two that were dragged", dragBothTo(u"web"_s), u"Moved 2 profiles to “Web”."_s);
        row("among the favourites", dragBothTo(u"star"_s), u"Moved 2 profiles to “Favourites”."_s);
        row(
            "one by the menu",
            [menu](const List &list) {
                list.click(u"pay 1"_s);
                menu(list, u"Web"_s);
            },
            u"Moved “pay 1” to “Web”."_s);
        row(
            "out of the group",
            [chooseBoth, menu](const List &list) {
                chooseBoth(list);
                menu(list, u"No group"_s);
            },
            u"Moved 2 profiles out of their groups."_s);
        row(
            "a group that is renamed",
            [](const List &list) { list.window.findChild<Placement *>()->renameGroup(u"Payments"_s, u"Web"_s); },
            u"Renamed the group “Payments” to “Web”."_s);
    }
    void move_canBeTakenBack()
    {
        QFETCH(const Act, move);
        QFETCH(const QString, said);
        Stage stage;
        fillSections(stage);
        const List list(stage);
        const auto profiles = [&stage] {
            std::vector<Profile> all;
            for (const auto &each : stage.book().sessions()) {
                all.push_back(each->profile());
            }
            return all;
        };
        const std::vector<Profile> before = profiles();
        move(list);
        QVERIFY(profiles() != before);
        QVERIFY2(list.says(said), qPrintable(said));
        QTest::keyClick(list.list(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(profiles() == before);
        QVERIFY(!list.button(u"Undo"_s));
    }

    void removalsAndMoves_areTakenBackInTurn()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        QVERIFY(list.drop(list.headingOf(u"web"_s)));
        QTest::keyClick(list.list(), Qt::Key_Delete);
        QTRY_VERIFY(list.says(u"Removed “pay 1”."_s));
        QTest::mouseClick(list.button(u"Undo"_s), Qt::LeftButton);
        QTRY_VERIFY(list.says(u"Moved “pay 1” to “Web”."_s));
        QCOMPARE(stage.find(u"pay 1"_s)->profile().group, u"Web"_s);
        QTest::mouseClick(list.button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.find(u"pay 1"_s)->profile().group, u"Payments"_s);
    }

    void whatWasMovedOnMeanwhile_staysAndIsNamed()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        list.click(u"pay 2"_s, Qt::ControlModifier);
        QVERIFY(list.drop(list.headingOf(u"web"_s)));
        stage.editElsewhere(u"pay 2"_s, [](Profile &profile) { profile.group = u"Theirs"_s; });
        QTest::mouseClick(list.button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.find(u"pay 1"_s)->profile().group, u"Payments"_s);
        QCOMPARE(stage.find(u"pay 2"_s)->profile().group, u"Theirs"_s);
        QVERIFY(list.says(u"“pay 2” has been moved again since, and stays."_s));
    }
};

QTEST_MAIN(TestGrouping)
#include "tst_grouping.moc"
