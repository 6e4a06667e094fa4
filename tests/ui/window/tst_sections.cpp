// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/sessiondelegate.h"
#include "ui/window/sessionfilter.h"
#include "ui/window/sessionlistmodel.h"

#include <QAbstractItemModelTester>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Profile placed(const Stage &stage, const QString &name, const QString &group, bool isFavourite = false)
{
    Profile profile = stage.engine(name);
    profile.group = group;
    profile.favourite = isFavourite;
    return profile;
}

/// "heading: name" for a row that begins a section, else the name.
QStringList rowsOf(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const QString heading = index.data(SessionListModel::HeadingRole).toString();
        rows << (heading.isEmpty() ? QString() : heading + u": "_s) + index.data().toString();
    }
    return rows;
}

} // namespace

/// The headings of the list.
class TestSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void groups_haveHeadings()
    {
        Stage stage;
        stage.add(placed(stage, u"a"_s, u"Tools"_s));
        stage.add(placed(stage, u"b"_s, {}));
        stage.add(placed(stage, u"c"_s, u"Payments"_s));
        stage.add(placed(stage, u"d"_s, u"Payments"_s));
        stage.add(placed(stage, u"e"_s, u"Tools"_s, true));
        stage.start();
        SessionListModel model(stage.book());
        SessionFilter filter(&model);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(rowsOf(filter),
                 QStringList({u"Favourites: e"_s, u"Payments: c"_s, u"d"_s, u"Tools: a"_s, u"Other profiles: b"_s}));
        filter.search(u"tools"_s);
        QCOMPARE(rowsOf(filter), QStringList({u"Favourites: e"_s, u"Tools: a"_s}));
        filter.search({});
        filter.setOrder(RowOrder::TimeLeft);
        QVERIFY2(rowsOf(filter).filter(u":"_s).isEmpty(), "by time, groups are torn apart");
    }

    void withoutGroups_thereAreNone()
    {
        Stage stage;
        stage.add(placed(stage, u"a"_s, {}));
        stage.add(placed(stage, u"b"_s, {}, true));
        stage.add(placed(stage, u"c"_s, u"Alone"_s, true));
        stage.start();
        SessionListModel model(stage.book());
        const SessionFilter filter(&model);
        QCOMPARE(rowsOf(filter), QStringList({u"b"_s, u"c"_s, u"a"_s}));
    }

    void headings_followAChange()
    {
        Stage stage;
        const Profile profile = placed(stage, u"a"_s, {});
        stage.add(profile);
        stage.add(placed(stage, u"b"_s, {}));
        stage.start();
        SessionListModel model(stage.book());
        const SessionFilter filter(&model);
        QCOMPARE(rowsOf(filter), QStringList({u"a"_s, u"b"_s}));
        Profile grouped = profile;
        grouped.group = u"Tools"_s;
        QVERIFY(await(stage.book().save({.profile = grouped, .before = profile})).has_value());
        QTRY_COMPARE(rowsOf(filter), QStringList({u"Tools: a"_s, u"Other profiles: b"_s}));
        QVERIFY(await(stage.book().remove(profile.id)).has_value());
        QTRY_COMPARE(rowsOf(filter), QStringList({u"b"_s}));
    }

    /// A heading is drawn above its row and is no row: keys and the pointer know profiles only.
    void headings_areNoRows()
    {
        Stage stage;
        stage.addAlive(placed(stage, u"a"_s, u"Payments"_s), 1h, 1min);
        stage.addAlive(placed(stage, u"b"_s, u"Tools"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QListView *list = shown.list();
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(shown.current(), u"b"_s);
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(shown.current(), u"a"_s);
        const QModelIndex second = list->model()->index(1, 0);
        const QRect row = list->visualRect(second);
        const int heading = SessionDelegate::headingHeight(list->font(), second);
        QVERIFY(heading > 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(30, heading / 2));
        QCOMPARE(shown.current(), u"a"_s);
        QVERIFY(list->selectionModel()->isSelected(list->currentIndex()));
        const QPoint below = list->visualRect(second).bottomLeft() + QPoint(30, 30);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, below);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          list->visualRect(list->currentIndex()).center());
        QVERIFY2(list->selectionModel()->isSelected(list->currentIndex()), "one is always chosen");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(shown.current(), u"b"_s);
        QVERIFY(second.data(Qt::AccessibleTextRole).toString().contains(u"ServiceComb engine"_s));
        QCOMPARE(second.data(Qt::AccessibleDescriptionRole).toString(), u"Tools"_s);
    }

    void rows_makeRoomForTheirHeadings()
    {
        Stage stage;
        stage.addAlive(placed(stage, u"a"_s, u"Payments"_s), 1h, 1min);
        stage.addAlive(placed(stage, u"b"_s, u"Payments"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        const auto *list = shown.list();
        const QModelIndex first = list->model()->index(0, 0);
        const int heading = SessionDelegate::headingHeight(list->font(), first);
        QVERIFY(heading > 0);
        QCOMPARE(list->visualRect(first).height(), list->visualRect(list->model()->index(1, 0)).height() + heading);
    }
};

QTEST_MAIN(TestSections)
#include "tst_sections.moc"
