// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/validation.h"
#include "tests/support/builtinservices.h"
#include "tests/support/faces.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

Profile engineProfile()
{
    return {.name = u"engine"_s,
            .service = u"servicecomb-engine"_s,
            .fields = {{u"address"_s, {u"https://engine.example:30100"_s}}, {u"account"_s, {u"root"_s}}}};
}

} // namespace

/// A profile as a whole, held against the definition of its service.
class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profile_data();
    void profile();
    void texts_data();
    void texts() { profile(); }
    void aMessageNamesTheField();
    void normalizedValues();
};

void TestValidation::profile_data()
{
    using Edit = std::function<void(Profile &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("problem"); // null: fine
    const auto row = [](const char *name, const Edit &edit, const QString &problem = {}) {
        QTest::addRow("%s", name) << edit << problem;
    };
    row("as it should be", [](Profile &) {});
    row("no name", [](Profile &each) { each.name.clear(); }, u"A name is needed"_s);
    row("no account", [](Profile &each) { each.fields.remove(u"account"_s); }, u"(account): A value is needed"_s);
    row(
        "no address", [](Profile &each) { each.fields[u"address"_s] = QStringList(); },
        u"(address): A value is needed"_s);
    row("two addresses", [](Profile &each) { each.fields[u"address"_s] << u"https://b.example"_s; });
    row(
        "a wrong second address", [](Profile &each) { each.fields[u"address"_s] << u"ftp://b.example"_s; },
        u"(address): Enter an http"_s);
    row("two accounts", [](Profile &each) { each.fields[u"account"_s] << u"b"_s; }, u"(account): One value only"_s);
    row(
        "a password in the profile", [](Profile &each) { each.fields[u"password"_s] = {u"hunter2"_s}; },
        u"(password): A secret is never"_s);
    row(
        "a field of another service", [](Profile &each) { each.fields[u"appKey"_s] = {u"1"_s}; },
        u"has no field “appKey”. It has address, account, lifetime."_s);
    row(
        "a slip in the name of a field", [](Profile &each) { each.fields[u"lifetme"_s] = {u"1h"_s}; },
        u"has no field “lifetme”. Did you mean “lifetime”?"_s);
    row(
        "a wrong lifetime", [](Profile &each) { each.fields[u"lifetime"_s] = {u"1m"_s}; },
        u"(lifetime): Enter a duration from 15m"_s);
    row("a header of the user's own", [](Profile &each) { each.extraHeaders = {{u"X-A"_s, u"1"_s}}; });
    row(
        "a second header that is wrong",
        [](Profile &each) { each.extraHeaders = {{u"X-A"_s, u"1"_s}, {u"X-B"_s, u"\n"_s}}; }, u"printable ASCII"_s);
    row("two headers of the user's own",
        [](Profile &each) { each.extraHeaders = {{u"X-A"_s, u"1"_s}, {u"X-B"_s, u"1"_s}}; });
    row(
        "one header twice, in another case",
        [](Profile &each) { each.extraHeaders = {{u"X-Tenant"_s, u"1"_s}, {u"x-tenant"_s, u"2"_s}}; },
        u"The header “x-tenant” is there twice"_s);
    row("a pin that is none", [](Profile &each) { each.connection.pinnedSha256 = {u"x"_s}; }, u"A pin is"_s);
}

void TestValidation::profile()
{
    QFETCH(std::function<void(Profile &)>, edit);
    QFETCH(QString, problem);
    Profile edited = engineProfile();
    edit(edited);
    const Result<void> checked = checkProfile(edited, *engineService());
    QVERIFY2(checked.has_value() == problem.isNull(), qUtf8Printable(checked ? u"nothing"_s : checked.error().detail));
    if (!checked) {
        QCOMPARE(checked.error().kind, ErrorKind::Usage);
        QVERIFY2(checked.error().detail.contains(problem), qUtf8Printable(checked.error().detail));
        QVERIFY(!checked.error().detail.contains(u"hunter2"_s));
    }
}

void TestValidation::texts_data()
{
    using Edit = std::function<void(Profile &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("problem"); // null: fine
    const auto row = [](const char *name, const Edit &edit, const QString &problem = {}) {
        QTest::addRow("%s", name) << edit << problem;
    };
    row("a group of 100 characters", [](Profile &each) { each.group = faces(100); });
    row("a group of 101 characters", [](Profile &each) { each.group = faces(101); }, u"A group has at most"_s);
    row("a group with an escape sequence", [](Profile &each) { each.group = u"a\x1b[8m"_s; }, u"A group has at most"_s);
    row(
        "a format with a line break", [](Profile &each) { each.defaultFormat = u"curl\n"_s; },
        u"format has no line breaks"_s);
    for (const auto &[what, member] : {std::pair("a CA file", &ConnectionRules::caFile),
                                       {"a client certificate", &ConnectionRules::clientCertificate},
                                       {"a proxy", &ConnectionRules::proxy},
                                       {"exceptions from the proxy", &ConnectionRules::noProxy}}) {
        row(
            qPrintable(QString::fromLatin1(what) + u" with a control character"_s),
            [member = member](Profile &each) { each.connection.*member = u"/a\x1b[8m"_s; }, u"has no line breaks"_s);
    }
    row(
        "a client key with a line break",
        [](Profile &each) {
            each.connection.clientCertificate = u"/c"_s;
            each.connection.clientKey = u"/k\n"_s;
        },
        u"has no line breaks"_s);
}

void TestValidation::aMessageNamesTheField()
{
    Profile profile{.name = u"aicc"_s,
                    .service = u"aicc-messaging"_s,
                    .fields = {{u"domain"_s, {u"d.example"_s}},
                               {u"appKey"_s, {u"k"_s}},
                               {u"userId"_s, {u"u"_s}},
                               {u"userName"_s, {u"n"_s}}}};
    // The language has a default; the channel has none.
    const Result<void> lacking = checkProfile(profile, *messagingService());
    QVERIFY(!lacking);
    QCOMPARE(lacking.error().detail, u"Channel ID (channelId): A value is needed."_s);
    profile.fields[u"channelId"_s] = {u"c"_s};
    QVERIFY(checkProfile(profile, *messagingService()));
    // What the definition fills is not the user's to set, in whatever case.
    for (const QString &name : {u"X-APP-KEY"_s, u"ccmessaging-token"_s, u"x-token-expire"_s}) {
        profile.extraHeaders = {{name, u"1"_s}};
        const Result<void> taken = checkProfile(profile, *messagingService());
        QVERIFY2(!taken && taken.error().detail.contains(name), qUtf8Printable(name));
    }
}

void TestValidation::normalizedValues()
{
    Profile typed = engineProfile();
    typed.name = u"  engine "_s;
    typed.connection.pinnedSha256 = {u" AB:C D "_s, u"abcd"_s, QString(), u"ef"_s};
    typed.fields = {
        {u"address"_s, {u" Engine.example:30100// "_s, QString(), u"https://engine.example:30100"_s, u"no address@"_s}},
        {u"account"_s, {u" root "_s}},
        {u"lifetime"_s, {u" 1h\n"_s}},
        {u"unknown"_s, {QString()}}};
    const Profile kept = normalized(typed, *engineService());
    QCOMPARE(kept.name, u"engine"_s);
    QCOMPARE(kept.connection.pinnedSha256, QStringList({u"abcd"_s, u"ef"_s}));
    QCOMPARE(kept.fields[u"address"_s], QStringList({u"https://engine.example:30100"_s, u"no address@"_s}));
    QCOMPARE(kept.fields[u"account"_s], QStringList(u" root "_s));
    QCOMPARE(kept.fields[u"lifetime"_s], QStringList(u"1h"_s));
    QVERIFY(!kept.fields.contains(u"unknown"_s));
    QVERIFY(normalized(kept, *engineService()) == kept);
}

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"
