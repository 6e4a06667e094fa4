// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filestamp.h"
#include "core/sessions/moving.h"
#include "tests/support/bench.h"
#include "tests/support/materials.h"

#include <QFile>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

using Elsewhere = std::function<void(Profile &)>;

/// Profiles that go to another place together, and back, while other programs are at the same file.
class TestMoving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_ids.clear();
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
            Profile profile = engineProfile();
            profile.id = QUuid::createUuid();
            profile.name = name;
            profile.group = u"old"_s;
            QVERIFY(m_bench->profiles.add(profile).has_value());
            m_ids << profile.id;
        }
    }

    void thereAndBack()
    {
        QVERIFY(move({.group = u"new"_s}));
        QCOMPARE(groups(), (QStringList{u"new"_s, u"new"_s, u"new"_s}));
        QVERIFY(back());
        QCOMPARE(groups(), (QStringList{u"old"_s, u"old"_s, u"old"_s}));
    }

    void whereNothingChanges_nothingIsWritten()
    {
        const FileStamp before = stampOf(m_bench->folder.profiles());
        QVERIFY(move({.group = u"old"_s}));
        QVERIFY(before == stampOf(m_bench->folder.profiles()));
        QVERIFY(m_moved.empty());
    }

    void thoseThatStandThereAlready_areNoneOfThem()
    {
        elsewhere(1, [](Profile &profile) { profile.group = u"new"_s; });
        QVERIFY(move({.group = u"new"_s}));
        QCOMPARE(m_moved.size(), 2U);
        QVERIFY(back());
        QCOMPARE(groups(), (QStringList{u"old"_s, u"new"_s, u"old"_s}));
    }

    void oneThatIsGone_doesNotHoldUpTheRest()
    {
        ProfileBook other = *ProfileBook::open(m_bench->folder);
        QVERIFY(other.remove(m_ids[1]).has_value());
        QVERIFY(move({.group = u"new"_s}));
        QCOMPARE(groups(), (QStringList{u"new"_s, u"new"_s}));
        ProfileBook another = *ProfileBook::open(m_bench->folder);
        QVERIFY(another.remove(m_ids[0]).has_value());
        QVERIFY(back());
        QCOMPARE(groups(), QStringList{u"old"_s});
        QVERIFY(m_staying.isEmpty());
    }

    /// Two of a name that somebody wrote by hand cannot be saved; then none of them is.
    void allOrNone()
    {
        QFile file(m_bench->folder.profiles());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray text = file.readAll();
        text.replace("\"name\": \"c\"", "\"name\": \"a\"");
        file.resize(0);
        file.write(text);
        file.close();
        QVERIFY(!move({.group = u"new"_s}));
        QCOMPARE(groups(), (QStringList{u"old"_s, u"old"_s, u"old"_s}));
    }

    void back_leavesToOthersWhatIsTheirs_data()
    {
        QTest::addColumn<Placing>("placing");
        QTest::addColumn<Elsewhere>("elsewhere");
        QTest::addColumn<QString>("group");
        QTest::addColumn<bool>("isFavourite");
        QTest::addColumn<bool>("isStaying");
        const Placing group{.group = u"new"_s};
        const Placing mark{.isFavourite = true};
        const Elsewhere regroup = [](Profile &profile) { profile.group = u"theirs"_s; };
        const Elsewhere star = [](Profile &profile) { profile.favourite = true; };
        const Elsewhere unstar = [](Profile &profile) { profile.favourite = false; };
        const Elsewhere restore = [](Profile &profile) { profile.group = u"old"_s; };
        const Elsewhere name = [](Profile &profile) { profile.environment = Environment::Production; };
        QTest::addRow("moved on to a group of theirs") << group << regroup << u"theirs"_s << false << true;
        QTest::addRow("marked since: only the group goes back") << group << star << u"old"_s << true << false;
        QTest::addRow("moved back already") << group << restore << u"old"_s << false << false;
        QTest::addRow("something else changed") << group << name << u"old"_s << false << false;
        QTest::addRow("among the favourites, and in another group since")
            << mark << regroup << u"theirs"_s << false << false;
        QTest::addRow("taken out of the favourites already") << mark << unstar << u"old"_s << false << false;
    }
    void back_leavesToOthersWhatIsTheirs()
    {
        QFETCH(const Placing, placing);
        QFETCH(const Elsewhere, elsewhere);
        QFETCH(const bool, isStaying);
        QVERIFY(move(placing));
        this->elsewhere(0, elsewhere);
        const Environment environment = onDisk().find(m_ids[0])->environment;
        QVERIFY(back());
        QTEST(onDisk().find(m_ids[0])->group, "group");
        QTEST(onDisk().find(m_ids[0])->favourite, "isFavourite");
        QCOMPARE(onDisk().find(m_ids[0])->environment, environment);
        QCOMPARE(m_staying, isStaying ? QStringList{u"a"_s} : QStringList());
    }

    void each_isNoted()
    {
        QVERIFY(move({.group = u"new"_s}));
        int noted = 0;
        for (const ActivityEntry &each : m_bench->activity.entries()) {
            noted += each.happening == Happening::ProfileChanged ? 1 : 0;
        }
        QCOMPARE(noted, 3);
    }

private:
    bool move(const Placing &placing)
    {
        Result<std::vector<Moved>> moved = moveProfiles(m_ids, placing, m_bench->facilities());
        m_moved = moved ? *moved : std::vector<Moved>();
        return moved.has_value();
    }
    bool back()
    {
        const Result<QStringList> staying = moveBack(m_moved, m_bench->facilities());
        m_staying = staying.value_or(QStringList());
        return staying.has_value();
    }
    void elsewhere(int number, const Elsewhere &edit)
    {
        ProfileBook other = onDisk();
        Profile profile = *other.find(m_ids[number]);
        edit(profile);
        QVERIFY(other.replace(profile).has_value());
    }
    [[nodiscard]] ProfileBook onDisk() const { return *ProfileBook::open(m_bench->folder); }
    [[nodiscard]] QStringList groups() const
    {
        QStringList groups;
        const ProfileBook book = onDisk();
        for (const Profile &each : book.profiles()) {
            groups << each.group;
        }
        return groups;
    }

    std::unique_ptr<Bench> m_bench;
    QList<QUuid> m_ids;
    std::vector<Moved> m_moved;
    QStringList m_staying;
};

QTEST_GUILESS_MAIN(TestMoving)
#include "tst_moving.moc"
