// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/ui/window/shown.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/profiledrag.h"
#include "ui/window/profilelist.h"
#include "ui/window/selectionactions.h"
#include "ui/window/sessiondelegate.h"
#include "ui/window/sessionlistmodel.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPaintEvent>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Adds up what is painted of a widget.
class Paints : public QObject
{
public:
    explicit Paints(QWidget *widget) : QObject(widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            painted += static_cast<QPaintEvent *>(event)->region();
        }
        return false;
    }

    QRegion painted;
};

/// Four profiles: a favourite, two in a group, one in another, one in none.
void fill(Stage &stage)
{
    const auto add = [&stage](const QString &name, const QString &group, bool isFavourite) {
        Profile profile = stage.engine(name);
        profile.group = group;
        profile.favourite = isFavourite;
        stage.addAlive(profile, 1h, 1min);
    };
    add(u"star"_s, {}, true);
    add(u"pay 1"_s, u"Payments"_s, false);
    add(u"pay 2"_s, u"Payments"_s, false);
    add(u"web"_s, u"Web"_s, false);
    add(u"loose"_s, {}, false);
    stage.start();
}

/// A window over them.
struct List : Shown
{
    explicit List(Stage &stage) : Shown(stage), rows(window.column().list()) {}

    [[nodiscard]] QModelIndex at(const QString &name) const
    {
        return rows.model()->match(rows.model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
    }
    void click(const QString &name, Qt::KeyboardModifiers keys = {}) const
    {
        QTest::mouseClick(rows.viewport(), Qt::LeftButton, keys, rows.visualRect(at(name)).center() + QPoint(-60, 12));
    }
    [[nodiscard]] QPoint headingOf(const QString &name) const
    {
        return rows.visualRect(at(name)).topLeft() + QPoint(40, 10);
    }
    [[nodiscard]] QStringList chosen() const
    {
        QStringList names;
        for (const QUuid &id : rows.chosen()) {
            for (int row = 0; row < rows.model()->rowCount(); ++row) {
                const QModelIndex index = rows.model()->index(row, 0);
                if (index.data(SessionListModel::IdRole).toUuid() == id) {
                    names << index.data().toString();
                }
            }
        }
        return names;
    }
    /// Drags what is chosen to a point and lets go; whether it was taken.
    bool drop(const QPoint &point) const
    {
        const std::unique_ptr<QMimeData> data(dragged(rows.chosen()));
        QDragEnterEvent enter(point, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(rows.viewport(), &enter);
        QDragMoveEvent move(point, Qt::MoveAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(rows.viewport(), &move);
        const bool isWelcome = enter.isAccepted() && move.isAccepted();
        if (isWelcome) {
            QDropEvent event(QPointF(point), Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QApplication::sendEvent(rows.viewport(), &event);
        }
        return isWelcome;
    }

    ProfileList &rows;
};

QAction *entry(const QMenu &menu, const QString &text)
{
    const QList<QAction *> actions = menu.actions();
    const auto found = std::ranges::find(actions, text, &QAction::text);
    return found == actions.end() ? nullptr : *found;
}

} // namespace

/// The list as a person handles it: choosing many, dragging, marking.
class TestProfileList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void many_areChosenByMouseAndKeys()
    {
        Stage stage;
        fill(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        list.click(u"web"_s, Qt::ControlModifier);
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"web"_s}));
        QVERIFY(list.says(u"2 profiles chosen"_s));
        list.click(u"web"_s, Qt::ControlModifier);
        QCOMPARE(list.chosen(), QStringList{u"pay 1"_s});
        QVERIFY(!list.says(u"profiles chosen"_s));
        list.click(u"pay 1"_s, Qt::ControlModifier);
        QVERIFY2(list.chosen() == QStringList{u"pay 1"_s}, "one is always chosen");
        list.click(u"web"_s, Qt::ShiftModifier);
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"pay 2"_s, u"web"_s}));
        QTest::keyClick(list.list(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list.chosen().size(), 5);
        list.click(u"loose"_s);
        QCOMPARE(list.chosen(), QStringList{u"loose"_s});
    }

    void search_keepsTheChoiceAmongWhatItFinds()
    {
        Stage stage;
        fill(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        list.click(u"web"_s, Qt::ShiftModifier);
        auto *search = list.named<QLineEdit>(u"Search"_s);
        QTest::keyClicks(search, u"pay"_s);
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"pay 2"_s}));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"pay 2"_s}));
    }

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
        fill(stage);
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
        fill(stage);
        const List list(stage);
        list.click(u"star"_s);
        QVERIFY(list.drop(list.rows.visualRect(list.at(u"web"_s)).center()));
        QCOMPARE(stage.find(u"star"_s)->profile().group, u"Web"_s);
        QVERIFY(!stage.find(u"star"_s)->profile().favourite);
    }

    void somethingElse_isNotTaken()
    {
        Stage stage;
        fill(stage);
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
        fill(stage);
        const List list(stage);
        stage.editElsewhere(u"web"_s, [](Profile &profile) { profile.environment = Environment::Production; });
        list.click(u"web"_s);
        QVERIFY(list.drop(list.headingOf(u"pay 1"_s)));
        QTRY_COMPARE(stage.find(u"web"_s)->profile().group, u"Payments"_s);
        QCOMPARE(stage.find(u"web"_s)->profile().environment, Environment::Production);
    }

    void star_takesAClick()
    {
        Stage stage;
        fill(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        const QModelIndex web = list.at(u"web"_s);
        const QRect star = SessionDelegate::starArea(list.rows.visualRect(web), list.rows.font(), web);
        QTest::mouseClick(list.rows.viewport(), Qt::LeftButton, {}, star.center());
        QVERIFY(stage.find(u"web"_s)->profile().favourite);
        QVERIFY2(list.current() == u"pay 1"_s, "it is no click on the row");
    }

    void favourite_isAnActionOfAllThatAreChosen()
    {
        Stage stage;
        fill(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        list.click(u"web"_s, Qt::ShiftModifier);
        QTest::keyClick(list.list(), Qt::Key_D, Qt::ControlModifier);
        for (const QString &name : {u"pay 1"_s, u"pay 2"_s, u"web"_s}) {
            QVERIFY(stage.find(name)->profile().favourite);
        }
        QTest::keyClick(list.list(), Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!stage.find(u"web"_s)->profile().favourite);
        QCOMPARE(list.chosen().size(), 3);
    }

    void groupMenu_movesWhatIsChosen()
    {
        Stage stage;
        fill(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        QMenu &menu = *list.window.findChild<SelectionActions *>()->moveToGroup->menu();
        Q_EMIT menu.aboutToShow();
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
        fill(stage);
        const List list(stage);
        list.click(u"loose"_s);
        QMenu &menu = *list.window.findChild<SelectionActions *>()->moveToGroup->menu();
        Q_EMIT menu.aboutToShow();
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
        fill(stage);
        const List list(stage);
        const QMenu *menu = list.window.findChild<SelectionActions *>()->moveToGroup->menu();
        QTest::keyClick(list.list(), Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
    }

    void contextMenu_opensByKeyAndSaysTheShortcuts()
    {
        Stage stage;
        fill(stage);
        const List list(stage);
        list.click(u"web"_s);
        QStringList texts;
        QTimer::singleShot(0, &list.window, [&texts] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            for (const QAction *each : menu ? menu->actions() : QList<QAction *>()) {
                const QString key = each->shortcut().toString(QKeySequence::PortableText);
                texts << (key.isEmpty() ? each->text() : u"%1 (%2)"_s.arg(each->text(), key));
            }
            menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(list.list(), &event);
        for (const QString &entry :
             {u"Copy header (Ctrl+C)"_s, u"Copy as"_s, u"Refresh (Ctrl+R)"_s, u"Edit profile (F2)"_s,
              u"Add to favourites (Ctrl+D)"_s, u"Move to group (Ctrl+G)"_s, u"Remove profile (Del)"_s}) {
            QVERIFY2(texts.contains(entry), qPrintable(texts.join(u", "_s)));
        }
    }

    void heading_hasAMenuOfItsOwn()
    {
        Stage stage;
        fill(stage);
        const List list(stage);
        list.click(u"loose"_s);
        const QPoint place = list.headingOf(u"pay 1"_s);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, list.rows.viewport()->mapToGlobal(place));
        QApplication::sendEvent(list.rows.viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        entry(*menu, u"Choose all of “Payments”"_s)->trigger();
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"pay 2"_s}));
        entry(*menu, u"Rename group…"_s)->trigger();
        menu->close();
        auto *name = list.named<QLineEdit>(u"Name of the group"_s);
        QCOMPARE(name->text(), u"Payments"_s);
        name->setText(u"Billing"_s);
        QTest::mouseClick(name->window()->findChildren<QPushButton *>().first(), Qt::LeftButton);
        QCOMPARE(stage.find(u"pay 1"_s)->profile().group, u"Billing"_s);
        QCOMPARE(stage.find(u"pay 2"_s)->profile().group, u"Billing"_s);
    }

    /// A second changes the digits of the rows that can be seen, and lays out nothing.
    void second_paintsOnlyTheRowsThatChanged()
    {
        Stage stage;
        fill(stage);
        stage.failTokens({});
        const List list(stage);
        QVERIFY(await(stage.book().save(stage.engine(u"never fetched"_s), {})).has_value());
        QTest::qWait(50);
        Paints paints(list.rows.viewport());
        QSignalSpy sized(list.rows.verticalScrollBar(), &QScrollBar::rangeChanged);
        stage.pass(1s);
        list.window.column().tick();
        QTRY_VERIFY(!paints.painted.isEmpty());
        QVERIFY(paints.painted.intersects(list.rows.visualRect(list.at(u"web"_s))));
        QVERIFY(!paints.painted.intersects(list.rows.visualRect(list.at(u"never fetched"_s)).adjusted(0, 1, 0, -1)));
        QVERIFY(sized.isEmpty());
    }

    void hiddenWindow_doesNoWork()
    {
        Stage stage;
        fill(stage);
        List list(stage);
        list.window.hide();
        Paints paints(list.rows.viewport());
        QSignalSpy told(list.rows.model(), &QAbstractItemModel::dataChanged);
        stage.pass(5s);
        const QList<QTimer *> timers = list.window.findChildren<QTimer *>();
        QVERIFY(std::ranges::none_of(timers, &QTimer::isActive));
        QCOMPARE(told.size(), 0);
        QVERIFY(paints.painted.isEmpty());
        list.window.show();
        QVERIFY2(!told.isEmpty(), "it is right when it can be seen again");
    }
};

QTEST_MAIN(TestProfileList)
#include "tst_profilelist.moc"
