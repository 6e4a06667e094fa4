// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/ui/support/stage.h"
#include "tests/ui/window/modelnames.h"
#include "ui/window/sessionfilter.h"
#include "ui/window/sessionlistmodel.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSessionListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void roles_tellOfASession()
    {
        Stage stage;
        Profile profile = stage.engine(u"prod"_s);
        profile.environment = Environment::Production;
        profile.favourite = true;
        profile.group = u"Payments"_s;
        stage.addAlive(profile, 11h + 42min + 7s, 17min + 53s);
        stage.start();
        SessionListModel model(stage.book());
        const QModelIndex row = model.index(0);
        QCOMPARE(row.data().toString(), u"prod"_s);
        QCOMPARE(row.data(SessionListModel::ServiceLineRole).toString(), u"ServiceComb engine · root"_s);
        QCOMPARE(row.data(SessionListModel::StateRole).toInt(), int(SessionState::Valid));
        QCOMPARE(row.data(SessionListModel::LifeTextRole).toString(), u"11:42:07"_s);
        QCOMPARE(row.data(SessionListModel::SecondsLeftRole).toLongLong(), 42127);
        QVERIFY(qAbs(row.data(SessionListModel::FractionRole).toDouble() - (42127.0 / 43200.0)) < 0.0001);
        QCOMPARE(row.data(SessionListModel::EnvironmentRole).toInt(), int(Environment::Production));
        QVERIFY(row.data(SessionListModel::FavouriteRole).toBool());
        QCOMPARE(row.data(SessionListModel::GroupRole).toString(), u"Payments"_s);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
                 u"prod, Production, ServiceComb engine · root, Valid, time left 11:42:07"_s);
    }

    void plainHttp_isMarked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isAllowed");
        QTest::addColumn<bool>("isMarked");
        QTest::addRow("https") << u"https://engine.example:30100"_s << true << false;
        QTest::addRow("http to another machine, allowed") << u"http://engine.example:30100"_s << true << true;
        QTest::addRow("http to another machine, which is not sent") << u"http://engine.example"_s << false << false;
        QTest::addRow("http to this machine") << u"http://127.0.0.1:30100"_s << true << false;
    }
    void plainHttp_isMarked()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, isAllowed);
        QFETCH(const bool, isMarked);
        Stage stage;
        Profile profile = stage.engine(u"one"_s);
        profile.fields[u"address"_s] = {address};
        profile.connection.allowPlainHttp = isAllowed;
        stage.add(profile);
        stage.start();
        SessionListModel model(stage.book());
        const QModelIndex row = model.index(0);
        QCOMPARE(row.data(SessionListModel::UnencryptedRole).toBool(), isMarked);
        QCOMPARE(row.data(Qt::ToolTipRole).isValid(), isMarked);
        const QString spoken = row.data(Qt::AccessibleTextRole).toString();
        QCOMPARE(spoken.contains(u"ServiceComb engine · root, unencrypted (plain http), "_s), isMarked);
    }

    void noRole_holdsASecret()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 10min, 30min);
        stage.start();
        SessionListModel model(stage.book());
        QVERIFY(stage.find(u"chat"_s)->formatted(u"header"_s).has_value());
        for (int role = 0; role < Qt::UserRole + 64; ++role) {
            const QString text = model.index(0).data(role).toString();
            QVERIFY2(!text.contains(u"-of-chat"_s), qPrintable(text));
        }
    }

    void tick_tellsOnlyOfWhatChanged()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"alive"_s), 1h, 1min);
        stage.add(stage.engine(u"never fetched"_s));
        stage.start();
        SessionListModel model(stage.book());
        const QAbstractItemModelTester tester(&model, strict);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.tick();
        QCOMPARE(changed.size(), 0);
        stage.pass(1s);
        model.tick();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), model.index(0));
        QCOMPARE(changed[0][1].toModelIndex(), model.index(0));
        QCOMPARE(model.index(0).data(SessionListModel::LifeTextRole).toString(), u"59:59"_s);
    }

    void tick_tellsOfANewState()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"alive"_s), 1h, 1min);
        stage.start();
        SessionListModel model(stage.book());
        stage.pass(1h);
        model.tick();
        QCOMPARE(model.index(0).data(SessionListModel::StateRole).toInt(), int(SessionState::Expired));
        QCOMPARE(model.index(0).data(SessionListModel::LifeTextRole).toString(), u"Expired"_s);
    }

    void rows_followTheBook()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"first"_s), 1h, 1min);
        stage.start();
        SessionListModel model(stage.book());
        const QAbstractItemModelTester tester(&model, strict);
        SessionFilter filter(&model);
        const QAbstractItemModelTester filterTester(&filter, strict);
        QVERIFY(await(stage.book().save({.profile = stage.engine(u"second"_s)})).has_value());
        QCOMPARE(names(model), (QStringList{u"first"_s, u"second"_s}));
        Profile renamed = stage.find(u"second"_s)->profile();
        renamed.name = u"another"_s;
        QVERIFY(await(stage.book().save({.profile = renamed})).has_value());
        QCOMPARE(names(filter), (QStringList{u"another"_s, u"first"_s}));
        QVERIFY(await(stage.book().remove(renamed.id)).has_value());
        QCOMPARE(names(model), QStringList{u"first"_s});
        QVERIFY(!model.indexOf(renamed.id).isValid());
    }

    void search_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::addRow("nothing typed finds all") << QString() << QStringList{u"prod"_s, u"chat"_s, u"test"_s};
        QTest::addRow("part of a name in any case") << u"PRO"_s << QStringList{u"prod"_s};
        QTest::addRow("the service") << u"aicc"_s << QStringList{u"chat"_s};
        QTest::addRow("the account") << u"ci-runner"_s << QStringList{u"test"_s};
        QTest::addRow("the group") << u"pay"_s << QStringList{u"prod"_s};
        QTest::addRow("the environment") << u"production"_s << QStringList{u"prod"_s};
        QTest::addRow("every word counts") << u"engine  ci"_s << QStringList{u"test"_s};
        QTest::addRow("no match") << u"nowhere"_s << QStringList{};
    }
    void search()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        Stage stage;
        Profile prod = stage.engine(u"prod"_s);
        prod.group = u"Payments"_s;
        prod.environment = Environment::Production;
        stage.add(prod);
        Profile ci = stage.engine(u"test"_s);
        ci.fields[u"account"_s] = {u"ci-runner"_s};
        stage.add(ci);
        stage.add(stage.messaging(u"chat"_s));
        stage.start();
        SessionListModel model(stage.book());
        SessionFilter filter(&model);
        const QAbstractItemModelTester tester(&filter, strict);
        filter.search(text);
        QCOMPARE(names(filter), found);
    }

    void order_putsFavouritesFirstThenWhatDiesFirst()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"b long"_s), 9h, 1min);
        stage.addAlive(stage.engine(u"c short"_s), 10min, 1min);
        stage.add(stage.engine(u"a none"_s));
        Profile favourite = stage.engine(u"z favourite"_s);
        favourite.favourite = true;
        stage.add(favourite);
        stage.start();
        SessionListModel model(stage.book());
        SessionFilter filter(&model);
        QCOMPARE(names(filter), (QStringList{u"z favourite"_s, u"a none"_s, u"b long"_s, u"c short"_s}));
        filter.setOrder(RowOrder::TimeLeft);
        QCOMPARE(names(filter), (QStringList{u"z favourite"_s, u"c short"_s, u"b long"_s, u"a none"_s}));
    }

    void groups_standTogetherByNameOnly()
    {
        Stage stage;
        const auto add = [&stage](const QString &name, const QString &group, std::chrono::seconds left) {
            Profile profile = stage.engine(name);
            profile.group = group;
            stage.addAlive(profile, left, 1min);
        };
        add(u"a"_s, {}, 1h);
        add(u"b"_s, u"Web"_s, 2h);
        add(u"c"_s, u"Payments"_s, 3h);
        add(u"d"_s, u"Web"_s, 4h);
        stage.start();
        SessionListModel model(stage.book());
        SessionFilter filter(&model);
        QCOMPARE(names(filter), (QStringList{u"c"_s, u"b"_s, u"d"_s, u"a"_s}));
        filter.setOrder(RowOrder::TimeLeft);
        QCOMPARE(names(filter), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSessionListModel)
#include "tst_sessionlistmodel.moc"
