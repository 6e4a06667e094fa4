// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/filling.h"
#include "core/pasting/requestmatch.h"
#include "tests/support/builtinservices.h"
#include "tests/support/formservice.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

class TestFilling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templates_data();
    void templates();
    void filling_data();
    void filling();
    void notes_data();
    void notes();
    void formBody_namesNoPieceOfAValue_data();
    void formBody_namesNoPieceOfAValue();
    void theWayComesAlong();
};

namespace {

Filling filled(const QString &text, const QString &preferred = u"servicecomb-engine"_s)
{
    const Result<PastedRequest> read = readPasted(text);
    return read ? fillingFrom(*read, builtInServices().all(), preferred) : Filling{.notes = {u"unreadable"_s}};
}

/// The service, and what stands in its fields and secrets, by id.
QString shown(const Filling &filling)
{
    QStringList parts{filling.service};
    for (auto field = filling.fields.begin(); field != filling.fields.end(); ++field) {
        parts << field.key() + u'=' + field->join(u'+');
    }
    for (const auto &[id, secret] : filling.secrets) {
        parts << id + u':' + secret.revealText();
    }
    for (const ExtraHeader &each : filling.headers) {
        parts << u'#' + each.name + u'=' + each.value;
    }
    return parts.join(u' ');
}

void addRow(const char *name, const QString &text, const QString &expected)
{
    QTest::addRow("%s", name) << text << expected;
}

} // namespace

void TestFilling::templates_data()
{
    QTest::addColumn<QString>("made");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // null: no such text
    const auto row = [](const char *name, const QString &made, const QString &text, const QString &found) {
        QTest::addRow("%s", name) << made << text << found;
    };
    row("a hole alone", u"{account}"_s, u"root"_s, u"account=root"_s);
    row("a hole after a text", u"Bearer {access.token}"_s, u"Bearer eyJ"_s, u"access=eyJ"_s);
    row("two holes", u"{a}:{b}"_s, u"x:y:z"_s, u"a=x b=y:z"_s);
    row("a hole before a text", u"{a} GB"_s, u"3 GB"_s, u"a=3"_s);
    row("an empty hole", u"{a}"_s, u""_s, u"a="_s);
    row("a text without holes", u"application/json"_s, u"application/json"_s, u""_s);
    row("another text", u"Bearer {a}"_s, u"Basic x"_s, {});
    row("more than the text", u"{a} GB"_s, u"3 GB!"_s, {});
    row("a text without holes and more", u"a"_s, u"ab"_s, {});
}

void TestFilling::templates()
{
    QFETCH(const QString, made);
    QFETCH(const QString, text);
    QFETCH(const QString, found);
    const auto read = readBackward(*Template::parse(made), text);
    QCOMPARE(read.has_value(), !found.isNull());
    QStringList parts;
    for (const Found &each : read.value_or(std::vector<Found>())) {
        parts << each.hole.id + u'=' + each.text;
    }
    QCOMPARE(parts.join(u' '), read ? found : QString());
}

void TestFilling::filling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString engine = u"servicecomb-engine "_s;
    const QString aicc = u"aicc-messaging "_s;
    addRow(
        "the token request of an engine",
        uR"(curl https://h:30100/v4/token -H 'Content-Type: application/json' -d '{"name":"root","password":"pw"}')"_s,
        engine + u"account=root address=https://h:30100 password:pw"_s);
    addRow("with a lifetime", uR"(curl https://h/v4/token -d '{"name":"r","tokenExpirationTime":"90m"}')"_s,
           engine + u"account=r address=https://h lifetime=1h 30m"_s);
    addRow("with a prefix before the path", u"curl -X POST https://h/engines/1//v4/token/"_s,
           engine + u"address=https://h/engines/1"_s);
    addRow("its address alone, with the path", u"https://h:30100/v4/token"_s, engine + u"address=https://h:30100"_s);
    addRow("its address alone", u"h.example:30100"_s, engine + u"address=https://h.example:30100"_s);
    addRow("an address with a query", u"https://h/a?b=c"_s, engine + u"address=https://h/a"_s);
    addRow("user and password by option", u"curl -u root:pw https://h/v4/token"_s,
           engine + u"account=root address=https://h password:pw"_s);
    addRow("user and password in the address", u"https://root:pw@h/v4/token"_s,
           engine + u"account=root address=https://h password:pw"_s);
    addRow("what the body says counts", uR"(curl -u a:b https://h/v4/token -d '{"name":"root","password":"pw"}')"_s,
           engine + u"account=root address=https://h password:pw"_s);
    addRow("the use of a token", u"curl https://h:30100/v4/self-perms -H 'Authorization: Bearer eyJ'"_s,
           engine + u"address=https://h:30100"_s);
    addRow(
        "the access token request",
        uR"(curl https://a/apigovernance/api/oauth/tokenByAkSk -H 'X-Token-Expire: 1800' -d '{"app_key":"k","app_secret":"s"}')"_s,
        aicc + u"accessTokenLifetime=30m appKey=k domain=https://a appSecret:s"_s);
    addRow(
        "the second request, with the token of the first",
        uR"(curl https://a/apiaccess/ccmessaging/applyToken -H 'x-app-key: k' -H 'Authorization: Bearer eyJ' -d '{"userId":"u","userName":"n","channelId":123,"locale":"zh"}')"_s,
        aicc + u"appKey=k channelId=123 domain=https://a locale=zh userId=u userName=n accessToken:eyJ"_s);
    addRow("a body that is known, at a path that is not",
           uR"(curl https://gw/login -d '{"name":"root","password":"pw"}')"_s,
           engine + u"account=root address=https://gw/login password:pw"_s);
    addRow("a header of one's own", u"curl https://h/v4/token -H 'X-TenantSpaceID: 7' -H 'User-Agent: x'"_s,
           engine + u"address=https://h #X-TenantSpaceID=7"_s);
    addRow("a header that is there twice", u"curl https://h/v4/token -H 'X-A: 1' -H 'x-a: 2'"_s,
           engine + u"address=https://h #x-a=2"_s);
    addRow("headers alone", u"X-TenantSpaceID: 7"_s, engine + u"#X-TenantSpaceID=7"_s);
    addRow("a body that is no JSON", u"curl https://h/v4/token -d '{broken'"_s, engine + u"address=https://h"_s);
    addRow("a body of another shape", uR"(curl https://h/v4/token -d '[{"name":"x"}]')"_s,
           engine + u"address=https://h"_s);
    addRow("members of another kind", uR"(curl https://h/v4/token -d '{"name":{"a":1},"password":null}')"_s,
           engine + u"address=https://h"_s);
}

void TestFilling::filling()
{
    QFETCH(const QString, text);
    QTEST(shown(filled(text)), "expected");
}

void TestFilling::notes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("note");
    addRow("a token that cannot be kept", u"curl https://h/v4/self-perms -H 'Authorization: Bearer eyJ'"_s,
           u"The token in it was left out"_s);
    addRow("a stranger in the body", uR"(curl https://h/v4/token -d '{"name":"a","otp":"hunter2"}')"_s,
           u"that ServiceComb engine does not know: otp."_s);
    addRow("a header that sounds secret", u"curl https://h/v4/token -H 'X-Auth-Thing: hunter2'"_s,
           u"“X-Auth-Thing” was left out: it sounds like a secret"_s);
    addRow("headers of a browser", u"curl https://h/v4/token -H 'Accept: */*' -H 'sec-ch-ua: x' -H 'Origin: y'"_s,
           u"adds them: Accept, sec-ch-ua, Origin."_s);
    addRow("a header of no use", u"curl https://h/v4/token -H 'X-Ä: b'"_s, u"is not a header name"_s);
    addRow("a request of nobody", u"curl https://h/login -d a=hunter2"_s, u"no request of a service"_s);
    addRow("a user where there is no place for one",
           u"curl -u root:hunter2 https://a/apiaccess/ccmessaging/applyToken"_s, u"The user name was left out"_s);
}

void TestFilling::notes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, note);
    const QString notes = filled(text).notes.join(u'\n');
    QVERIFY2(notes.contains(note), qUtf8Printable(notes));
    QVERIFY2(!notes.contains("hunter2"_L1), qUtf8Printable(notes));
}

void TestFilling::formBody_namesNoPieceOfAValue_data()
{
    QTest::addColumn<QString>("rest"); // of the body, behind the secret
    QTest::addColumn<QString>("note");
    addRow("nothing else", u""_s, u""_s);
    addRow("a member that nobody knows", u"&otp=1"_s, u"Members of the body that Form does not know: otp."_s);
    addRow("the end of a secret with an ampersand", u"&hunter2"_s, u"Parts of the body that were not understood: 1."_s);
    addRow("the same with an equals sign", u"&hunter2!=%C3%A4&hunter2="_s,
           u"Parts of the body that were not understood: 2."_s);
    addRow("a name that is too long for one", u'&' + u"hunter2"_s.repeated(6) + u"=1"_s,
           u"Parts of the body that were not understood: 1."_s);
    addRow("both", u"&otp=1&hunter2"_s,
           u"Members of the body that Form does not know: otp.\nParts of the body that were not understood: 1."_s);
}

void TestFilling::formBody_namesNoPieceOfAValue()
{
    QFETCH(const QString, rest);
    const QString body = u"client_id=jane&client_secret=a"_s + rest;
    const Result<PastedRequest> read = readPasted(u"curl https://h/token -d '%1'"_s.arg(body));
    QVERIFY(read);
    const ServicePointer service = formService(R"({"method": "POST", "path": "/token", "form": [
        {"name": "client_id", "value": "{client}"}, {"name": "client_secret", "value": "{password}"}]})"_ba);
    const Filling filling = fillingFrom(*read, {service}, {});
    QCOMPARE(shown(filling), u"form address=https://h client=jane password:a"_s);
    QTEST(filling.notes.join(u'\n'), "note");
}

void TestFilling::theWayComesAlong()
{
    const Filling filling = filled(u"curl https://h/v4/token -x http://jane:pw@p:1 --cacert c.pem -E d.pem:pass"_s);
    QCOMPARE(filling.connection.proxy, u"http://jane@p:1"_s);
    QCOMPARE(filling.connection.caFile, u"c.pem"_s);
    QCOMPARE(filling.connection.clientCertificate, u"d.pem"_s);
    QCOMPARE(filling.secrets.at(proxyPasswordId.toString()).revealText(), u"pw"_s);
    QCOMPARE(filling.secrets.at(clientKeyPassphraseId.toString()).revealText(), u"pass"_s);
}

QTEST_GUILESS_MAIN(TestFilling)
#include "tst_filling.moc"
