// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/warnings.h"
#include "tests/ui/window/paints.h"
#include "tests/ui/window/sectionlist.h"
#include "ui/window/sessiondelegate.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>

#include <memory>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The list as a person handles it: choosing many, marking, what is painted.
class TestProfileList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void many_areChosenByMouseAndKeys()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        list.click(u"web"_s, Qt::ControlModifier);
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"web"_s}));
        QVERIFY(list.says(u"2 profiles chosen"_s));
        list.click(u"web"_s, Qt::ControlModifier);
        QCOMPARE(list.chosen(), QStringList{u"pay 1"_s});
        QVERIFY(!list.says(u"profiles chosen"_s));
        QVERIFY2(list.current() == u"pay 1"_s, "the one that is chosen is the one that is shown");
        list.click(u"pay 1"_s, Qt::ControlModifier);
        QVERIFY2(list.chosen() == QStringList{u"pay 1"_s}, "one is always chosen");
        list.click(u"web"_s, Qt::ShiftModifier);
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"pay 2"_s, u"web"_s}));
        QTest::keyClick(list.list(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list.chosen().size(), 5);
        list.click(u"loose"_s);
        QCOMPARE(list.chosen(), QStringList{u"loose"_s});
    }

    /// Ctrl with an arrow key shows another row and chooses none.
    void whatIsShown_isMeantWhereNotManyAreChosen_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::addRow("marked") << false;
        QTest::addRow("removed") << true;
    }
    void whatIsShown_isMeantWhereNotManyAreChosen()
    {
        QFETCH(const bool, isRemoved);
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        QTest::keyClick(list.list(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(list.current(), u"pay 2"_s);
        QCOMPARE(list.chosen(), QStringList{u"pay 1"_s});
        if (isRemoved) {
            QTest::keyClick(list.list(), Qt::Key_Delete);
            QTRY_VERIFY(!stage.find(u"pay 2"_s));
            QVERIFY(stage.find(u"pay 1"_s));
        } else {
            QTest::keyClick(list.list(), Qt::Key_B, Qt::ControlModifier);
            QVERIFY(stage.find(u"pay 2"_s)->profile().favourite);
            QVERIFY(!stage.find(u"pay 1"_s)->profile().favourite);
            QVERIFY2(list.current() == u"pay 2"_s, "and it is still the one that is shown");
        }
    }

    void search_keepsTheChoiceAmongWhatItFinds()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        list.click(u"web"_s, Qt::ShiftModifier);
        auto *search = list.named<QLineEdit>(u"Search"_s);
        QTest::keyClicks(search, u"pay"_s);
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"pay 2"_s}));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(list.chosen(), (QStringList{u"pay 1"_s, u"pay 2"_s}));
    }

    void star_takesAClick()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        const QModelIndex web = list.at(u"web"_s);
        const QRect star = SessionDelegate::starArea(list.rows.visualRect(web), list.rows.font(), web);
        QTest::mouseClick(list.rows.viewport(), Qt::LeftButton, {}, star.center());
        QVERIFY(stage.find(u"web"_s)->profile().favourite);
        QVERIFY2(list.current() == u"pay 1"_s, "it is no click on the row");
    }

    /// A name is what a person looks for; the state goes out of its way.
    void name_isWrittenInFullWhereTheRowHasRoomForIt()
    {
        Stage stage;
        stage.add(stage.engine(u"ab"_s));
        stage.add(stage.engine(u"sandbox-servicecomb-engine"_s));
        stage.addAlive(stage.engine(u"sandbox-servicecomb-token"_s), 1h, 1min);
        stage.start();
        const List list(stage);
        const QFont font = list.rows.font();
        QFont bold = font;
        bold.setBold(true);
        const auto lifeOf = [&](const QString &name) {
            const QModelIndex index = list.at(name);
            const QRect row(0, 0, 300, 60);
            const QRect place = SessionDelegate::nameArea(row, font, index);
            const QRect life = SessionDelegate::lifeArea(row, font, index);
            return std::pair(place.width() >= QFontMetrics(bold).horizontalAdvance(name), life.top() >= place.bottom());
        };
        QCOMPARE(lifeOf(u"ab"_s), std::pair(true, false));
        QCOMPARE(lifeOf(u"sandbox-servicecomb-engine"_s), std::pair(true, true));
        QCOMPARE(lifeOf(u"sandbox-servicecomb-token"_s), std::pair(true, true));
    }

    void favourite_isAnActionOfAllThatAreChosen()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        list.click(u"pay 1"_s);
        list.click(u"web"_s, Qt::ShiftModifier);
        QTest::keyClick(list.list(), Qt::Key_B, Qt::ControlModifier);
        for (const QString &name : {u"pay 1"_s, u"pay 2"_s, u"web"_s}) {
            QVERIFY(stage.find(name)->profile().favourite);
        }
        QTest::keyClick(list.list(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!stage.find(u"web"_s)->profile().favourite);
        QCOMPARE(list.chosen().size(), 3);
    }

    void contextMenu_opensByKeyAndSaysTheShortcuts()
    {
        Stage stage;
        fillSections(stage);
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
              u"Add to favourites (Ctrl+B)"_s, u"Move to group (Ctrl+G)"_s, u"Remove profile (Del)"_s}) {
            QVERIFY2(texts.contains(entry), qPrintable(texts.join(u", "_s)));
        }
    }

    /// A second changes the digits of the rows that can be seen, and lays out nothing.
    void second_paintsOnlyTheRowsThatChanged()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        Paints paints(*list.rows.viewport());
        QVERIFY(await(stage.book().save({.profile = stage.engine(u"never fetched"_s)})).has_value());
        paints.settle();
        QSignalSpy sized(list.rows.verticalScrollBar(), &QScrollBar::rangeChanged);
        stage.pass(1s);
        list.window.column().tick();
        QTRY_VERIFY(!paints.painted.isEmpty());
        QVERIFY(paints.painted.intersects(list.rows.visualRect(list.at(u"web"_s))));
        QVERIFY(!paints.painted.intersects(list.rows.visualRect(list.at(u"never fetched"_s)).adjusted(0, 1, 0, -1)));
        QVERIFY(sized.isEmpty());
    }

    /// What is larger is painted by several threads, each second.
    void second_paintsNoMoreThanTheFigures()
    {
        Stage stage;
        fillSections(stage);
        const List list(stage);
        const QList<QTimer *> timers = list.window.findChildren<QTimer *>();
        const auto second =
            std::ranges::find_if(timers, [](const QTimer *each) { return each->intervalAsDuration() == 1s; });
        const auto pass = [&](std::chrono::seconds time) {
            stage.pass(time);
            (*second)->setInterval(0);
            QTest::qWait(50);
        };
        pass(5s);
        std::vector<std::unique_ptr<Paints>> paints;
        const QList<QWidget *> widgets = list.window.findChildren<QWidget *>();
        for (QWidget *each : widgets) {
            paints.push_back(std::make_unique<Paints>(*each));
        }
        pass(1s);
        QRegion all;
        for (std::size_t i = 0; i < paints.size(); ++i) {
            const QWidget *each = widgets[qsizetype(i)];
            all += paints[i]->painted.translated(each->mapTo(&list.window, QPoint()));
        }
        QVERIFY(!all.isEmpty());
        qint64 area = 0;
        for (const QRect &each : all) {
            area += qint64(each.width()) * each.height();
            QVERIFY2(each.height() < 60, qPrintable(u"%1 × %2"_s.arg(each.width()).arg(each.height())));
        }
        QVERIFY2(area < qint64(list.window.width()) * list.window.height() / 25, qPrintable(QString::number(area)));
    }

    void hiddenWindow_doesNoWork()
    {
        Stage stage;
        fillSections(stage);
        List list(stage);
        list.window.hide();
        Paints paints(*list.rows.viewport());
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
