// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/profilesecrets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestProfileSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comesBackFromTheItem_data();
    void comesBackFromTheItem();
    void itemsAreTheSameForTheSameSecrets();
    void itemsHaveTheDocumentedForm();
    void anEmptyItemHoldsNothing();
    void itemsOfAnotherFormAreRefused_data();
    void itemsOfAnotherFormAreRefused();
    void goesToItsOriginsOnly_data();
    void goesToItsOriginsOnly();
    void refusalsNameWhereFromAndWhereTo_data();
    void refusalsNameWhereFromAndWhereTo();
    void agreeOnTheSameValueForTheSameOrigins();
    void forgetsWhatIsRemoved();
    void itemKeysAreUuids();
};

namespace {

const QString home = u"https://engine.example:443"_s;

Secret bytes(QByteArray raw)
{
    return Secret(std::move(raw));
}

ProfileSecrets one(const QByteArray &value, const QStringList &origins = {home})
{
    ProfileSecrets secrets;
    secrets.set(u"password"_s, bytes(value), origins);
    return secrets;
}

} // namespace

void TestProfileSecrets::comesBackFromTheItem_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addRow("a plain word") << "hunter2"_ba;
    QTest::addRow("nothing") << ""_ba;
    QTest::addRow("quotes and backslashes") << "\"\\'{}[],:"_ba;
    QTest::addRow("line breaks, tabs and spaces at the ends") << " \r\n\t x \n"_ba;
    QTest::addRow("a null in the middle") << QByteArray("a\0b", 3);
    QTest::addRow("beyond ASCII") << u"пароль 密码 🔑"_s.toUtf8();
    QTest::addRow("a byte order mark") << "\xef\xbb\xbf"_ba
                                          "x"_ba;
    QTest::addRow("bytes that are no UTF-8") << "\xff\xfe\x80 x"_ba;
    QTest::addRow("all bytes") << [] {
        QByteArray all;
        for (int i = 0; i < 256; ++i) {
            all += char(i);
        }
        return all;
    }();
    QTest::addRow("100 kB") << QByteArray(100'000, 'x');
}

void TestProfileSecrets::comesBackFromTheItem()
{
    QFETCH(QByteArray, value);
    ProfileSecrets secrets = one(value, {home, u"https://other.example:8443"_s});
    secrets.set(u"id with \"quotes\" and ünlauts"_s, bytes(value), {});
    const Result<ProfileSecrets> read = ProfileSecrets::parse(secrets.serialize());
    QVERIFY(read);
    QVERIFY(*read == secrets);
    const auto found = read->forOrigin(u"password"_s, Origin::of(QUrl(home)));
    QVERIFY(found && *found);
    QCOMPARE((*found)->reveal().toByteArray(), value);
}

void TestProfileSecrets::itemsAreTheSameForTheSameSecrets()
{
    ProfileSecrets first;
    first.set(u"a"_s, bytes("1"), {home});
    first.set(u"b"_s, bytes("2"), {home});
    ProfileSecrets second;
    second.set(u"b"_s, bytes("old"), {});
    second.set(u"c"_s, bytes("3"), {home});
    second.set(u"a"_s, bytes("1"), {home});
    second.set(u"b"_s, bytes("2"), {home});
    second.remove(u"c"_s);
    QCOMPARE(first.serialize().reveal().toByteArray(), second.serialize().reveal().toByteArray());
}

void TestProfileSecrets::itemsHaveTheDocumentedForm()
{
    const QByteArray text =
        R"({"secrets":{"password":{"origins":["https://engine.example:443"],"value":"hunter2"}},"version":1})";
    const QByteArray other =
        R"({"secrets":{"password":{"base64":"/w==","origins":["https://engine.example:443"]}},"version":1})";
    QCOMPARE(one("hunter2").serialize().reveal().toByteArray(), text);
    QCOMPARE(one("\xff").serialize().reveal().toByteArray(), other);
}

void TestProfileSecrets::anEmptyItemHoldsNothing()
{
    const Result<ProfileSecrets> read = ProfileSecrets::parse(Secret());
    QVERIFY(read);
    QVERIFY(read->isEmpty());
    QVERIFY(ProfileSecrets::parse(ProfileSecrets().serialize())->isEmpty());
}

void TestProfileSecrets::itemsOfAnotherFormAreRefused_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addRow("no JSON") << "hunter2"_ba;
    QTest::addRow("half of it") << R"({"version":1,"secrets":{"password":{"value":"hunter2")"_ba;
    QTest::addRow("bytes") << "\xff\x00\x01"_ba;
    QTest::addRow("a list") << R"([{"version":1,"secrets":{"a":"hunter2"}}])"_ba;
    QTest::addRow("no version") << R"({"secrets":{}})"_ba;
    QTest::addRow("the next version") << R"({"version":2,"secrets":{}})"_ba;
    QTest::addRow("a version in words") << R"({"version":"1","secrets":{}})"_ba;
    QTest::addRow("no secrets") << R"({"version":1})"_ba;
    QTest::addRow("secrets in a list") << R"({"version":1,"secrets":[]})"_ba;
    QTest::addRow("a bare secret") << R"({"version":1,"secrets":{"a":"hunter2"}})"_ba;
    QTest::addRow("no value") << R"({"version":1,"secrets":{"a":{"origins":[]}}})"_ba;
    QTest::addRow("a value that is a number") << R"({"version":1,"secrets":{"a":{"value":4711,"origins":[]}}})"_ba;
    QTest::addRow("bytes that are no base64")
        << R"({"version":1,"secrets":{"a":{"base64":"hunter2!","origins":[]}}})"_ba;
    QTest::addRow("no origins") << R"({"version":1,"secrets":{"a":{"value":"hunter2"}}})"_ba;
    QTest::addRow("one origin without a list")
        << R"({"version":1,"secrets":{"a":{"value":"hunter2","origins":"https://a:443"}}})"_ba;
    QTest::addRow("an origin that is no text")
        << R"({"version":1,"secrets":{"a":{"value":"hunter2","origins":[1]}}})"_ba;
}

void TestProfileSecrets::itemsOfAnotherFormAreRefused()
{
    QFETCH(QByteArray, item);
    const Result<ProfileSecrets> read = ProfileSecrets::parse(bytes(item));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Internal);
    QVERIFY(!read.error().detail.isEmpty());
    QVERIFY(!read.error().detail.contains("hunter2"_L1));
}

void TestProfileSecrets::goesToItsOriginsOnly_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("outcome");
    QTest::addRow("the same origin") << u"password"_s << u"https://engine.example/token?x=1"_s << u"hunter2"_s;
    QTest::addRow("the same origin, its port named")
        << u"password"_s << u"https://engine.example:443/"_s << u"hunter2"_s;
    QTest::addRow("the same origin in capitals") << u"password"_s << u"HTTPS://ENGINE.EXAMPLE/"_s << u"hunter2"_s;
    QTest::addRow("the second origin") << u"password"_s << u"https://other.example:8443/"_s << u"hunter2"_s;
    QTest::addRow("another port") << u"password"_s << u"https://engine.example:8443/"_s << u"policy"_s;
    QTest::addRow("another scheme") << u"password"_s << u"http://engine.example/"_s << u"policy"_s;
    QTest::addRow("another scheme on the same port") << u"password"_s << u"http://engine.example:443/"_s << u"policy"_s;
    QTest::addRow("a name below it") << u"password"_s << u"https://api.engine.example/"_s << u"policy"_s;
    QTest::addRow("a name that begins alike")
        << u"password"_s << u"https://engine.example.evil.example/"_s << u"policy"_s;
    QTest::addRow("its name as a user") << u"password"_s << u"https://engine.example@evil.example/"_s << u"policy"_s;
    QTest::addRow("nowhere") << u"password"_s << u""_s << u"policy"_s;
    QTest::addRow("none stored") << u"passphrase"_s << u"https://engine.example/"_s << u"nothing"_s;
    QTest::addRow("none stored, nowhere") << u"passphrase"_s << u""_s << u"nothing"_s;
    QTest::addRow("entered for nowhere, sent nowhere") << u"lost"_s << u""_s << u"policy"_s;
    QTest::addRow("entered for an empty address, sent nowhere") << u"blank"_s << u""_s << u"policy"_s;
}

void TestProfileSecrets::goesToItsOriginsOnly()
{
    QFETCH(QString, id);
    QFETCH(QString, url);
    ProfileSecrets secrets = one("hunter2", {home, u"https://other.example:8443"_s});
    secrets.set(u"lost"_s, bytes("hunter3"), {});
    secrets.set(u"blank"_s, bytes("hunter4"), {QString()});
    const Result<std::optional<Secret>> found = secrets.forOrigin(id, Origin::of(QUrl(url)));
    const QString outcome = !found ? kindWord(found.error().kind) : *found ? (*found)->revealText() : u"nothing"_s;
    QTEST(outcome, "outcome");
}

void TestProfileSecrets::refusalsNameWhereFromAndWhereTo_data()
{
    QTest::addColumn<QStringList>("origins");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words");
    QTest::addRow("another port")
        << QStringList{home} << u"https://engine.example:8443/hidden"_s
        << u"The secret “password” was entered for https://engine.example:443 and is not sent to https://engine.example:8443."_s;
    QTest::addRow("two origins")
        << QStringList{home, u"https://b.example:1"_s} << u"https://c.example/"_s
        << u"The secret “password” was entered for https://engine.example:443, https://b.example:1 and is not sent to https://c.example:443."_s;
    QTest::addRow("to nowhere")
        << QStringList{home} << u""_s
        << u"The secret “password” was entered for https://engine.example:443 and is not sent to an unknown address."_s;
    QTest::addRow("from nowhere")
        << QStringList{} << u"https://c.example/"_s
        << u"The secret “password” was entered for an unknown address and is not sent to https://c.example:443."_s;
    QTest::addRow("an origin that looks like a place holder")
        << QStringList{u"%3"_s} << u"https://c.example/"_s
        << u"The secret “password” was entered for %3 and is not sent to https://c.example:443."_s;
}

void TestProfileSecrets::refusalsNameWhereFromAndWhereTo()
{
    QFETCH(QStringList, origins);
    QFETCH(QString, url);
    const Result<std::optional<Secret>> found = one("hunter2", origins).forOrigin(u"password"_s, Origin::of(QUrl(url)));
    QVERIFY(!found);
    QTEST(found.error().detail, "words");
}

void TestProfileSecrets::agreeOnTheSameValueForTheSameOrigins()
{
    const QString id = u"password"_s;
    QVERIFY(one("a").agreesOn(id, one("a")));
    QVERIFY(!one("a").agreesOn(id, one("b")));
    QVERIFY(!one("a").agreesOn(id, one("a", {home, u"https://other.example:443"_s})));
    QVERIFY(!one("a").agreesOn(id, ProfileSecrets()));
    QVERIFY(!ProfileSecrets().agreesOn(id, one("a")));
    QVERIFY(one("a").agreesOn(u"pin"_s, one("b")));
}

void TestProfileSecrets::forgetsWhatIsRemoved()
{
    ProfileSecrets secrets = one("hunter2");
    QVERIFY(secrets.contains(u"password"_s));
    QCOMPARE(secrets.ids(), QStringList{u"password"_s});
    secrets.remove(u"another"_s);
    QVERIFY(secrets.contains(u"password"_s));
    secrets.remove(u"password"_s);
    QVERIFY(secrets.isEmpty());
    QVERIFY(!secrets.serialize().revealText().contains("hunter2"_L1));
}

void TestProfileSecrets::itemKeysAreUuids()
{
    QCOMPARE(ProfileSecrets::itemKey(QUuid(u"{67C8770B-44F1-410A-AB9A-F9B5446F13EE}"_s)),
             u"profile/67c8770b-44f1-410a-ab9a-f9b5446f13ee"_s);
}

QTEST_APPLESS_MAIN(TestProfileSecrets)
#include "tst_profilesecrets.moc"
