// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/template.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

/// Fields "a" and "b", an empty field "empty", the token of a step "s"; nothing else has a content.
std::optional<Secret> content(const Template::Reference &hole)
{
    const QString name = hole.isStepToken ? hole.id + ".token"_L1 : hole.isNew ? hole.id + ".new"_L1 : hole.id;
    if (name == "empty"_L1) {
        return Secret();
    }
    const QMap<QString, QString> contents{
        {u"a"_s, u"1"_s}, {u"b"_s, u"x/y {z}"_s}, {u"s.token"_s, u"t\u00e9"_s}, {u"a.new"_s, u"2"_s}};
    return contents.contains(name) ? std::optional(Secret::fromText(contents[name])) : std::nullopt;
}

} // namespace

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expand_data();
    void expand();
    void refuse_data();
    void refuse();
    void escapesContentsButNotTheTextAroundThem();
    void namesItsHolesInOrder();
    void comparesByContent();
};

void TestTemplate::expand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expanded"); // null: nothing, since a hole is empty
    QTest::addRow("no hole") << u"POST"_s << u"POST"_s;
    QTest::addRow("nothing at all is a text too") << u""_s << u""_s;
    QTest::addRow("a field") << u"<{a}>"_s << u"<1>"_s;
    QTest::addRow("a hole alone") << u"{a}"_s << u"1"_s;
    QTest::addRow("two holes side by side") << u"{a}{a}"_s << u"11"_s;
    QTest::addRow("a step's token") << u"Bearer {s.token}"_s << u"Bearer t\u00e9"_s;
    QTest::addRow("the new value of a secret") << u"{a}>{a.new}"_s << u"1>2"_s;
    QTest::addRow("a field is not its new value") << u"{b.new}"_s << QString();
    QTest::addRow("doubled braces are braces") << u"{{a}}"_s << u"{a}"_s;
    QTest::addRow("a hole within literal braces") << u"{{{a}}}"_s << u"{1}"_s;
    QTest::addRow("an opening brace alone, doubled") << u"a{{b"_s << u"a{b"_s;
    QTest::addRow("braces in a content are no holes") << u"{b}"_s << u"x/y {z}"_s;
    QTest::addRow("text beyond ASCII") << u"\u4ee4 {a}"_s << u"\u4ee4 1"_s;
    QTest::addRow("a missing content empties the whole text") << u"Bearer {c}"_s << QString();
    QTest::addRow("an empty content empties the whole text") << u"a {a} {empty}"_s << QString();
    QTest::addRow("a token is not a field of the same name") << u"{s}"_s << QString();
    QTest::addRow("a field is not a token of the same name") << u"{a.token}"_s << QString();
}

void TestTemplate::expand()
{
    QFETCH(QString, text);
    QFETCH(QString, expanded);
    const Result<Template> parsed = Template::parse(text);
    QVERIFY2(parsed, qUtf8Printable(parsed ? QString() : parsed.error().detail));
    const std::optional<Secret> made = parsed->expand(content);
    QCOMPARE(made.has_value(), !expanded.isNull());
    QCOMPARE(made.value_or(Secret()).revealText(), expanded);
}

void TestTemplate::refuse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::addRow("an opening brace alone") << u"a{b"_s << u"“{”"_s;
    QTest::addRow("a closing brace alone") << u"a}b"_s << u"“}”"_s;
    QTest::addRow("three braces") << u"{a}}"_s << u"“}”"_s;
    QTest::addRow("an empty hole") << u"{}"_s << u"“{}”"_s;
    QTest::addRow("a space in a hole") << u"{ a }"_s << u"“{ a }”"_s;
    QTest::addRow("a line break in a hole") << u"{a\n}"_s << u"“{a\n}”"_s;
    QTest::addRow("a property that is no token") << u"{s.expiry}"_s << u"“{s.expiry}”"_s;
    QTest::addRow("a path of three") << u"{s.token.x}"_s << u"“{s.token.x}”"_s;
    QTest::addRow("an expression") << u"{a|upper}"_s << u"“{a|upper}”"_s;
    QTest::addRow("a name with a hyphen") << u"{app-key}"_s << u"“{app-key}”"_s;
    QTest::addRow("a name that begins with a digit") << u"{1a}"_s << u"“{1a}”"_s;
    QTest::addRow("letters beyond ASCII") << u"{\u00e4}"_s << u"“{\u00e4}”"_s;
}

void TestTemplate::refuse()
{
    QFETCH(QString, text);
    QFETCH(QString, quoted);
    const Result<Template> parsed = Template::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Unusable);
    QVERIFY2(parsed.error().detail.contains(quoted), qUtf8Printable(parsed.error().detail));
}

void TestTemplate::escapesContentsButNotTheTextAroundThem()
{
    const auto percent = [](QByteArrayView bytes) { return bytes.toByteArray().toPercentEncoding(); };
    const std::optional<Secret> made = Template::parse(u"/v/{b}?q={a}"_s)->expand(content, percent);
    QVERIFY(made);
    QCOMPARE(made->revealText(), u"/v/x%2Fy%20%7Bz%7D?q=1"_s);
}

void TestTemplate::namesItsHolesInOrder()
{
    const std::vector<Template::Reference> expected{{u"b"_s, false}, {u"s"_s, true}, {u"a"_s, false}};
    QVERIFY(Template::parse(u"{b}{{a}} {s.token}{a}"_s)->references() == expected);
    QVERIFY(Template::parse(u"{{a}}"_s)->references().empty());
}

void TestTemplate::comparesByContent()
{
    QVERIFY(*Template::parse(u"a {b}"_s) == *Template::parse(u"a {b}"_s));
    QVERIFY(!(*Template::parse(u"a {b}"_s) == *Template::parse(u"a {b.token}"_s)));
    QVERIFY(!(*Template::parse(u"a"_s) == *Template::parse(u"{a}"_s)));
}

QTEST_APPLESS_MAIN(TestTemplate)
#include "tst_template.moc"
