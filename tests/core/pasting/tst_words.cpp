// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasting/words.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bash_data();
    void bash();
    void cmd_data();
    void cmd();
};

namespace {

/// The words, one in brackets each; what a shell fills in and what is not closed stand behind their word.
QString shown(const Words &words)
{
    QString text;
    for (const Word &each : words.all) {
        text += u'[' + each.text + u']';
        text += each.hole.isEmpty() ? QString() : u'?' + each.hole;
        text += each.isBroken ? u"!"_s : QString();
    }
    return text + words.end;
}

void columns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
}

} // namespace

void TestWords::bash_data()
{
    columns();
    QTest::addRow("nothing") << u""_s << u""_s;
    QTest::addRow("plain words") << u"curl -X POST"_s << u"[curl][-X][POST]"_s;
    QTest::addRow("single quotes keep everything") << uR"('a "$b" \n `c`')"_s << uR"([a "$b" \n `c`])"_s;
    QTest::addRow("double quotes know few escapes") << uR"("a \"b\" \$c \n")"_s << uR"([a "b" $c \n])"_s;
    QTest::addRow("a line break in ANSI quotes") << uR"($'a\nb')"_s << u"[a\nb]"_s;
    QTest::addRow("a quote in ANSI quotes") << uR"($'it\'s')"_s << u"[it's]"_s;
    QTest::addRow("numbers in ANSI quotes") << uR"($'\u0021\x41\101\U0001F600')"_s << u"[!AA\U0001F600]"_s;
    QTest::addRow("a number beyond Unicode") << uR"($'\UFFFFFFFFx')"_s << u"[x]"_s;
    QTest::addRow("quotes side by side are one word") << uR"('a'"b"c)"_s << u"[abc]"_s;
    QTest::addRow("a quote out of single quotes") << uR"('it'\''s')"_s << u"[it's]"_s;
    QTest::addRow("an empty word") << u"-d ''"_s << u"[-d][]"_s;
    QTest::addRow("a line that goes on") << u"curl \\\n  -k \\\r\n  -s"_s << u"[curl][-k][-s]"_s;
    QTest::addRow("a line that goes on within quotes") << u"\"a\\\nb\""_s << u"[ab]"_s;
    QTest::addRow("a lost backslash before the next option") << u"curl a\n  -k"_s << u"[curl][a][-k]"_s;
    QTest::addRow("another command on the next line") << u"curl a\nrm -rf b"_s << u"[curl][a]\n"_s;
    QTest::addRow("a pipe ends it") << u"curl a | jq ."_s << u"[curl][a]|"_s;
    QTest::addRow("a file for the answer ends it") << u"curl a > b"_s << u"[curl][a]>"_s;
    QTest::addRow("an ampersand ends it") << u"curl a&b"_s << u"[curl][a]&"_s;
    QTest::addRow("a comment") << u"curl a # b"_s << u"[curl][a]"_s;
    QTest::addRow("a hash within a word") << u"a#b"_s << u"[a#b]"_s;
    QTest::addRow("a variable") << u"\"Bearer $TOKEN\""_s << u"[Bearer ]?$…"_s;
    QTest::addRow("a variable in braces") << u"${TOKEN:-x}"_s << u"[]?$…"_s;
    QTest::addRow("no piece of a password is repeated") << u"\"jane:Pa$Secret99\""_s << u"[jane:Pa]?$…"_s;
    QTest::addRow("a dollar that is none") << u"\"5 $ a$\""_s << u"[5 $ a$]"_s;
    QTest::addRow("a command in parentheses is not repeated") << u"\"$(echo $(pass))x\""_s << u"[x]?$(…)"_s;
    QTest::addRow("a command in backticks is not repeated") << u"`rm -rf /`"_s << u"[]?`…`"_s;
    QTest::addRow("a single quote that is not closed") << u"a 'b c"_s << u"[a][b c]!"_s;
    QTest::addRow("a double quote that is not closed") << u"\"b c"_s << u"[b c]!"_s;
    QTest::addRow("a command that is not closed") << u"$(a"_s << u"[]?$(…)!"_s;
    QTest::addRow("a backslash at the end") << u"a\\"_s << u"[a]"_s;
    QTest::addRow("another script") << u"'密码' é"_s << u"[密码][é]"_s;
}

void TestWords::bash()
{
    QFETCH(const QString, text);
    QTEST(shown(bashWords(text)), "words");
}

void TestWords::cmd_data()
{
    columns();
    QTest::addRow("nothing") << u""_s << u""_s;
    QTest::addRow("quotes as older browsers write them") << uR"(-d "{""a"":""b c""}")"_s << uR"([-d][{"a":"b c"}])"_s;
    QTest::addRow("quotes as browsers write them") << uR"(-d ^"^{^\^"a^\^":^\^"b^\^"^}^")"_s << uR"([-d][{"a":"b"}])"_s;
    QTest::addRow("a line that goes on") << u"curl ^\r\n  -k ^\n  -s"_s << u"[curl][-k][-s]"_s;
    QTest::addRow("a line break in a body") << u"^\"a^\n\nb^\""_s << u"[a\nb]"_s;
    QTest::addRow("a caret within quotes is one") << u"\"a^b\""_s << u"[a^b]"_s;
    QTest::addRow("a backslash before anything else is one") << uR"("C:\a\b")"_s << uR"([C:\a\b])"_s;
    QTest::addRow("two backslashes before a quote") << uR"("a\\" b)"_s << uR"([a\][b])"_s;
    QTest::addRow("a variable, whose name is not repeated") << u"\"Bearer %TOKEN%\""_s << u"[Bearer %TOKEN%]?%…%"_s;
    QTest::addRow("bytes in a URL are no variable") << u"a%E4%BD%A0"_s << u"[a%E4%BD%A0]"_s;
    QTest::addRow("an ampersand within quotes") << u"\"a&b\""_s << u"[a&b]"_s;
    QTest::addRow("an ampersand ends it") << u"curl a & del b"_s << u"[curl][a]&"_s;
    QTest::addRow("a quote that is not closed") << u"\"a b"_s << u"[a b]!"_s;
    QTest::addRow("a caret at the end") << u"a ^"_s << u"[a]"_s;
}

void TestWords::cmd()
{
    QFETCH(const QString, text);
    QTEST(shown(cmdWords(text)), "words");
}

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
