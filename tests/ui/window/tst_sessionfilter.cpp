// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/ui/support/stage.h"
#include "tests/ui/window/modelnames.h"
#include "ui/window/placement.h"
#include "ui/window/sessionfilter.h"
#include "ui/window/sessionlistmodel.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the filter has to show, worked out from the book alone.
QStringList expected(const SessionBook &book, const QString &search)
{
    std::vector<Profile> profiles;
    for (const auto &session : book.sessions()) {
        const Profile &profile = session->profile();
        if (profile.name.contains(search, Qt::CaseInsensitive) || profile.group.contains(search, Qt::CaseInsensitive)) {
            profiles.push_back(profile);
        }
    }
    const auto key = [](const Profile &each) {
        const bool isGrouped = !each.favourite && !each.group.isEmpty();
        return std::tuple(!each.favourite, !isGrouped, isGrouped ? each.group : QString(), each.name);
    };
    std::ranges::sort(profiles, {}, key);
    QStringList found;
    for (const Profile &each : profiles) {
        found << each.name;
    }
    return found;
}

/// Persistent indexes must follow their rows through whatever happens.
struct Followed
{
    explicit Followed(const QAbstractItemModel &model)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            rows.emplace_back(model.index(row, 0).data().toString(), model.index(row, 0));
        }
    }
    [[nodiscard]] bool areRight() const
    {
        return std::ranges::all_of(rows, [](const auto &each) {
            return !each.second.isValid() || each.second.data().toString() == each.first;
        });
    }

    std::vector<std::pair<QString, QPersistentModelIndex>> rows;
};

} // namespace

class TestSessionFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void orders_haveWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<RowOrder>("order");
        QTest::addRow("by name") << u"name"_s << RowOrder::Name;
        QTest::addRow("by the time left") << u"timeLeft"_s << RowOrder::TimeLeft;
    }
    void orders_haveWords()
    {
        QFETCH(const QString, word);
        QFETCH(const RowOrder, order);
        QCOMPARE(orderWord(order), word);
        QCOMPARE(orderFromWord(word), order);
    }

    void order_ofAnUnknownWordIsByName() { QCOMPARE(orderFromWord(u"yesterday"_s), RowOrder::Name); }

    /// Additions, removals, renames, moves between sections, searches and sort changes, in any sequence.
    void anyLife_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U, 4U}) {
            QTest::addRow("life %u", seed) << seed;
        }
    }
    void anyLife()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator dice(seed);
        Stage stage;
        stage.start();
        SessionListModel model(stage.book());
        SessionFilter filter(&model);
        const QAbstractItemModelTester tester(&model, strict);
        const QAbstractItemModelTester filterTester(&filter, strict);
        QString search;
        for (int step = 0; step < 80; ++step) {
            const Followed followed(filter);
            live(stage, filter, dice, step, search);
            QVERIFY2(followed.areRight() || m_isRenamed, qPrintable(u"step %1"_s.arg(step)));
            if (filter.order() == RowOrder::Name) {
                QCOMPARE(names(filter), expected(stage.book(), search));
            }
            for (int row = 0; row < filter.rowCount(); ++row) {
                QCOMPARE(filter.mapFromSource(filter.mapToSource(filter.index(row, 0))), filter.index(row, 0));
            }
        }
    }

    void search_sortsNothingAndTellsOnce()
    {
        Stage stage;
        for (int i = 0; i < 40; ++i) {
            stage.add(stage.engine(u"%1 %2"_s.arg(i % 2 ? u"odd"_s : u"even"_s).arg(i)));
        }
        stage.start();
        SessionListModel model(stage.book());
        SessionFilter filter(&model);
        QSignalSpy reset(&filter, &QAbstractItemModel::modelReset);
        QSignalSpy sorted(&filter, &QAbstractItemModel::layoutChanged);
        QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
        filter.search(u"odd"_s);
        QCOMPARE(filter.rowCount(), 20);
        QCOMPARE(reset.size(), 1);
        filter.search(u"od"_s); // finds the same
        QCOMPARE(reset.size(), 1);
        QCOMPARE(sorted.size() + removed.size(), 0);
    }

    void second_changesNoOrder()
    {
        Stage stage;
        for (int i = 0; i < 20; ++i) {
            // Within one step of the ring, so that all of them change alike.
            stage.addAlive(stage.engine(u"engine %1"_s.arg(i)), std::chrono::seconds(3700 + (i * 7 % 20)), 1min);
        }
        stage.start();
        SessionListModel model(stage.book());
        SessionFilter filter(&model);
        filter.setOrder(RowOrder::TimeLeft);
        QSignalSpy sorted(&filter, &QAbstractItemModel::layoutChanged);
        QSignalSpy told(&filter, &QAbstractItemModel::dataChanged);
        stage.pass(1s);
        model.tick();
        QCOMPARE(sorted.size(), 0);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][1].toModelIndex().row(), 19);
    }

    void renewedToken_movesItsRow()
    {
        Stage stage;
        const Profile first = stage.engine(u"first"_s);
        stage.addAlive(first, 10min, 1min);
        stage.addAlive(stage.engine(u"second"_s), 20min, 1min);
        stage.start();
        SessionListModel model(stage.book());
        SessionFilter filter(&model);
        filter.setOrder(RowOrder::TimeLeft);
        QCOMPARE(names(filter), (QStringList{u"first"_s, u"second"_s}));
        stage.putToken(first, 1h, 0s);
        QVERIFY(stage.book().reload());
        QTRY_COMPARE(names(filter), (QStringList{u"second"_s, u"first"_s}));
    }

private:
    /// One thing that happens to a book or its list.
    void live(Stage &stage, SessionFilter &filter, QRandomGenerator &dice, int step, QString &search)
    {
        const auto &sessions = stage.book().sessions();
        const QStringList groups{QString(), u"Alpha"_s, u"Beta"_s, u"Gamma"_s};
        const int what = dice.bounded(10);
        m_isRenamed = false;
        if (sessions.empty() || what < 3) {
            Profile profile = stage.engine(u"%1-%2"_s.arg(char16_t(u'a' + dice.bounded(26))).arg(step));
            profile.group = groups[dice.bounded(4)];
            QVERIFY(await(stage.book().save({.profile = profile})).has_value());
            return;
        }
        const Profile before = sessions[dice.bounded(quint32(sessions.size()))]->profile();
        Profile after = before;
        if (what == 3) {
            QVERIFY(await(stage.book().remove(before.id)).has_value());
        } else if (what == 4) {
            m_isRenamed = true;
            after.name = u"%1-%2"_s.arg(char16_t(u'a' + dice.bounded(26))).arg(step);
            QVERIFY(await(stage.book().save({.profile = after, .before = before})).has_value());
        } else if (what < 8) {
            const Section section{.isFavourite = what == 7, .group = groups[dice.bounded(4)]};
            QVERIFY(stage.book().move({before.id}, placingIn(section)).has_value());
        } else if (what == 8) {
            search = QStringList{QString(), u"a"_s, u"be"_s, u"1"_s}[dice.bounded(4)];
            filter.search(search);
        } else {
            filter.setOrder(dice.bounded(2) ? RowOrder::Name : RowOrder::TimeLeft);
        }
    }

    bool m_isRenamed = false;
};

QTEST_GUILESS_MAIN(TestSessionFilter)
#include "tst_sessionfilter.moc"
