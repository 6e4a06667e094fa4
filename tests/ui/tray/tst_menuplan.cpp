// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/menuplan.h"

#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

std::vector<Outlook> profiles(int count)
{
    std::vector<Outlook> made;
    for (int i = 0; i < count; ++i) {
        made.push_back({.profile = QUuid::createUuid(), .name = u"profile %1"_s.arg(i, 4, 10, QChar(u'0'))});
    }
    return made;
}

} // namespace

class TestMenuPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengths_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<int>>("menus");
        QTest::addColumn<int>("left");
        QTest::addRow("no profile") << 0 << QList<int>{0} << 0;
        QTest::addRow("one") << 1 << QList<int>{1} << 0;
        QTest::addRow("as many as one menu takes") << 30 << QList<int>{30} << 0;
        QTest::addRow("one more goes into a further menu") << 31 << QList<int>{30, 1} << 0;
        QTest::addRow("two further menus") << 61 << QList<int>{30, 30, 1} << 0;
        QTest::addRow("what would be too much stays in the window")
            << 10'000 << QList<int>{30, 30, 30, 30, 30, 30, 30, 30, 30, 30} << 9'700;
    }
    void lengths()
    {
        QFETCH(int, count);
        QFETCH(int, left);
        const MenuPlan plan = menuPlanOf(profiles(count));
        QList<int> menus{int(plan.top.size())};
        for (const auto &each : plan.further) {
            menus << int(each.size());
        }
        QTEST(menus, "menus");
        QCOMPARE(int(plan.left), left);
    }

    void order_favouritesFirstThenByName()
    {
        std::vector<Outlook> few = profiles(3);
        few[2].isFavourite = true;
        std::ranges::reverse(few);
        QStringList names;
        for (const MenuEntry &each : menuPlanOf(few).top) {
            names << each.name;
        }
        QCOMPARE(names, (QStringList{u"profile 0002"_s, u"profile 0000"_s, u"profile 0001"_s}));
    }

    void plan_isTheSameWhateverTheTokensDo()
    {
        std::vector<Outlook> few = profiles(3);
        const MenuPlan before = menuPlanOf(few);
        few[1].state = SessionState::Rejected;
        few[1].left = std::chrono::minutes(3);
        QCOMPARE(menuPlanOf(few), before);
    }

    void titles_areReadAsTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("title");
        QTest::addRow("nothing special") << u"prod-engine"_s << u"prod-engine"_s;
        QTest::addRow("an underscore is no access key") << u"prod_engine"_s << u"prod__engine"_s;
        QTest::addRow("nor is an ampersand") << u"a & b"_s << u"a && b"_s;
        QTest::addRow("of two ampersands Qt takes the first") << u"a & b & c"_s << u"a && b & c"_s;
    }
    void titles_areReadAsTheName()
    {
        QFETCH(QString, name);
        QTEST(exportedTitle(name), "title");
    }
};

QTEST_GUILESS_MAIN(TestMenuPlan)
#include "tst_menuplan.moc"
