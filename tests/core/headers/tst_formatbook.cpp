// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/formatbook.h"
#include "tests/support/materials.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

namespace {

HeaderSet engineSet()
{
    const std::vector<HttpHeader> headers{{"Authorization"_ba, secret("Bearer it's"_ba)}, {"X-A"_ba, secret("1"_ba)}};
    return {.name = u"my <engine>"_s,
            .headers = headers,
            .token = secret("it's"_ba),
            .probe = {.method = "GET"_ba, .url = QUrl(u"https://e.example/a?b=c"_s), .headers = headers}};
}

} // namespace

class TestFormatBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templates_data();
    void templates();
    void brokenTemplates_data();
    void brokenTemplates();
    void aHeaderThatIsNotInTheSet();
    void filesBecomeFormats();
    void filesThatCannot_data();
    void filesThatCannot();
    void oneBrokenFileKeepsNoOther();
};

void TestFormatBook::templates_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("text alone") << "a { b } c"_ba << "a { b } c"_ba;
    QTest::addRow("the line break at the end goes, once") << "a\n\n"_ba << "a\n"_ba;
    QTest::addRow("as Windows writes it, too") << "a\r\n"_ba << "a"_ba;
    QTest::addRow("everything there is") << "{{token}} {{url}} {{method}} {{profile}} {{header.x-a}}"_ba
                                         << "it's https://e.example/a?b=c GET my <engine> 1"_ba;
    QTest::addRow("for a shell") << "{{token|shell}}"_ba << R"('it'\''s')"_ba;
    QTest::addRow("spaces in a hole") << "{{ token | shell }}"_ba << R"('it'\''s')"_ba;
    QTest::addRow("for PowerShell") << "{{token|powershell}}"_ba << "'it''s'"_ba;
    QTest::addRow("for JSON") << "{{token|json}}"_ba << R"("it's")"_ba;
    QTest::addRow("for a URL") << "{{header.Authorization|url}}"_ba << "Bearer%20it%27s"_ba;
    QTest::addRow("for XML") << "{{profile|xml}} {{token|xml}}"_ba << "my &lt;engine&gt; it&#39;s"_ba;
    QTest::addRow("in Base64") << "{{header.X-A|base64}}"_ba << "MQ=="_ba;
    QTest::addRow("one filter after the other") << "{{token|json|shell}}"_ba << R"('"it'\''s"')"_ba;
    QTest::addRow("a loop") << "{{for header}}{{name}}={{value}};{{end}}."_ba << "Authorization=Bearer it's;X-A=1;."_ba;
    QTest::addRow("a loop with something between") << "[{{for header}}{{name|json}}{{between}}, {{end}}]"_ba
                                                   << R"(["Authorization", "X-A"])"_ba;
    QTest::addRow("two loops") << "{{for header}}a{{end}}{{for header}}b{{end}}"_ba << "aabb"_ba;
    QTest::addRow("braces of the reader's own") << "{{open}}token}}"_ba << "{{token}}"_ba;
}

void TestFormatBook::templates()
{
    QFETCH(QByteArray, file);
    const Result<FormatTemplate> parsed = FormatTemplate::parse(file);
    QVERIFY2(parsed, parsed ? "" : qUtf8Printable(parsed.error().detail));
    QTEST(parsed->fill(engineSet())->reveal().toByteArray(), "text");
}

void TestFormatBook::brokenTemplates_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("detail");
    QTest::addRow("an unknown word") << "a\n\u00fc{{password}}"_ba
                                     << u"line 2, column 2: “password” is nothing that a format knows"_s;
    QTest::addRow("an unknown filter") << "{{token|sh}}"_ba << u"line 1, column 1: there is no filter “sh”"_s;
    QTest::addRow("an empty hole") << "{{}}"_ba << u"line 1, column 1: “” is nothing that a format knows"_s;
    QTest::addRow("an expression") << "{{token + 1}}"_ba
                                   << u"line 1, column 1: “token + 1” is nothing that a format knows"_s;
    QTest::addRow("a header without a name")
        << "{{header.}}"_ba << u"line 1, column 1: “header.” is nothing that a format knows"_s;
    QTest::addRow("a hole that is not closed") << "a {{token"_ba << u"line 1, column 3: “{{” without “}}”"_s;
    QTest::addRow("a value outside of the loop")
        << "{{value}}"_ba << u"line 1, column 1: “value” stands only between “for header” and “end”"_s;
    QTest::addRow("a loop that is not closed")
        << "a{{for header}}\n{{value}}"_ba << u"line 1, column 2: a loop without “end”"_s;
    QTest::addRow("a loop in a loop") << "{{for header}}{{for header}}"_ba
                                      << u"line 1, column 15: a loop cannot stand in a loop"_s;
    QTest::addRow("an end of nothing") << "{{end}}"_ba << u"line 1, column 1: “end” without “for header”"_s;
    QTest::addRow("between nothing") << "{{between}}"_ba
                                     << u"line 1, column 1: “between” stands in a loop, once, before its “end”"_s;
    QTest::addRow("bytes") << "\xff"_ba << u"it is no UTF-8 text"_s;
}

void TestFormatBook::brokenTemplates()
{
    QFETCH(QByteArray, file);
    const Result<FormatTemplate> parsed = FormatTemplate::parse(file);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Unusable);
    QTEST(parsed.error().detail, "detail");
}

void TestFormatBook::aHeaderThatIsNotInTheSet()
{
    const Result<Secret> text = FormatTemplate::parse("{{header.X-B}}")->fill(engineSet());
    QVERIFY(!text);
    QCOMPARE(text.error().kind, ErrorKind::Usage);
}

namespace {

void put(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

void TestFormatBook::filesBecomeFormats()
{
    const QTemporaryDir folder;
    put(folder, u"netrc-like.txt"_s, "token {{token|shell}}\n"_ba);
    put(folder, u"notes.md"_s, "{{"_ba);
    FormatBook book;
    book.addFrom(folder.path());
    QVERIFY(book.problems().empty());
    QCOMPARE(book.all().size(), formats().size() + 1);
    QCOMPARE(book.all().back().id, u"netrc-like"_s);
    QVERIFY(book.check(u"netrc-like"_s));
    QCOMPARE(book.write(u"netrc-like"_s, engineSet())->reveal().toByteArray(), R"(token 'it'\''s')"_ba);
    QCOMPARE(book.write(u"raw"_s, engineSet())->reveal().toByteArray(), "it's"_ba);
    QCOMPARE(book.titleOf(u"netrc-like"_s), u"netrc-like"_s);
    QCOMPARE(book.titleOf(u"raw"_s), u"Token alone"_s);
    QCOMPARE(book.titleOf(u"value:X-A"_s), u"X-A"_s);
    QVERIFY(!book.check(u"notes"_s));
}

void TestFormatBook::filesThatCannot_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    QTest::addRow("a built-in name") << u"curl.txt"_s << "x"_ba
                                     << u"Format curl.txt is left out: the name “curl” is taken"_s;
    QTest::addRow("a broken template") << u"mine.txt"_s << "{{"_ba
                                       << u"Format mine.txt is left out: line 1, column 1: “{{” without “}}”"_s;
    QTest::addRow("too much") << u"mine.txt"_s << QByteArray(70000, 'x')
                              << u"Format mine.txt is left out: larger than 64 KiB"_s;
    QTest::addRow("a name for no command line")
        << u"-x y.txt"_s << "x"_ba
        << u"Format -x y.txt is left out: a format's name has letters, digits, “.”, “_” and “-”, and begins with one "
           "of the first two"_s;
}

void TestFormatBook::filesThatCannot()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    put(folder, name, content);
    FormatBook book;
    book.addFrom(folder.path());
    QCOMPARE(book.all().size(), formats().size());
    QCOMPARE(book.problems().size(), size_t(1));
    QTEST(book.problems().front().detail, "problem");
}

void TestFormatBook::oneBrokenFileKeepsNoOther()
{
    const QTemporaryDir folder;
    put(folder, u"a.txt"_s, "{{"_ba);
    put(folder, u"b.txt"_s, "x"_ba);
    FormatBook book;
    book.addFrom(folder.path());
    QVERIFY(!book.check(u"a"_s));
    QVERIFY(book.check(u"b"_s));
}

QTEST_APPLESS_MAIN(TestFormatBook)
#include "tst_formatbook.moc"
