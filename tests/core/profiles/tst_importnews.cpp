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

/// What is here once all that is new has come, and all that differs has taken its place.
std::vector<Profile> together(const std::vector<Profile> &shared, std::vector<Profile> here, bool replaces)
{
    for (const ImportRow &row : planned(shared, here)) {
        if (row.kind == ImportKind::New) {
            here.push_back(newcomer(row).profile);
        } else if (row.kind == ImportKind::Different && replaces) {
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
    QTest::addColumn<bool>("replaces");
    const std::vector<std::pair<const char *, std::vector<Profile>>> grounds{
        {"nothing is here", {}},
        {"another has one of the names", {engine(u"x"_s, 7)}},
        {"another of the file has the name of the second", {engine(u"y"_s)}},
    };
    for (const auto &[name, here] : grounds) {
        QTest::addRow("%s, what differs stays", name) << here << false;
        QTest::addRow("%s, what differs is replaced", name) << here << true;
    }
}

void TestImportNews::twiceBringsNothingTwice()
{
    QFETCH(const std::vector<Profile>, here);
    QFETCH(const bool, replaces);
    std::vector<Profile> shared{engine(u"x"_s), engine(u"y"_s, 2)};
    shared[1].group = u"g"_s;
    const std::vector<Profile> once = together(shared, here, replaces);
    QCOMPARE(once.size(), std::size_t(2));
    QCOMPARE(together(shared, once, replaces), once);
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
