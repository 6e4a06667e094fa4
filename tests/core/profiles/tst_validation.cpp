// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/validation.h"
#include "core/services/servicecatalogue.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

const ServiceDefinition &service(const QString &id)
{
    static const ServiceCatalogue catalogue = ServiceCatalogue::builtIn();
    return **catalogue.find(id);
}

const ServiceDefinition &engine()
{
    return service(u"servicecomb-engine"_s);
}

const ServiceDefinition &aicc()
{
    return service(u"aicc-messaging"_s);
}

/// Smiling faces: each one character in two UTF-16 units.
QString faces(int count)
{
    return u"\U0001F600"_s.repeated(count);
}

Profile engineProfile()
{
    return {.name = u"engine"_s,
            .service = u"servicecomb-engine"_s,
            .fields = {{u"address"_s, {u"https://engine.example:30100"_s}}, {u"account"_s, {u"root"_s}}}};
}

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void name_data();
    void name();
    void extraHeader_data();
    void extraHeader();
    void connection_data();
    void connection();
    void profile_data();
    void profile();
    void texts_data();
    void texts() { profile(); }
    void aMessageNamesTheField();
    void normalizedValues();
};

void TestValidation::name_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fine");
    QTest::addRow("a word") << u"engine"_s << true;
    QTest::addRow("blanks, slashes and Chinese") << u"生产/engine 1"_s << true;
    QTest::addRow("100 characters in 200 units") << faces(100) << true;
    QTest::addRow("101 characters") << QString(101, u'a') << false;
    QTest::addRow("nothing") << QString() << false;
    QTest::addRow("blanks alone") << u" \t"_s << false;
    QTest::addRow("a line break") << u"a\nb"_s << false;
    QTest::addRow("an escape sequence") << u"a\x1b[31m"_s << false;
    QTest::addRow("what a shell reads as an option") << u"-rf"_s << false;
    QTest::addRow("a hyphen within") << u"a-b"_s << true;
}

void TestValidation::name()
{
    QFETCH(QString, name);
    QFETCH(bool, fine);
    QCOMPARE(!nameProblem(name), fine);
}

void TestValidation::extraHeader_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem"); // null: fine
    const QString noName = u"is not a header name"_s;
    const QString notPrintable = u"printable ASCII"_s;
    const QString ours = u"itself"_s;
    QTest::addRow("a usual header") << u"X-TenantSpaceID"_s << u"123456789012"_s << QString();
    QTest::addRow("an empty value") << u"X-Empty"_s << QString() << QString();
    QTest::addRow("every sign that a name may hold") << u"!#$%&'*+-.^_`|~9a"_s << u" ~"_s << QString();
    QTest::addRow("no name") << QString() << u"1"_s << noName;
    QTest::addRow("a colon in the name") << u"X:"_s << u"1"_s << noName;
    QTest::addRow("a blank in the name") << u"X Y"_s << u"1"_s << noName;
    QTest::addRow("a line break within the name") << u"X\r\nEvil"_s << u"1"_s << noName;
    QTest::addRow("a line break behind the name") << u"X\n"_s << u"1"_s << noName;
    QTest::addRow("letters beyond ASCII in the name") << u"\u00dcber"_s << u"1"_s << noName;
    QTest::addRow("a header smuggled into the value") << u"X"_s << u"1\r\nAuthorization: Bearer x"_s << notPrintable;
    QTest::addRow("a line feed alone in the value") << u"X"_s << u"1\nY: 2"_s << notPrintable;
    QTest::addRow("a carriage return alone in the value") << u"X"_s << u"1\rY: 2"_s << notPrintable;
    QTest::addRow("a line break behind the value") << u"X"_s << u"1\n"_s << notPrintable;
    QTest::addRow("a line separator in the value") << u"X"_s << u"1\u2028"_s << notPrintable;
    QTest::addRow("a null in the value") << u"X"_s << u"1"_s + QChar(0) << notPrintable;
    QTest::addRow("a tab in the value") << u"X"_s << u"1\t2"_s << notPrintable;
    QTest::addRow("letters beyond ASCII in the value") << u"X"_s << u"\u5f15\u64ce"_s << notPrintable;
    for (const QString &name : {u"Authorization"_s, u"HOST"_s, u"content-length"_s, u"Content-Type"_s,
                                u"Transfer-Encoding"_s, u"Connection"_s, u"Cookie"_s, u"Upgrade"_s, u"Expect"_s,
                                u"TE"_s, u"Proxy-Authorization"_s, u"Accept-Encoding"_s}) {
        QTest::addRow("ours: %s", qUtf8Printable(name)) << name << u"1"_s << ours;
    }
}

void TestValidation::extraHeader()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, problem);
    const std::optional<QString> found = extraHeaderProblem({name, value});
    QVERIFY2(found.has_value() == !problem.isNull(), qUtf8Printable(found.value_or(u"nothing"_s)));
    QVERIFY2(!found || found->contains(problem), qUtf8Printable(found.value_or(QString())));
}

void TestValidation::connection_data()
{
    QTest::addColumn<ConnectionRules>("rules");
    QTest::addColumn<QString>("problem"); // null: fine
    const auto proxy = [](const QString &text) { return ConnectionRules{.proxy = text}; };
    const auto pin = [](const QString &text) { return ConnectionRules{.pinnedSha256 = {QString(64, u'0'), text}}; };
    QTest::addRow("no rule") << ConnectionRules{} << QString();
    QTest::addRow("a pin") << pin(QString(64, u'f')) << QString();
    QTest::addRow("a pin a digit short") << pin(QString(63, u'f')) << u"64 hexadecimal digits"_s;
    QTest::addRow("a pin a digit long") << pin(QString(65, u'f')) << u"64 hexadecimal digits"_s;
    QTest::addRow("a pin with a letter that is no digit")
        << pin(QString(63, u'f') + u'g') << u"64 hexadecimal digits"_s;
    QTest::addRow("a pin with a line break") << pin(QString(64, u'f') + u'\n') << u"64 hexadecimal digits"_s;
    QTest::addRow("no proxy") << proxy(u"none"_s) << QString();
    QTest::addRow("an http proxy") << proxy(u"http://proxy.example:3128"_s) << QString();
    QTest::addRow("a proxy with a user") << proxy(u"http://jane@proxy.example:3128"_s) << QString();
    QTest::addRow("a SOCKS proxy") << proxy(u"socks5://[::1]:1080"_s) << QString();
    for (const QString &wrong : {u"http://jane:pw@proxy.example:3128"_s, u"proxy.example:3128"_s,
                                 u"http://proxy.example"_s, u"http://proxy.example:0"_s, u"http://:3128"_s,
                                 u"https://proxy.example:3128"_s, u"ftp://proxy.example:21"_s, u"http://a b:3128"_s}) {
        QTest::addRow("no proxy: %s", qUtf8Printable(wrong)) << proxy(wrong) << u"A proxy is “none”"_s;
    }
    const auto exempt = [](const QString &text) { return ConnectionRules{.noProxy = text}; };
    for (const QString &fine : {u"*"_s, u"localhost"_s, u".example.com, *.internal ,engine.example."_s,
                                u"10.0.0.1,10.0.0.0/8"_s, u"::1,[fe80::1],fd00::/8"_s, u"引擎.example"_s, u", ,"_s}) {
        QTest::addRow("without the proxy: %s", qUtf8Printable(fine)) << exempt(fine) << QString();
    }
    for (const QString &wrong : {u"http://engine.example"_s, u"engine.example:8080"_s, u"10.0.0.0/99"_s,
                                 u"engine.example/8"_s, u"a..b"_s, u"*.*"_s, u"."_s}) {
        QTest::addRow("no host: %s", qUtf8Printable(wrong)) << exempt(u"fine.example,"_s + wrong) << wrong;
    }
    QTest::addRow("a client certificate and its key")
        << ConnectionRules{.clientCertificate = u"/c"_s, .clientKey = u"/k"_s} << QString();
    QTest::addRow("a client certificate with its key in its file")
        << ConnectionRules{.clientCertificate = u"/c"_s} << QString();
    QTest::addRow("a client key alone") << ConnectionRules{.clientKey = u"/k"_s} << u"needs its certificate"_s;
}

void TestValidation::connection()
{
    QFETCH(ConnectionRules, rules);
    QFETCH(QString, problem);
    const std::optional<QString> found = connectionProblem(rules);
    QVERIFY2(found.has_value() == !problem.isNull(), qUtf8Printable(found.value_or(u"nothing"_s)));
    QVERIFY2(!found || found->contains(problem), qUtf8Printable(found.value_or(QString())));
}

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
    const Result<void> checked = checkProfile(edited, engine());
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
    int number = 0;
    row("a group of 100 characters", [](Profile &each) { each.group = faces(100); });
    row("a group of 101 characters", [](Profile &each) { each.group = faces(101); }, u"A group has at most"_s);
    row("a group with an escape sequence", [](Profile &each) { each.group = u"a\x1b[8m"_s; }, u"A group has at most"_s);
    row(
        "a format with a line break", [](Profile &each) { each.defaultFormat = u"curl\n"_s; },
        u"format has no line breaks"_s);
    for (QString ConnectionRules::*member : {&ConnectionRules::caFile, &ConnectionRules::clientCertificate,
                                             &ConnectionRules::proxy, &ConnectionRules::noProxy}) {
        row(
            qPrintable(u"a connection with a control character, %1"_s.arg(++number)),
            [member](Profile &each) { each.connection.*member = u"/a\x1b[8m"_s; }, u"has no line breaks"_s);
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
    const Result<void> lacking = checkProfile(profile, aicc());
    QVERIFY(!lacking);
    QCOMPARE(lacking.error().detail, u"Channel ID (channelId): A value is needed."_s);
    profile.fields[u"channelId"_s] = {u"c"_s};
    QVERIFY(checkProfile(profile, aicc()));
    // What the definition fills is not the user's to set, in whatever case.
    for (const QString &name : {u"X-APP-KEY"_s, u"ccmessaging-token"_s, u"x-token-expire"_s}) {
        profile.extraHeaders = {{name, u"1"_s}};
        const Result<void> taken = checkProfile(profile, aicc());
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
    const Profile kept = normalized(typed, engine());
    QCOMPARE(kept.name, u"engine"_s);
    QCOMPARE(kept.connection.pinnedSha256, QStringList({u"abcd"_s, u"ef"_s}));
    QCOMPARE(kept.fields[u"address"_s], QStringList({u"https://engine.example:30100"_s, u"no address@"_s}));
    QCOMPARE(kept.fields[u"account"_s], QStringList(u" root "_s));
    QCOMPARE(kept.fields[u"lifetime"_s], QStringList(u"1h"_s));
    QVERIFY(!kept.fields.contains(u"unknown"_s));
    QVERIFY(normalized(kept, engine()) == kept);
}

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"
