// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/breakage.h"

#include <QTest>

using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto text = R"({"en": "E", "zh_CN": "Z"})";

QByteArray field(const QByteArray &members)
{
    return R"({"label": )"_ba + text + R"(, "help": )" + text + ", " + members + '}';
}

} // namespace

/// One thing wrong at a time: the complaint names its place and says what it is.
class TestBrokenDefinitions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongShape_data();
    void wrongShape() { checkBreakage(); }
    void wrongTemplates_data();
    void wrongTemplates() { checkBreakage(); }
    void wrongReferences_data();
    void wrongReferences() { checkBreakage(); }
    void wrongNumbers_data();
    void wrongNumbers() { checkBreakage(); }
};

void TestBrokenDefinitions::wrongShape_data()
{
    addColumns();
    addBreakage("a format of another version", u"/formatVersion"_s, "2", u"/formatVersion"_s, u"enum"_s);
    addBreakage("no id", u"/id"_s, "", u"/"_s, u"'id'"_s);
    addBreakage("no probe", u"/probe"_s, "", u"/"_s, u"'probe'"_s);
    addBreakage("an id in capitals", u"/id"_s, R"("Small")", u"/id"_s, u"regex"_s);
    addBreakage("an id with a line break", u"/id"_s, R"("small\n")", u"/id"_s, u"regex"_s);
    addBreakage("an id that leaves the folder", u"/id"_s, R"("../x")", u"/id"_s, u"regex"_s);
    addBreakage("an unknown member at the top", u"/extra"_s, "1", u"/"_s, u"'extra'"_s);
    addBreakage("an unknown member deep inside", u"/steps/1/token/ptr"_s, R"("/t")", u"/steps/1/token"_s, u"'ptr'"_s);
    addBreakage("a wrong type deep inside", u"/steps/0/success/status/0"_s, R"("200")", u"/steps/0/success/status/0"_s,
                u"type"_s);
    addBreakage("a status of another hundred", u"/steps/0/success/status/0"_s, "403", u"/steps/0/success/status/0"_s,
                u"299"_s);
    addBreakage("a translation is missing", u"/fields/2/help/zh_CN"_s, "", u"/fields/2/help"_s, u"'zh_CN'"_s);
    addBreakage("a translation is empty", u"/oneLiveToken/warning/zh_CN"_s, R"("")", u"/oneLiveToken/warning/zh_CN"_s,
                u"fewer"_s);
    addBreakage("a label is a plain string", u"/fields/0/label"_s, R"("A")", u"/fields/0/label"_s, u"type"_s);
    addBreakage("a field type that is not known", u"/fields/1/type"_s, R"("password")", u"/fields/1/type"_s, u"enum"_s);
    addBreakage("no field", u"/fields"_s, "[]", u"/fields"_s, u"fewer"_s);
    addBreakage("no step", u"/steps"_s, "[]", u"/steps"_s, u"fewer"_s);
    addBreakage("a method that no token endpoint has", u"/probe/method"_s, R"("DELETE")", u"/probe/method"_s,
                u"enum"_s);
    addBreakage("a path without its slash", u"/probe/path"_s, R"("probe")", u"/probe/path"_s, u"regex"_s);
    addBreakage("a path that names another host", u"/probe/path"_s, R"("//evil.example/")", u"/probe/path"_s,
                u"regex"_s);
    addBreakage("a path with a doubled slash within", u"/steps/0/request/path"_s, R"("/v4//token")",
                u"/steps/0/request/path"_s, u"regex"_s);
    addBreakage("a path with a doubled slash at its end", u"/probe/path"_s, R"("/v4//?a=b")", u"/probe/path"_s,
                u"regex"_s);
    addBreakage("a header name with a colon", u"/headers/0/name"_s, R"("A:")", u"/headers/0/name"_s, u"regex"_s);
    addBreakage("a header value with a line break", u"/headers/0/value"_s, R"("a\r\nX: b")", u"/headers/0/value"_s,
                u"regex"_s);
    addBreakage("a pointer without its slash", u"/steps/0/token/pointer"_s, R"("token")", u"/steps/0/token/pointer"_s,
                u"regex"_s);
    addBreakage("a pointer with a bad escape", u"/failures/code/0"_s, R"("/a~2")", u"/failures/code/0"_s, u"regex"_s);
    addBreakage("a token that is nowhere", u"/steps/0/token"_s, R"({"rules": ["stripQuotes"]})", u"/steps/0/token"_s,
                u"'pointer'"_s);
    addBreakage("a token in two places", u"/steps/0/token/header"_s, R"("X-T")", u"/steps/0/token"_s, u"exactly one"_s);
    addBreakage("a body that is JSON and a form", u"/steps/1/request/json"_s, "{}", u"/steps/1/request"_s, u"not"_s);
    addBreakage("a success value without its place", u"/steps/0/success/pointer"_s, "", u"/steps/0/success"_s,
                u"pointer"_s);
    addBreakage("a success place without its value", u"/steps/0/success/equals"_s, "", u"/steps/0/success"_s,
                u"equals"_s);
    addBreakage("a lifetime rule without its pointer", u"/steps/0/lifetime/0/rule"_s, R"("seconds")",
                u"/steps/0/lifetime/0"_s, u"'pointer'"_s);
    addBreakage("a constant lifetime without its duration", u"/steps/0/lifetime/1/duration"_s, "",
                u"/steps/0/lifetime/1"_s, u"'duration'"_s);
    addBreakage("a failure that only Bearerbox can have", u"/failures/table/0/kind"_s, R"("offline")",
                u"/failures/table/0/kind"_s, u"enum"_s);
}

void TestBrokenDefinitions::wrongTemplates_data()
{
    addColumns();
    const QString neither = u"is neither {field} nor {step.token} nor {secret.new}"_s;
    addBreakage("a brace that is not closed, in a path", u"/steps/0/request/path"_s, R"("/v4/{account")",
                u"/steps/0/request/path"_s, neither);
    addBreakage("a brace that is not opened, in a header", u"/headers/0/value"_s, R"("Bearer second.token}")",
                u"/headers/0/value"_s, neither);
    addBreakage("a brace deep in a JSON body", u"/steps/0/request/json/who/pass/0"_s, R"("{password")",
                u"/steps/0/request/json/who/pass/0"_s, neither);
    addBreakage("a brace in a form", u"/steps/1/request/form/0/value"_s, R"("{")", u"/steps/1/request/form/0/value"_s,
                neither);
    addBreakage("a member's name is escaped in its pointer", u"/steps/0/request/json"_s, R"({"a/b~c": "{"})",
                u"/steps/0/request/json/a~1b~0c"_s, neither);
    addBreakage("an unknown field in a header", u"/steps/0/request/headers/0/value"_s, R"("{nobody}")",
                u"/steps/0/request/headers/0/value"_s, u"no field is called “nobody”"_s);
    addBreakage("an unknown field deep in a JSON body", u"/steps/0/request/json/who/name"_s, R"("{name}")",
                u"/steps/0/request/json/who/name"_s, u"no field is called “name”"_s);
    addBreakage("a secret in a path", u"/steps/0/request/path"_s, R"("/first?p={password}")",
                u"/steps/0/request/path"_s, u"a secret must not stand in a URL"_s);
    addBreakage("a secret in the probe's path", u"/probe/path"_s, R"("/probe/{password}")", u"/probe/path"_s,
                u"a secret must not stand in a URL"_s);
    addBreakage("a token in a path", u"/steps/1/request/path"_s, R"("/second?t={first.token}")",
                u"/steps/1/request/path"_s, u"a token must not stand in a URL"_s);
    addBreakage("the token of a later step", u"/steps/0/request/headers/0/value"_s, R"("{second.token}")",
                u"/steps/0/request/headers/0/value"_s, u"no earlier step is called “second”"_s);
    addBreakage("the token of the step itself", u"/steps/0/request/json/who/name"_s, R"("{first.token}")",
                u"/steps/0/request/json/who/name"_s, u"no earlier step is called “first”"_s);
    addBreakage("the token of no step in the header set", u"/headers/0/value"_s, R"("{third.token}")",
                u"/headers/0/value"_s, u"no earlier step is called “third”"_s);
    addBreakage("a secret in the probe's header", u"/probe/headers"_s, R"([{"name": "A", "value": "{password}"}])",
                u"/probe/headers/0/value"_s, u"a secret must not stand in it"_s);
    addBreakage("a secret in the probe's body", u"/probe/json"_s, R"({"a": "{password}"})", u"/probe/json/a"_s,
                u"a secret must not stand in it"_s);
    addBreakage("an unknown field in the probe's form", u"/probe/form"_s, R"([{"name": "a", "value": "{b}"}])",
                u"/probe/form/0/value"_s, u"no field is called “b”"_s);
}

void TestBrokenDefinitions::wrongReferences_data()
{
    addColumns();
    addBreakage("a field id twice", u"/fields/1/id"_s, R"("address")", u"/fields/1/id"_s,
                u"“address” is there twice"_s);
    addBreakage("a step id twice", u"/steps/1/id"_s, R"("first")", u"/steps/1/id"_s, u"“first” is there twice"_s);
    addBreakage("a field that takes the proxy's secret", u"/fields/4"_s,
                field(R"("id": "proxyPassword", "type": "secret")"), u"/fields/4/id"_s, u"“proxyPassword”"_s);
    addBreakage("a field that takes the key's secret", u"/fields/4"_s,
                field(R"("id": "clientKeyPassphrase", "type": "text")"), u"/fields/4/id"_s, u"“clientKeyPassphrase”"_s);
    addBreakage("a header that Bearerbox sets", u"/headers/0/name"_s, R"("Host")", u"/headers/0/name"_s,
                u"sets the header “Host” itself"_s);
    addBreakage("a header of a request that Bearerbox sets", u"/steps/0/request/headers/0/name"_s,
                R"("Accept-Encoding")", u"/steps/0/request/headers/0/name"_s, u"itself"_s);
    addBreakage("a header twice", u"/headers/1"_s, R"({"name": "authorization", "value": "x"})", u"/headers/1/name"_s,
                u"“authorization” is there twice"_s);
    addBreakage("a probe's header that is in the header set", u"/probe/headers"_s,
                R"([{"name": "AUTHORIZATION", "value": "x"}])", u"/probe/headers/0/name"_s,
                u"“AUTHORIZATION” is in the header set"_s);
    addBreakage("a base that is no field", u"/base"_s, R"("domain")", u"/base"_s, u"required field of type url"_s);
    addBreakage("a base that is no url", u"/base"_s, R"("account")", u"/base"_s, u"required field of type url"_s);
    addBreakage("a base that may be empty", u"/fields/0/required"_s, "false", u"/base"_s,
                u"required field of type url"_s);
    addBreakage("one of unknown fields is needed", u"/needsOneOf"_s, R"(["password", "pin"])", u"/needsOneOf/1"_s,
                u"no field is called “pin”"_s);
    addBreakage("an account that is no field", u"/account"_s, R"("user")", u"/account"_s, u"no secret"_s);
    addBreakage("an account that is a secret", u"/account"_s, R"("password")", u"/account"_s, u"no secret"_s);
    addBreakage("a lock-out of an unknown account", u"/lockout/account"_s, R"("user")", u"/lockout/account"_s,
                u"no secret"_s);
    addBreakage("a lock-out by a secret", u"/lockout/account"_s, R"("password")", u"/lockout/account"_s,
                u"no secret"_s);
    addBreakage("a given token that is no secret", u"/steps/0/given"_s, R"("account")", u"/steps/0/given"_s,
                u"must name a secret field"_s);
    addBreakage("a given token that is no field", u"/steps/0/given"_s, R"("token")", u"/steps/0/given"_s,
                u"must name a secret field"_s);
    addBreakage("a step renews itself", u"/steps/1/failures/0/renews"_s, R"("second")", u"/steps/1/failures/0/renews"_s,
                u"no earlier step is called “second”"_s);
    addBreakage("the common table renews no step", u"/failures/table/0/renews"_s, R"("third")",
                u"/failures/table/0/renews"_s, u"no earlier step is called “third”"_s);
    addBreakage("the renewal of no step", u"/renewal/step"_s, R"("third")", u"/renewal/step"_s,
                u"no step is called “third”"_s);
    addBreakage("the one live token of no step", u"/oneLiveToken/step"_s, R"("third")", u"/oneLiveToken/step"_s,
                u"no step is called “third”"_s);
    addBreakage("the one live token of nobody", u"/oneLiveToken/scope"_s, R"({"nobody":""})",
                u"/oneLiveToken/scope/nobody"_s, u"must name a field that is no secret"_s);
    addBreakage("the one live token of a secret", u"/oneLiveToken/scope"_s, R"({"password":""})",
                u"/oneLiveToken/scope/password"_s, u"must name a field that is no secret"_s);
    addBreakage("a requested lifetime of no field", u"/steps/0/lifetime/1/requested"_s, R"("nothing")",
                u"/steps/0/lifetime/1/requested"_s, u"type integer or duration"_s);
    addBreakage("a requested lifetime that is a text", u"/steps/0/lifetime/1/requested"_s, R"("account")",
                u"/steps/0/lifetime/1/requested"_s, u"type integer or duration"_s);
    addBreakage("a requested lifetime beside a claim", u"/steps/0/lifetime/0/requested"_s, R"("span")",
                u"/steps/0/lifetime/0/requested"_s, u"only a constant lifetime has it"_s);
    addBreakage("a secret with a default", u"/fields/2/default"_s, R"("hunter2")", u"/fields/2"_s,
                u"a secret has one value and no default"_s);
    addBreakage("a secret with several values", u"/fields/2/multiple"_s, "true", u"/fields/2"_s,
                u"a secret has one value and no default"_s);
}

void TestBrokenDefinitions::wrongNumbers_data()
{
    addColumns();
    addBreakage("a duration with an unknown unit", u"/lockout/refill"_s, R"("15min")", u"/lockout/refill"_s,
                u"regex"_s);
    addBreakage("a duration as a number", u"/lockout/lasts"_s, "900", u"/lockout/lasts"_s, u"type"_s);
    addBreakage("a duration without a unit", u"/steps/0/lifetime/1/duration"_s, R"("12")",
                u"/steps/0/lifetime/1/duration"_s, u"regex"_s);
    addBreakage("a lifetime of nothing", u"/steps/0/lifetime/1/duration"_s, R"("0s")",
                u"/steps/0/lifetime/1/duration"_s, u"“0s” is not a duration"_s);
    addBreakage("a lifetime below a second", u"/steps/0/lifetime/1/duration"_s, R"("500ms")",
                u"/steps/0/lifetime/1/duration"_s, u"“500ms”"_s);
    addBreakage("a lifetime beyond counting", u"/steps/1/lifetime/0/duration"_s, R"("99999999999h")",
                u"/steps/1/lifetime/0/duration"_s, u"“99999999999h”"_s);
    addBreakage("a block beyond counting", u"/failures/table/0/lasts"_s, R"("99999999999h")",
                u"/failures/table/0/lasts"_s, u"“99999999999h”"_s);
    addBreakage("a lock-out beyond counting", u"/lockout/lasts"_s, R"("99999999999h")", u"/lockout/lasts"_s,
                u"“99999999999h”"_s);
    addBreakage("a limit beyond counting", u"/fields/3/maximum"_s, R"("99999999999h")", u"/fields/3/maximum"_s,
                u"“99999999999h”"_s);
    addBreakage("the least is above the most", u"/fields/3/minimum"_s, R"("25h")", u"/fields/3"_s,
                u"the minimum is above the maximum"_s);
    addBreakage("the shortest is above the longest", u"/fields/1/minLength"_s, "65", u"/fields/1"_s,
                u"the minimum is above the maximum"_s);
    addBreakage("a length below nothing", u"/fields/1/minLength"_s, "-1", u"/fields/1/minLength"_s,
                u"greater than or equal to 0"_s);
    addBreakage("a limit that is neither", u"/fields/3/minimum"_s, "true", u"/fields/3/minimum"_s, u"type"_s);
    addBreakage("a number limits a duration", u"/fields/3/minimum"_s, "900", u"/fields/3/minimum"_s,
                u"does not fit a field of type duration"_s);
    addBreakage("a number limits a text", u"/fields/1/maximum"_s, "64", u"/fields/1/maximum"_s,
                u"does not fit a field of type text"_s);
    addBreakage("a length limits a url", u"/fields/0/maxLength"_s, "64", u"/fields/0/maxLength"_s,
                u"does not fit a field of type url"_s);
    addBreakage("a duration limits a number", u"/fields/4"_s, field(R"("id": "n", "type": "integer", "maximum": "1h")"),
                u"/fields/4/maximum"_s, u"does not fit a field of type integer"_s);
    addBreakage("a default above the most", u"/fields/4"_s,
                field(R"("id": "n", "type": "integer", "maximum": 3600, "default": "3601")"), u"/fields/4/default"_s,
                u"Enter a number from 0 to 3600"_s);
    addBreakage("a default that is no number", u"/fields/4"_s,
                field(R"("id": "n", "type": "integer", "default": "many")"), u"/fields/4/default"_s,
                u"Enter a whole number"_s);
    addBreakage("a default below the least", u"/fields/3/default"_s, R"("1m")", u"/fields/3/default"_s,
                u"Enter a duration from 15m"_s);
    addBreakage("a default that is too long", u"/fields/1/default"_s, '"' + QByteArray(65, 'x') + '"',
                u"/fields/1/default"_s, u"At most 64 characters"_s);
    addBreakage("a default that is no address", u"/fields/0/default"_s, R"("ftp://engine.example")",
                u"/fields/0/default"_s, u"Enter an http or https address"_s);
    addBreakage("a lock-out after no attempt", u"/lockout/attempts"_s, "0", u"/lockout/attempts"_s,
                u"greater than or equal to 1"_s);
    addBreakage("a lock-out after one and a half attempts", u"/lockout/attempts"_s, "1.5", u"/lockout/attempts"_s,
                u"type"_s);
}

QTEST_APPLESS_MAIN(TestBrokenDefinitions)
#include "tst_brokendefinitions.moc"
