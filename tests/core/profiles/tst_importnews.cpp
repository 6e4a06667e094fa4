// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/profiles/importfixture.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

/// What is here once all that is new has come, and all that differs as well.
std::vector<Profile> together(const std::vector<Profile> &shared, std::vector<Profile> here, Differing differing)
{
    for (const ImportRow &row : planned(shared, here, differing)) {
        const bool isDifferent = row.kind == ImportKind::Different;
        if (row.kind == ImportKind::New || (isDifferent && differing == Differing::ComesBeside)) {
            here.push_back(newcomer(row).profile);
        } else if (isDifferent && differing == Differing::IsReplaced) {
            *std::ranges::find(here, row.here->id, &Profile::id) = replacement(row).profile;
        }
    }
    return here;
}

} // namespace

/// What a file brings that is not here: under which id and name, what is shown of it, and that it comes once.
class TestImportNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNewHasAnIdOfItsOwn();
    void whatIsNewShowsAllThatItBrings();
    void twiceBringsNothingTwice_data();
    void twiceBringsNothingTwice();
    void aCopyDoesNotKeepTheOtherFromBeingReplaced();
    void anUnknownFormatDoesNotCome_data();
    void anUnknownFormatDoesNotCome();
    void longNamesHaveUsableCopies();
    void theSignsOfANumberAreNoNumber();
};

void TestImportNews::whatIsNewHasAnIdOfItsOwn()
{
    const Profile shared = engine(u"a"_s);
    QVERIFY(newcomer(only(shared, {})).profile.id != shared.id);
    QVERIFY(newcomer(only(shared, {})).profile.id != newcomer(only(shared, {})).profile.id);
}

void TestImportNews::whatIsNewShowsAllThatItBrings()
{
    Profile shared = engine(u"a"_s);
    QVERIFY(!only(shared, {}).changesTrust());
    shared.connection.proxy = u"http://proxy.example:8080"_s;
    shared.connection.allowPlainHttp = true;
    const ImportRow row = only(shared, {});
    QStringList shown;
    for (const MemberChange &each : row.changes) {
        QVERIFY2(each.before.isEmpty() || each.before == "no"_L1, qUtf8Printable(each.before));
        shown << each.label + u'=' + each.after;
    }
    QCOMPARE(shown, QStringList({u"Address=https://a.example"_s, u"Account=root"_s,
                                 u"Proxy=http://proxy.example:8080"_s, u"Plain http allowed=yes"_s}));
    QVERIFY(row.changesTrust());
}

void TestImportNews::twiceBringsNothingTwice_data()
{
    QTest::addColumn<std::vector<Profile>>("here");
    QTest::addColumn<Differing>("differing");
    QTest::addColumn<std::size_t>("count");
    Profile other = engine(u"x"_s);
    other.group = u"mine"_s;
    Profile elsewhere = engine(u"x"_s, 9);
    elsewhere.group = u"mine"_s;
    const Profile known = engine(u"z"_s, 2);
    struct Ground
    {
        const char *name;
        std::vector<Profile> here;
        /// How many of them are here afterwards under another name as well.
        std::size_t beside;
    };
    const std::vector<Ground> grounds{
        {"nothing is here", {}, 0},
        {"another has one of the names", {engine(u"x"_s, 7)}, 0},
        {"another of the file has the name of the second", {engine(u"y"_s)}, 1},
        {"one is here with other values", {other}, 1},
        {"another of that name has other values", {elsewhere}, 1},
        {"one is here under another name, which a copy gets too", {known}, 1},
        {"both are here with other values", {other, known}, 2},
    };
    for (const Ground &each : grounds) {
        QTest::addRow("%s, what differs stays", each.name) << each.here << Differing::Stays << std::size_t(2);
        QTest::addRow("%s, what differs is replaced", each.name)
            << each.here << Differing::IsReplaced << std::size_t(2);
        QTest::addRow("%s, what differs comes beside it", each.name)
            << each.here << Differing::ComesBeside << 2 + each.beside;
    }
}

void TestImportNews::twiceBringsNothingTwice()
{
    QFETCH(const std::vector<Profile>, here);
    QFETCH(const Differing, differing);
    std::vector<Profile> shared{engine(u"x"_s), engine(u"y"_s, 2)};
    shared[1].group = u"g"_s;
    const std::vector<Profile> once = together(shared, here, differing);
    QTEST(once.size(), "count");
    QCOMPARE(together(shared, once, differing), once);
}

void TestImportNews::aCopyDoesNotKeepTheOtherFromBeingReplaced()
{
    Profile mine = engine(u"x"_s);
    mine.group = u"mine"_s;
    const std::vector<Profile> shared{engine(u"x"_s)};
    const std::vector<Profile> here = together(shared, {mine}, Differing::ComesBeside);
    QCOMPARE(here.size(), std::size_t(2));
    const ImportRow row = planned(shared, here, Differing::IsReplaced).front();
    QCOMPARE(row.kind, ImportKind::Different);
    QCOMPARE(row.here->name, u"x"_s);
}

void TestImportNews::anUnknownFormatDoesNotCome_data()
{
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("kept");
    QTest::addRow("one that is known") << u"raw"_s << u"curl"_s << u"curl"_s;
    QTest::addRow("one that is not known") << u"curl"_s << u"mine"_s << QString();
    QTest::addRow("one that was not known here before") << u"mine"_s << u"mine"_s << u"mine"_s;
    QTest::addRow("none") << u"curl"_s << QString() << QString();
}

void TestImportNews::anUnknownFormatDoesNotCome()
{
    QFETCH(QString, here);
    QFETCH(QString, format);
    QFETCH(QString, kept);
    Profile mine = engine(u"a"_s);
    mine.defaultFormat = here;
    Profile shared = engine(u"a"_s);
    shared.defaultFormat = format;
    const ImportRow row = only(shared, {mine});
    QCOMPARE(row.profile.defaultFormat, kept);
    QVERIFY(kept == format || row.note.contains(format));
    QCOMPARE(row.note.isEmpty(), kept == format);
}

void TestImportNews::longNamesHaveUsableCopies()
{
    const QString longest(100, u'x');
    Profile shared = engine(longest);
    shared.group = u"new"_s;
    const Profile beside = newcomer(only(shared, {engine(longest)})).profile;
    QCOMPARE(only(beside, {}).kind, ImportKind::New);
    QVERIFY(beside.name != longest);
}

void TestImportNews::theSignsOfANumberAreNoNumber()
{
    Profile shared = engine(u"p %1 q"_s);
    shared.group = u"new"_s;
    QCOMPARE(only(shared, {engine(u"p %1 q"_s)}).freeName, u"p %1 q 2"_s);
}

QTEST_APPLESS_MAIN(TestImportNews)
#include "tst_importnews.moc"
