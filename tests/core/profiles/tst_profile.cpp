// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

Profile full()
{
    return {.id = QUuid(u"11111111-2222-3333-4444-555555555555"_s),
            .name = u"生产 engine"_s,
            .service = u"servicecomb-engine"_s,
            .fields = {{u"address"_s, {u"https://a.example"_s, u"https://b.example"_s}}, {u"account"_s, {u"root"_s}}},
            .group = u"Team"_s,
            .favourite = true,
            .environment = Environment::Production,
            .connection = {.caFile = u"/ca.pem"_s,
                           .pinnedSha256 = {QString(64, u'a'), QString(64, u'b')},
                           .clientCertificate = u"/c.pem"_s,
                           .clientKey = u"/k.pem"_s,
                           .proxy = u"http://proxy.example:3128"_s,
                           .noProxy = u".example.com,10.0.0.0/8"_s,
                           .allowPlainHttp = true},
            .extraHeaders = {{u"X-TenantSpaceID"_s, u"123456789012"_s}, {u"X-Empty"_s, {}}},
            .refresh = RefreshMode::Manual,
            .defaultFormat = u"curl"_s,
            .secretRevision = 7,
            .wayRevision = 3};
}

QJsonObject least()
{
    return {{u"id"_s, u"11111111-2222-3333-4444-555555555555"_s}, {u"name"_s, u"n"_s}, {u"service"_s, u"s"_s}};
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeProfileSurvives();
    void theLeastProfileHasTheDefaults();
    void oneValueIsAStringAndSeveralAreAList();
    void whatANewerVersionWroteSurvives();
    void aBrokenMember_data();
    void aBrokenMember();
    void whatIsMissing_data();
    void whatIsMissing();
    void environmentWords();
    void theDefinitionsDefaultFillsIn();
};

void TestProfile::aWholeProfileSurvives()
{
    const QByteArray text = QJsonDocument(toJson(full())).toJson();
    const Result<Profile> read = profileFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY2(read, qUtf8Printable(read ? QString() : read.error().detail));
    QVERIFY(*read == full());
    QVERIFY(read->unknown.isEmpty());
}

void TestProfile::theLeastProfileHasTheDefaults()
{
    const Result<Profile> read = profileFromJson(least());
    QVERIFY(read);
    const Profile expected{.id = QUuid(u"11111111-2222-3333-4444-555555555555"_s), .name = u"n"_s, .service = u"s"_s};
    QVERIFY(*read == expected);
    QCOMPARE(read->refresh, RefreshMode::Auto);
    QCOMPARE(*profileFromJson(toJson(expected)) == expected, true);
}

void TestProfile::oneValueIsAStringAndSeveralAreAList()
{
    const QJsonObject fields = toJson(full())[u"fields"].toObject();
    QCOMPARE(fields[u"account"], QJsonValue(u"root"_s));
    QCOMPARE(fields[u"address"].toArray(), (QJsonArray{u"https://a.example"_s, u"https://b.example"_s}));
    Profile pinned = full();
    QCOMPARE(toJson(pinned)[u"connection"][u"pin"].toArray().size(), 2);
    pinned.connection.pinnedSha256.removeLast();
    QCOMPARE(toJson(pinned)[u"connection"][u"pin"], QJsonValue(QString(64, u'a')));
    QVERIFY(*profileFromJson(toJson(pinned)) == pinned);
}

void TestProfile::whatANewerVersionWroteSurvives()
{
    QJsonObject object = toJson(full());
    object[u"colour"_s] = QJsonObject{{u"red"_s, 1}};
    QJsonObject connection = object[u"connection"].toObject();
    connection[u"alpn"_s] = QJsonArray{u"h2"_s};
    object[u"connection"] = connection;
    const Result<Profile> read = profileFromJson(object);
    QVERIFY(read);
    QVERIFY(!(*read == full()));
    QCOMPARE(toJson(*read), object);
    // Also when something beside it is emptied.
    Profile changed = *read;
    changed.connection = {};
    QCOMPARE(toJson(changed)[u"connection"].toObject(), (QJsonObject{{u"alpn"_s, QJsonArray{u"h2"_s}}}));
}

void TestProfile::aBrokenMember_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::addRow("a name that is a number") << u"name"_s << "1"_ba << u"“name”"_s;
    QTest::addRow("a favourite that is a word") << u"favourite"_s << R"("yes")"_ba << u"“favourite”"_s;
    QTest::addRow("fields that are a list") << u"fields"_s << "[]"_ba << u"“fields”"_s;
    QTest::addRow("a field that is a number") << u"fields"_s << R"({"lifetime": 600})"_ba << u"“fields/lifetime”"_s;
    QTest::addRow("a field with a number in its list")
        << u"fields"_s << R"({"address": ["a", 1]})"_ba << u"“fields/address”"_s;
    QTest::addRow("a field that is null") << u"fields"_s << R"({"account": null})"_ba << u"“fields/account”"_s;
    QTest::addRow("an environment nobody knows") << u"environment"_s << R"("Production")"_ba << u"“environment”"_s;
    QTest::addRow("a refresh nobody knows") << u"refresh"_s << R"("never")"_ba << u"“refresh”"_s;
    QTest::addRow("a connection that is a word") << u"connection"_s << R"("none")"_ba << u"“connection”"_s;
    QTest::addRow("a pin that is a number") << u"connection"_s << R"({"pin": 1})"_ba << u"“connection/pin”"_s;
    QTest::addRow("a pin in a list that is a number")
        << u"connection"_s << R"({"pin": ["a", 1]})"_ba << u"“connection/pin”"_s;
    QTest::addRow("plain http allowed by a word")
        << u"connection"_s << R"({"allowPlainHttp": "false"})"_ba << u"“connection/allowPlainHttp”"_s;
    QTest::addRow("headers that are an object") << u"extraHeaders"_s << "{}"_ba << u"“extraHeaders”"_s;
    QTest::addRow("a header that is a line") << u"extraHeaders"_s << R"(["X: 1"])"_ba << u"“extraHeaders”"_s;
    QTest::addRow("a header whose value is a number")
        << u"extraHeaders"_s << R"([{"name": "X", "value": 1}])"_ba << u"“extraHeaders”"_s;
    QTest::addRow("a revision that is a word") << u"secretRevision"_s << R"("7")"_ba << u"“secretRevision”"_s;
}

void TestProfile::aBrokenMember()
{
    QFETCH(QString, member);
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    QJsonObject object = least();
    object[member] = QJsonDocument::fromJson('[' + json + ']')[0];
    const Result<Profile> read = profileFromJson(object);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Internal);
    QVERIFY2(read.error().detail.contains(named), qUtf8Printable(read.error().detail));
}

void TestProfile::whatIsMissing_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addRow("no id") << u"id"_s << QString();
    QTest::addRow("an id that is none") << u"id"_s << u"root"_s;
    QTest::addRow("no name") << u"name"_s << QString();
    QTest::addRow("no service") << u"service"_s << QString();
}

void TestProfile::whatIsMissing()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    QJsonObject object = least();
    object[member] = value;
    QVERIFY(!profileFromJson(object));
    object.remove(member);
    const Result<Profile> read = profileFromJson(object);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Internal);
}

void TestProfile::environmentWords()
{
    QCOMPARE(environmentWord(Environment::Production), u"production"_s);
    QCOMPARE(environmentWord(Environment::None), QString());
    for (const auto each : {Environment::None, Environment::Production, Environment::Staging, Environment::Test}) {
        QCOMPARE(environmentFromWord(environmentWord(each)), std::optional(each));
    }
    QVERIFY(!environmentFromWord(u"qa"_s));
}

void TestProfile::theDefinitionsDefaultFillsIn()
{
    const Field locale{.id = u"locale"_s, .standard = u"en"_s};
    Profile profile;
    QCOMPARE(profile.effectiveValue(locale), u"en"_s);
    profile.fields[u"locale"_s] = {u"zh"_s};
    QCOMPARE(profile.effectiveValue(locale), u"zh"_s);
    QCOMPARE(profile.value(u"absent"_s), QString());
}

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
