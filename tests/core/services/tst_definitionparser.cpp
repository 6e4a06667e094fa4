// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/definitionparser.h"
#include "tests/core/services/fixtures.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestDefinitionParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundDefinitionIsReadWhole();
    void notJson_data();
    void notJson();
    void aListIsNoDefinition();
    void allowed_data();
    void allowed();
};

void TestDefinitionParser::aSoundDefinitionIsReadWhole()
{
    const Result<ServiceDefinition> parsed = parseDefinition(test::soundDefinition());
    QVERIFY2(parsed, qUtf8Printable(parsed ? QString() : parsed.error().detail));
    QCOMPARE(parsed->id, u"small"_s);
    QCOMPARE(parsed->name, (LocalizedText{u"Small"_s, u"小"_s}));
    QCOMPARE(parsed->fields.size(), 4);
    QCOMPARE(parsed->steps.size(), 2);
    QCOMPARE(parsed->step(u"second"_s)->token.header, u"X-Token"_s);
    QCOMPARE(parsed->step(u"second"_s)->failures.at(0).renews, u"first"_s);
    QCOMPARE(parsed->failures.at(0).kind, ErrorKind::Blocked);
    QCOMPARE(parsed->renewal->header, u"X-Token"_s);
    QCOMPARE(parsed->oneLiveToken->warning.chinese, u"一个。"_s);
    QVERIFY(!parsed->step(u"third"_s));
    QVERIFY(!parsed->field(u"nothing"_s));
    QVERIFY(!parsed->isUserDefined);
}

void TestDefinitionParser::notJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addRow("nothing at all") << ""_ba << u"(at byte 0)"_s;
    QTest::addRow("a comma too many") << R"({"id": "a",})"_ba << u"(at byte 12)"_s;
    QTest::addRow("cut off in the middle") << R"({"id": "a")"_ba << u"(at byte 10)"_s;
    QTest::addRow("more after the end") << "{} x"_ba << u"(at byte 3)"_s;
    QTest::addRow("bytes that are not UTF-8") << "{\"id\": \"\xff\xfe\"}"_ba << u"(at byte 8)"_s;
}

void TestDefinitionParser::notJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const Result<ServiceDefinition> parsed = parseDefinition(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Unusable);
    QVERIFY2(parsed.error().detail.startsWith(u"Not JSON: "_s), qUtf8Printable(parsed.error().detail));
    QVERIFY2(parsed.error().detail.endsWith(place), qUtf8Printable(parsed.error().detail));
}

void TestDefinitionParser::aListIsNoDefinition()
{
    const Result<ServiceDefinition> parsed = parseDefinition('[' + test::soundDefinition() + ']');
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Unusable);
    QVERIFY2(parsed.error().detail.startsWith(u"At /: "_s), qUtf8Printable(parsed.error().detail));
    QVERIFY2(parsed.error().detail.contains(u"type"_s), qUtf8Printable(parsed.error().detail));
}

void TestDefinitionParser::allowed_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("braces as themselves") << u"/headers/0/value"_s << R"("{{account}}")"_ba;
    QTest::addRow("a field that is no secret in a path") << u"/probe/path"_s << R"("/probe/{account}?x=1")"_ba;
    QTest::addRow("a secret in a header of a request") << u"/steps/0/request/headers/0/value"_s << R"("{password}")"_ba;
    QTest::addRow("an earlier token in the probe's body") << u"/probe/json"_s << R"({"t": "{second.token}"})"_ba;
    QTest::addRow("no table") << u"/failures"_s << ""_ba;
    QTest::addRow("no lock-out") << u"/lockout"_s << ""_ba;
    QTest::addRow("numbers and booleans in a body")
        << u"/steps/0/request/json"_s << R"({"n": 1, "b": false, "z": null})"_ba;
    QTest::addRow("no lifetime is known") << u"/steps/0/lifetime"_s << "[]"_ba;
    QTest::addRow("a constant that is no longer than what was asked for")
        << u"/steps/0/lifetime/1/requested"_s << R"("span")"_ba;
    QTest::addRow("a doubled slash in a query") << u"/probe/path"_s << R"("/probe/x?to=https://a.example//b")"_ba;
    QTest::addRow("nothing but a query") << u"/probe/path"_s << R"("/?a=b")"_ba;
    QTest::addRow("a slash at the end of a path") << u"/probe/path"_s << R"("/probe/")"_ba;
    QTest::addRow("a form with a name twice")
        << u"/steps/1/request/form/1"_s << R"({"name": "first", "value": "x"})"_ba;
    QTest::addRow("a header of the probe alone")
        << u"/probe/headers"_s << R"([{"name": "Accept", "value": "application/json"}])"_ba;
    QTest::addRow("a default within its limits") << u"/fields/3/default"_s << R"("1h")"_ba;
    QTest::addRow("a limited number") << u"/fields/4"_s
                                      << R"({"id": "n", "type": "integer", "minimum": 1, "maximum": 3600,
                                             "label": {"en": "E", "zh_CN": "Z"}, "help": {"en": "E", "zh_CN": "Z"}})"_ba;
    QTest::addRow("the common table renews a step") << u"/failures/table/0/renews"_s << R"("first")"_ba;
}

void TestDefinitionParser::allowed()
{
    QFETCH(QString, where);
    QFETCH(QByteArray, json);
    const Result<ServiceDefinition> parsed = parseDefinition(test::soundDefinitionWith(where, json));
    QVERIFY2(parsed, qUtf8Printable(parsed ? QString() : parsed.error().detail));
}

QTEST_APPLESS_MAIN(TestDefinitionParser)
#include "tst_definitionparser.moc"
