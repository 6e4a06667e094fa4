// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headers/quoting.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<QByteArray>)

namespace {

/// Reads a string of PowerShell as about_Quoting_Rules describes it, since no PowerShell runs here: between the outer
/// apostrophes nothing has a meaning but an apostrophe of any kind, which has to be doubled. Nothing if it ends early.
std::optional<QString> readByPowerShell(const QString &source)
{
    const QString apostrophes = u"'\u2018\u2019\u201a\u201b"_s;
    QString text;
    for (qsizetype i = 1; i + 1 < source.size(); ++i) {
        if (apostrophes.contains(source[i]) && (++i + 1 >= source.size() || !apostrophes.contains(source[i]))) {
            return std::nullopt;
        }
        text += source[i];
    }
    return source.size() > 1 && source.front() == u'\'' && source.back() == u'\'' ? std::optional(text) : std::nullopt;
}

} // namespace

class TestQuoting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shellWords_data();
    void shellWords() { compare(shellWord); }
    void powerShellStrings_data();
    void powerShellStrings();
    void jsonStrings_data();
    void jsonStrings() { compare(jsonString); }
    void javaStrings_data();
    void javaStrings() { compare(javaString); }
    void dotenvValues_data();
    void dotenvValues() { compare(dotenvValue); }
    void httpieHeaders_data();
    void httpieHeaders();
    void httpFileTexts_data();
    void httpFileTexts();
    void nunjucksTexts_data();
    void nunjucksTexts() { compare(nunjucksText); }
    void bruValues_data();
    void bruValues() { compare(bruValue); }
    void bytesBecomeCharacters();

private:
    static void columns();
    static void compare(QByteArray (*quote)(QByteArrayView));
};

void TestQuoting::columns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("quoted");
}

void TestQuoting::compare(QByteArray (*quote)(QByteArrayView))
{
    QFETCH(QByteArray, text);
    QTEST(quote(text), "quoted");
}

void TestQuoting::shellWords_data()
{
    columns();
    QTest::addRow("plain words stay readable")
        << "https://engine.example:30100/v4"_ba << "https://engine.example:30100/v4"_ba;
    QTest::addRow("nothing is a word, too") << ""_ba << "''"_ba;
    QTest::addRow("an apostrophe") << "it's"_ba << R"('it'\''s')"_ba;
    QTest::addRow("nothing but apostrophes") << "''"_ba << R"(''\'''\''')"_ba;
    QTest::addRow("an equals sign would be an assignment") << "A=b"_ba << "'A=b'"_ba;
    QTest::addRow("a tilde would be a home") << "~root"_ba << "'~root'"_ba;
    QTest::addRow("a star would be files") << "*"_ba << "'*'"_ba;
    QTest::addRow("a hash would be a comment") << "#x"_ba << "'#x'"_ba;
    QTest::addRow("letters beyond ASCII") << "\xc3\xbc"_ba << "'\xc3\xbc'"_ba;
}

void TestQuoting::powerShellStrings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("nothing") << ""_ba;
    QTest::addRow("a variable and a call") << "$env:PATH $(Get-Date) `n"_ba;
    QTest::addRow("apostrophes at both ends") << "'it's'"_ba;
    QTest::addRow("typographic apostrophes") << QByteArray("\u2018a\u2019 \u201ab\u201b");
    QTest::addRow("every visible character")
        << R"(!"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~)"_ba;
}

void TestQuoting::powerShellStrings()
{
    QFETCH(QByteArray, text);
    QCOMPARE(readByPowerShell(QString::fromUtf8(powerShellString(text))), QString::fromUtf8(text));
}

void TestQuoting::jsonStrings_data()
{
    columns();
    QTest::addRow("quotes and backslashes") << R"(a"b\c)"_ba << R"("a\"b\\c")"_ba;
    QTest::addRow("a slash stays") << "a/b"_ba << R"("a/b")"_ba;
    QTest::addRow("a line break") << "a\nb"_ba << R"("a\nb")"_ba;
    QTest::addRow("letters beyond ASCII stay") << QByteArray("ü") << QByteArray("\"ü\"");
}

void TestQuoting::javaStrings_data()
{
    columns();
    QTest::addRow("what looks like an escape of Unicode") << R"(\u0022)"_ba << R"("\\u0022")"_ba;
    QTest::addRow("letters beyond ASCII") << QByteArray("ü中") << R"("\u00fc\u4e2d")"_ba;
    QTest::addRow("a character of two units") << QByteArray("\U0001f600") << R"("\ud83d\ude00")"_ba;
}

void TestQuoting::dotenvValues_data()
{
    columns();
    QTest::addRow("a token is bare") << "eyJ.a-b_c="_ba << "eyJ.a-b_c="_ba;
    QTest::addRow("nothing") << ""_ba << ""_ba;
    QTest::addRow("a space") << "Bearer x"_ba << "'Bearer x'"_ba;
    QTest::addRow("a variable") << "$HOME"_ba << "'$HOME'"_ba;
    QTest::addRow("a backslash") << R"(a\b)"_ba << R"('a\b')"_ba;
    QTest::addRow("an apostrophe") << "it's #1"_ba << R"("it's #1")"_ba;
    QTest::addRow("an apostrophe and a backslash") << R"(it's\)"_ba << R"(it's\)"_ba;
    QTest::addRow("two backslashes") << R"(a\\b)"_ba << R"(a\\b)"_ba;
    QTest::addRow("an apostrophe, a backslash and a hash") << R"(it's \ #1)"_ba << R"('it\'s \\ #1')"_ba;
}

void TestQuoting::httpieHeaders_data()
{
    columns();
    QTest::addRow("a value") << "Bearer x"_ba << "'X-A:Bearer x'"_ba;
    QTest::addRow("no value") << ""_ba << "'X-A;'"_ba;
    QTest::addRow("an equals sign would make it JSON") << "=1"_ba << R"('X-A:\=1')"_ba;
    QTest::addRow("an at sign would name a file") << "@x"_ba << R"('X-A:\@x')"_ba;
    QTest::addRow("further signs mean nothing") << "a:b=c@d"_ba << "'X-A:a:b=c@d'"_ba;
    QTest::addRow("two backslashes before a sign stay") << R"(a\\:b)"_ba << R"('X-A:a\\:b')"_ba;
    QTest::addRow("one backslash before a sign would be lost") << R"(a\:b)"_ba << R"(X-A:@<(printf %s 'a\:b'))"_ba;
}

void TestQuoting::httpieHeaders()
{
    QFETCH(QByteArray, text);
    QTEST(httpieHeader("X-A", text), "quoted");
}

void TestQuoting::httpFileTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<QByteArray>>("written");
    const auto row = [](const char *name, const QByteArray &text, const std::optional<QByteArray> &written) {
        QTest::addRow("%s", name) << text << written;
    };
    row("nothing to do", "a { b } c"_ba, "a { b } c"_ba);
    row("a variable", "a{{ b }}c"_ba, "a{{open}} b {{close}}c"_ba);
    row("two", "{{a}}{{b}}"_ba, "{{open}}a{{close}}{{open}}b{{close}}"_ba);
    row("braces that nothing closes", "}} {{"_ba, "}} {{"_ba);
    row("braces in braces", "{{{a}}}"_ba, std::nullopt);
    row("a brace too many", "{{a}}}"_ba, std::nullopt);
    row("a variable in a variable", "{{a {{b}} }}"_ba, std::nullopt);
    row("nothing in braces", "{{}}"_ba, std::nullopt);
    row("the escape of httpyac", R"(\{\{a\}\})"_ba, std::nullopt);
}

void TestQuoting::httpFileTexts()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<QByteArray>, written);
    QVERIFY(httpFileText(text) == written);
}

void TestQuoting::nunjucksTexts_data()
{
    columns();
    QTest::addRow("nothing to do") << "a { b } c"_ba << "a { b } c"_ba;
    QTest::addRow("an expression") << "{{a}}"_ba << "{{ '{' }}{a}}"_ba;
    QTest::addRow("three braces") << "{{{"_ba << "{{ '{' }}{{ '{' }}{"_ba;
    QTest::addRow("a statement") << "{% raw %}"_ba << "{{ '{' }}% raw %}"_ba;
    QTest::addRow("a comment") << "{#a#}"_ba << "{{ '{' }}#a{{ '#' }}}"_ba;
}

void TestQuoting::bruValues_data()
{
    columns();
    QTest::addRow("as it is") << "a: {b} 'c' \"d\""_ba << "a: {b} 'c' \"d\""_ba;
    QTest::addRow("what would begin several lines") << "a'''"_ba << "'''\n    a'''\n  '''"_ba;
}

void TestQuoting::bytesBecomeCharacters()
{
    QCOMPARE(bytesAsCharacters("a\xc3\xbc"), "a\xc3\x83\xc2\xbc"_ba);
}

QTEST_APPLESS_MAIN(TestQuoting)
#include "tst_quoting.moc"
