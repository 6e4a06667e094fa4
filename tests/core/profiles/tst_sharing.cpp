// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/sharing.h"
#include "tests/support/builtinservices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

Profile full()
{
    Profile profile{
        .id = QUuid(u"11111111-2222-3333-4444-555555555555"_s),
        .name = u"prod"_s,
        .service = u"servicecomb-engine"_s,
        .fields = {{u"address"_s, {u"https://a.example"_s, u"https://b.example"_s}}, {u"account"_s, {u"root"_s}}},
        .group = u"Team"_s,
        .favourite = true,
        .environment = Environment::Production,
        .refresh = RefreshMode::Manual,
        .defaultFormat = u"curl"_s};
    profile.connection = {.caFile = u"/ca.pem"_s,
                          .pinnedSha256 = {QString(64, u'a')},
                          .clientCertificate = u"/c.pem"_s,
                          .clientKey = u"/k.pem"_s,
                          .proxy = u"http://proxy.example:3128"_s,
                          .noProxy = u"10.0.0.0/8"_s,
                          .allowPlainHttp = true};
    profile.extraHeaders = {{u"X-TenantSpaceID"_s, u"42"_s}};
    return profile;
}

QByteArray document(const QByteArray &profiles, const QByteArray &head = R"("version":1)")
{
    return "{" + head + R"(,"profiles":[)" + profiles + "]}";
}

QByteArray entry(const QByteArray &more = {}, const QByteArray &fields = R"("address":"https://a","account":"root")")
{
    return R"({"id":"11111111-2222-3333-4444-555555555555","name":"n","service":"servicecomb-engine","fields":{)" +
           fields + "}" + more + "}";
}

} // namespace

class TestSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHandedOnComesBack();
    void noCounterAndNothingUnknownIsHandedOn();
    void whatHasNoBusinessThereIsLeftOutAndNamed_data();
    void whatHasNoBusinessThereIsLeftOutAndNamed();
    void whatIsNoSuchFileIsRefused_data();
    void whatIsNoSuchFileIsRefused();
    void anEntryWithoutAnIdGetsOne();
    void aUserAtAProxyTravels();
    void anEntryThatIsNoProfileIsCounted();
    void whatIsSaidHasNothingThatATerminalObeys_data();
    void whatIsSaidHasNothingThatATerminalObeys();
};

void TestSharing::whatIsHandedOnComesBack()
{
    const SharedProfiles shared = forSharing({full()}, builtInServices());
    QCOMPARE(shared.leftOut, QStringList());
    const auto back = fromDocument(toDocument(shared), builtInServices());
    QVERIFY(back.has_value());
    QCOMPARE(back->profiles, std::vector{full()});
    QCOMPARE(back->leftOut, QStringList());
}

void TestSharing::noCounterAndNothingUnknownIsHandedOn()
{
    Profile profile = full();
    profile.secretRevision = 7;
    profile.wayRevision = 8;
    profile.unknown = {{u"colour"_s, u"red"_s}};
    const QByteArray bytes = toDocument(forSharing({profile}, builtInServices()));
    for (const QByteArray &word : {"Revision"_ba, "colour"_ba}) {
        QVERIFY2(!bytes.contains(word), bytes.constData());
    }
    QCOMPARE(fromDocument(bytes, builtInServices())->profiles, std::vector{full()});
}

void TestSharing::whatHasNoBusinessThereIsLeftOutAndNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    QTest::newRow("a secret among the fields")
        << document(entry({}, R"("address":"https://a","account":"root","password":"hidden-value")")) << u"password"_s;
    QTest::newRow("a secret as a member of its own")
        << document(entry(R"(,"password":"hidden-value")")) << u"password"_s;
    QTest::newRow("a member nobody knows") << document(entry(R"(,"colour":"hidden-value")")) << u"colour"_s;
    QTest::newRow("something in the connection that nobody knows")
        << document(entry(R"(,"connection":{"proxyPassword":"hidden-value"})")) << u"proxyPassword"_s;
    QTest::newRow("a field that the service does not have")
        << document(entry({}, R"("address":"https://a","account":"root","tenant":"hidden-value")")) << u"tenant"_s;
    QTest::newRow("an extra header that is called after a key")
        << document(entry(R"(,"extraHeaders":[{"name":"X-Api-Key","value":"hidden-value"}])")) << u"X-Api-Key"_s;
    QTest::newRow("an extra header that is called after a credential")
        << document(entry(R"(,"extraHeaders":[{"name":"X-Credential","value":"hidden-value"}])")) << u"X-Credential"_s;
    QTest::newRow("an extra header whose value begins as a token does")
        << document(entry(R"(,"extraHeaders":[{"name":"X-A","value":"Bearer hidden-value"}])")) << u"X-A"_s;
    QTest::newRow("a password in an address")
        << document(entry({}, R"("address":"https://me:hidden-value@a","account":"root")")) << u"address"_s;
    QTest::newRow("a password in an address without a scheme")
        << document(entry({}, R"("address":"me:hidden-value@a","account":"root")")) << u"address"_s;
    QTest::newRow("a password with a slash in an address")
        << document(entry({}, R"("address":"https://me:hidden-value/1@a","account":"root")")) << u"address"_s;
    QTest::newRow("a query behind an address")
        << document(entry({}, R"("address":"https://a?token=hidden-value","account":"root")")) << u"address"_s;
    QTest::newRow("a password in the address of a proxy")
        << document(entry(R"(,"connection":{"proxy":"http://me:hidden-value@proxy:1"})")) << u"proxy"_s;
    QTest::newRow("the values for a service that nobody knows")
        << document(R"({"name":"n","service":"own","fields":{"password":"hidden-value"}})") << u"own"_s;
    QTest::newRow("an entry with a member of the wrong type")
        << document(entry() + R"(,{"id":"21111111-2222-3333-4444-555555555555","name":"m","service":"s","group":3})")
        << u"group"_s;
}

void TestSharing::whatHasNoBusinessThereIsLeftOutAndNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    const auto read = fromDocument(bytes, builtInServices());
    QVERIFY(read.has_value());
    QCOMPARE(read->profiles.size(), std::size_t(1));
    QCOMPARE(read->leftOut.size(), 1);
    QVERIFY2(read->leftOut.first().contains(named), qUtf8Printable(read->leftOut.first()));
    QVERIFY(!read->leftOut.first().contains(u"hidden-value"_s));
    QVERIFY(!toDocument(*read).contains("hidden-value"));
}

void TestSharing::whatIsNoSuchFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << QByteArray() << u"no file of"_s;
    QTest::newRow("no JSON") << "GIF89a"_ba << u"no file of"_s;
    QTest::newRow("a list") << "[]"_ba << u"no file of"_s;
    QTest::newRow("another program's") << document(entry(), R"("format":"other","version":1)") << u"no file of"_s;
    QTest::newRow("no version") << document(entry(), R"("format":"bearerbox-profiles")") << u"no file of"_s;
    QTest::newRow("a version of tomorrow") << document(entry(), R"("version":2)") << u"newer version"_s;
    QTest::newRow("one profile twice") << document(entry() + ',' + entry()) << u"twice"_s;
    QTest::newRow("one name twice but for a blank")
        << document(R"({"name":"a","service":"s"},{"name":"a ","service":"s"})") << u"twice"_s;
    QTest::newRow("a name with an escape sequence twice")
        << document(R"({"name":"a\u001bb","service":"s"},{"name":"a\u001bb","service":"s"})") << u"“a b”"_s;
}

void TestSharing::whatIsNoSuchFileIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const auto read = fromDocument(bytes, builtInServices());
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, ErrorKind::Usage);
    QVERIFY2(read.error().detail.contains(said), qUtf8Printable(read.error().detail));
}

void TestSharing::anEntryWithoutAnIdGetsOne()
{
    const auto read = fromDocument(document(R"({"name":"n","service":"servicecomb-engine"})"), builtInServices());
    QVERIFY(read.has_value());
    QVERIFY(!read->profiles.front().id.isNull());
}

void TestSharing::aUserAtAProxyTravels()
{
    Profile profile = full();
    profile.connection.proxy = u"http://me@proxy.example:3128"_s;
    QCOMPARE(forSharing({profile}, builtInServices()).profiles.front(), profile);
}

void TestSharing::anEntryThatIsNoProfileIsCounted()
{
    const auto read = fromDocument(document(entry() + R"(,{"favourite":"yes"},7)"), builtInServices());
    QVERIFY(read.has_value());
    QCOMPARE(read->broken, 2);
    QCOMPARE(read->leftOut.size(), 2);
    QCOMPARE(fromDocument(document(entry()), builtInServices())->broken, 0);
}

void TestSharing::whatIsSaidHasNothingThatATerminalObeys_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray escape = R"(\u001b[8m\n\u009b\u202e)";
    QTest::newRow("the name of a profile")
        << document(R"({"name":"a)" + escape + R"(","service":"s","fields":{"b":"c"}})");
    QTest::newRow("the name of a service")
        << document(R"({"name":"a","service":"s)" + escape + R"(","fields":{"b":"c"}})");
    QTest::newRow("a member") << document(entry(R"(,"x)" + escape + R"(":1)"));
    QTest::newRow("a field") << document(entry({}, R"("x)" + escape + R"(":"1")"));
    QTest::newRow("a header") << document(entry(R"(,"extraHeaders":[{"name":"key)" + escape + R"(","value":"1"}])"));
    QTest::newRow("an entry that is no profile") << document(R"({"name":"a)" + escape + R"(","favourite":1})");
}

void TestSharing::whatIsSaidHasNothingThatATerminalObeys()
{
    QFETCH(QByteArray, bytes);
    const auto read = fromDocument(bytes, builtInServices());
    QVERIFY(read.has_value());
    QCOMPARE(read->leftOut.size(), 1);
    QVERIFY(std::ranges::all_of(read->leftOut.first(), [](QChar each) { return each.isPrint(); }));
}

QTEST_APPLESS_MAIN(TestSharing)
#include "tst_sharing.moc"
