// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/profiles/importfixture.h"

#include <QTest>

#include <functional>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(Profile &)>;

} // namespace

class TestImportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNowhereIsNew();
    void whatIsHereKeepsItsSecrets();
    void aSecretHeaderGivesWayToOneOfTheFile();
    void theSameFileAgainIsTheSame();
    void anotherIdUnderTheSameNameIsTheSameToo();
    void eachDifferenceIsNamed_data();
    void eachDifferenceIsNamed();
    void whatCannotWorkHereIsUnusable_data();
    void whatCannotWorkHereIsUnusable();
    void aReplacementKeepsWhatNoFileHolds();
    void aNewcomerHasANameAndAnIdOfItsOwn();
    void aNameThatAThirdOneHasIsNotTaken();
    void anIdIsStrongerThanAName();
};

void TestImportPlan::whatIsNowhereIsNew()
{
    const ImportRow row = only(engine(u"a"_s), {engine(u"b"_s, 2)});
    QCOMPARE(row.kind, ImportKind::New);
    QVERIFY(!row.here);
    Profile expected = engine(u"a"_s);
    expected.id = row.profile.id;
    QCOMPARE(newcomer(row).profile, expected);
    QVERIFY(!newcomer(row).before);
    QVERIFY(row.freeName.isEmpty());
}

void TestImportPlan::whatIsHereKeepsItsSecrets()
{
    Profile here = engine(u"a"_s);
    here.fields[u"address"_s] = QStringList{u"https://me:hidden@a.example"_s};
    here.connection.proxy = u"http://me:hidden@proxy.example:1"_s;
    here.extraHeaders = {{u"X-A"_s, u"Bearer hidden"_s}};
    Profile shared = engine(u"a"_s);
    shared.group = u"new"_s;
    for (const MemberChange &each : only(shared, {here}).changes) {
        QVERIFY2(!each.before.contains(u"hidden"_s), qUtf8Printable(each.label));
    }
}

void TestImportPlan::aSecretHeaderGivesWayToOneOfTheFile()
{
    Profile here = engine(u"a"_s);
    here.extraHeaders = {{u"X-A"_s, u"Bearer mine"_s}};
    Profile shared = engine(u"a"_s);
    shared.extraHeaders = {{u"x-a"_s, u"1"_s}};
    const Profile after = replacement(only(shared, {here})).profile;
    QCOMPARE(after.extraHeaders, shared.extraHeaders);
}

void TestImportPlan::theSameFileAgainIsTheSame()
{
    Profile here = engine(u"a"_s);
    here.secretRevision = 3;
    here.extraHeaders = {{u"X-Api-Key"_s, u"mine"_s}};
    const Profile shared = forSharing({here}, builtInServices()).profiles.front();
    QCOMPARE(only(shared, {here}).kind, ImportKind::Same);
}

void TestImportPlan::anotherIdUnderTheSameNameIsTheSameToo()
{
    QCOMPARE(only(engine(u"a"_s, 7), {engine(u"a"_s)}).kind, ImportKind::Same);
}

void TestImportPlan::eachDifferenceIsNamed_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isTrust");
    const auto row = [](const char *name, const Change &change, const QString &label, const QString &after,
                        bool isTrust = false) { QTest::addRow("%s", name) << change << label << after << isTrust; };
    row("name", [](Profile &p) { p.name = u"b"_s; }, u"Name"_s, u"b"_s);
    row("a field", [](Profile &p) { p.fields[u"account"_s] = QStringList{u"dev"_s}; }, u"Account"_s, u"dev"_s);
    row(
        "several addresses", [](Profile &p) { p.fields[u"address"_s] << u"https://b.example"_s; }, u"Address"_s,
        u"https://a.example, https://b.example"_s);
    row("group", [](Profile &p) { p.group = u"g"_s; }, u"Group"_s, u"g"_s);
    row("favourite", [](Profile &p) { p.favourite = true; }, u"Favourite"_s, u"yes"_s);
    row("environment", [](Profile &p) { p.environment = Environment::Test; }, u"Environment"_s, u"test"_s);
    row("refresh", [](Profile &p) { p.refresh = RefreshMode::Manual; }, u"Refresh"_s, u"by hand"_s);
    row("format", [](Profile &p) { p.defaultFormat = u"curl"_s; }, u"One click copies"_s, u"curl"_s);
    row("extra headers", [](Profile &p) { p.extraHeaders = {{u"X-A"_s, u"1"_s}}; }, u"Extra headers"_s, u"X-A: 1"_s);
    row("CA file", [](Profile &p) { p.connection.caFile = u"/ca"_s; }, u"CA file"_s, u"/ca"_s, true);
    row(
        "pin", [](Profile &p) { p.connection.pinnedSha256 = {QString(64, u'a')}; }, u"Pinned certificates"_s,
        QString(64, u'a'), true);
    row(
        "client certificate", [](Profile &p) { p.connection.clientCertificate = u"/c"_s; }, u"Client certificate"_s,
        u"/c"_s, true);
    row("proxy", [](Profile &p) { p.connection.proxy = u"none"_s; }, u"Proxy"_s, u"none"_s, true);
    row("hosts without it", [](Profile &p) { p.connection.noProxy = u"*"_s; }, u"Without the proxy"_s, u"*"_s, true);
    row("plain http", [](Profile &p) { p.connection.allowPlainHttp = true; }, u"Plain http allowed"_s, u"yes"_s, true);
}

void TestImportPlan::eachDifferenceIsNamed()
{
    QFETCH(Change, change);
    QFETCH(QString, label);
    QFETCH(QString, after);
    QFETCH(bool, isTrust);
    Profile shared = engine(u"a"_s);
    change(shared);
    const ImportRow row = only(shared, {engine(u"a"_s)});
    QCOMPARE(row.kind, ImportKind::Different);
    QCOMPARE(row.changes.size(), std::size_t(1));
    QCOMPARE(row.changes.front().label, label);
    QCOMPARE(row.changes.front().after, after);
    QCOMPARE(row.changesTrust(), isTrust);
    QCOMPARE(only(replacement(row).profile, {shared}).kind, ImportKind::Same);
}

void TestImportPlan::whatCannotWorkHereIsUnusable_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const Change &change, const QString &said) {
        QTest::addRow("%s", name) << change << said;
    };
    row("a service nobody knows here", [](Profile &p) { p.service = u"own"_s; }, u"own"_s);
    row("an address that is none", [](Profile &p) { p.fields[u"address"_s] = QStringList{u"a b"_s}; }, u"address"_s);
    row(
        "an address with a password in it",
        [](Profile &p) { p.fields[u"address"_s] = QStringList{u"https://me:hidden@a.example"_s}; }, u"address"_s);
    row(
        "a proxy with a password in it", [](Profile &p) { p.connection.proxy = u"http://me:hidden@proxy.example:1"_s; },
        u"password is a secret"_s);
    row("a group that takes over the terminal", [](Profile &p) { p.group = u"team\u001b[8m"_s; }, u"group"_s);
    row("a field that nobody knows", [](Profile &p) { p.fields[u"a\u001bb"_s] = QStringList{u"1"_s}; }, u"“a b”"_s);
    row("a field that is needed is missing", [](Profile &p) { p.fields.remove(u"account"_s); }, u"account"_s);
}

void TestImportPlan::whatCannotWorkHereIsUnusable()
{
    QFETCH(Change, change);
    QFETCH(QString, said);
    Profile shared = engine(u"a"_s);
    change(shared);
    const ImportRow row = only(shared, {engine(u"a"_s)});
    QCOMPARE(row.kind, ImportKind::Unusable);
    QVERIFY2(row.problem.contains(said), qUtf8Printable(row.problem));
    QVERIFY(!row.problem.contains(u"hidden"_s));
}

void TestImportPlan::aReplacementKeepsWhatNoFileHolds()
{
    Profile here = engine(u"a"_s);
    here.secretRevision = 3;
    here.wayRevision = 2;
    here.unknown = {{u"colour"_s, u"red"_s}};
    here.extraHeaders = {{u"X-Api-Key"_s, u"mine"_s}, {u"X-Old"_s, u"1"_s}};
    Profile shared = engine(u"a"_s, 9);
    shared.group = u"new"_s;
    const Profile after = replacement(only(shared, {here})).profile;
    Profile expected = here;
    expected.group = u"new"_s;
    expected.extraHeaders = {{u"X-Api-Key"_s, u"mine"_s}};
    QCOMPARE(after, expected);
}

void TestImportPlan::aNewcomerHasANameAndAnIdOfItsOwn()
{
    Profile shared = engine(u"a"_s);
    shared.group = u"new"_s;
    const Profile other = newcomer(only(shared, {engine(u"a"_s), engine(u"a 2"_s, 2)})).profile;
    QCOMPARE(other.name, u"a 3"_s);
    QVERIFY(other.id != shared.id);
    QCOMPARE(other.group, u"new"_s);
}

void TestImportPlan::aNameThatAThirdOneHasIsNotTaken()
{
    const ImportRow row = only(engine(u"b"_s), {engine(u"a"_s), engine(u"b"_s, 2)});
    QCOMPARE(row.kind, ImportKind::Same);
    QCOMPARE(replacement(row).profile.name, u"a"_s);
}

void TestImportPlan::anIdIsStrongerThanAName()
{
    const auto rows = planned({engine(u"x"_s), engine(u"y"_s, 2)}, {engine(u"y"_s)});
    QCOMPARE(rows[0].here->name, u"y"_s);
    QVERIFY(!rows[1].here);
    QCOMPARE(newcomer(rows[1]).profile.name, u"y 2"_s);
}

QTEST_APPLESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
