// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/masking.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellings_data();
    void spellings();
    void words_data();
    void words();
    void whatIsHeld_data();
    void whatIsHeld();
};

void TestMasking::spellings_data()
{
    QTest::addColumn<QString>("hidden");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const QString odd = u"a<b>&\"'/\\ +ö"_s;
    const auto row = [&odd](const char *name, const QString &written) {
        QTest::addRow("%s", name) << odd << u"[%1]"_s.arg(written) << u"[*]"_s;
    };
    row("as it is", odd);
    row("JSON", uR"(a<b>&\"'/\\ +ö)"_s);
    row("JSON of Go", uR"(a\u003cb\u003e\u0026\"'/\\ +ö)"_s);
    row("JSON of PHP", uR"(a<b>&\"'\/\\ +\u00f6)"_s);
    row("JSON in upper case", uR"(a\u003Cb\u003E\u0026\u0022\u0027\u002F\u005C\u0020\u002B\u00F6)"_s);
    row("HTML", u"a&lt;b&gt;&amp;&quot;&#39;/\\ +ö"_s);
    row("HTML of Go", u"a&lt;b&gt;&amp;&#34;&#39;/\\ +ö"_s);
    row("HTML of Python", u"a&lt;b&gt;&amp;&quot;&#x27;/\\ +ö"_s);
    row("HTML with leading zeros and numbers for all", u"a&#60;b&#62;&#38;&#34;&#039;&#x2F;&#92;&#32;&#43;&#xF6;"_s);
    row("XML", u"a&lt;b&gt;&amp;&quot;&apos;/\\ +ö"_s);
    row("a URL", u"a%3Cb%3E%26%22%27%2F%5C%20%2B%C3%B6"_s);
    row("a URL in lower case", u"a%3cb%3e%26%22%27%2f%5c%20%2b%c3%b6"_s);
    row("a form", u"a%3Cb%3E%26%22%27%2F%5C+%2B%C3%B6"_s);
    QTest::addRow("an escape that is meant literally") << u"a&amp;b"_s << u"[a&amp;b]"_s << u"[*]"_s;
    QTest::addRow("the rest of an escape is not left") << u"ab&"_s << u"[ab&amp;]"_s << u"[*]"_s;
    QTest::addRow("two in a row") << u"a&bc"_s << u"a&bca&amp;bc"_s << u"**"_s;
    QTest::addRow("one that begins within what was none") << u"112x"_s << u"1112x"_s << u"1*"_s;
    QTest::addRow("beyond the basic plane, as a pair of escapes")
        << u"k\U0001F511"_s << uR"([k\ud83d\udd11])"_s << u"[*]"_s;
    QTest::addRow("case counts") << u"Secret"_s << u"secret"_s << u"secret"_s;
    QTest::addRow("a part is none") << u"secret"_s << u"secre"_s << u"secre"_s;
    QTest::addRow("nothing hidden") << u""_s << u"text"_s << u"text"_s;
    QTest::addRow("nothing said") << u"secret"_s << u""_s << u""_s;
}

void TestMasking::spellings()
{
    QFETCH(QString, hidden);
    QFETCH(QString, text);
    maskSpellings(text, hidden, u"*"_s);
    QTEST(text, "masked");
}

void TestMasking::words_data()
{
    QTest::addColumn<QString>("hidden");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, const QString &hidden, const QString &text, const QString &masked) {
        QTest::addRow("%s", name) << hidden << text << masked;
    };
    const QString wrong = u"wrong"_s;
    row("a word of the sentence", wrong, u"Login failed: wrong password, that is wrong."_s,
        u"Login failed: wrong password, that is wrong."_s);
    row("the whole text", wrong, wrong, u"*"_s);
    row("in quotes", wrong, u"got \"wrong\", 'wrong' and “wrong”"_s, u"got \"*\", '*' and “*”"_s);
    row("in quotes that are escaped for JSON", wrong, uR"({\"password\":\"wrong\"})"_s, uR"({\"password\":\"*\"})"_s);
    row("in quotes that are escaped for HTML", wrong, u"got &quot;wrong&quot;"_s, u"got &quot;*&quot;"_s);
    row("in a tag", wrong, u"<password>wrong</password>"_s, u"<password>*</password>"_s);
    row("in a form", wrong, u"name=a&password=wrong&x=y"_s, u"name=a&password=*&x=y"_s);
    row("after a colon", wrong, u"password: wrong"_s, u"password: *"_s);
    row("in brackets", wrong, u"bad password (wrong)"_s, u"bad password (*)"_s);
    row("a part of a word", u"pass"_s, u"\"password\""_s, u"\"password\""_s);
    row("one character", u"a"_s, uR"({"a b":"a"})"_s, uR"({"a b":"*"})"_s);
    row("three digits in a sentence", u"401"_s, u"status 401 it is"_s, u"status 401 it is"_s);
    row("three digits as a value", u"401"_s, u"password=401"_s, u"password=*"_s);
    row("four characters that are no word", u"w0rd"_s, u"it is w0rd here"_s, u"it is * here"_s);
    row("eight letters", u"password"_s, u"it is password here"_s, u"it is * here"_s);
    row("Chinese", u"错误"_s, u"密码错误，“错误”"_s, u"密码错误，“*”"_s);
}

void TestMasking::words()
{
    QFETCH(QString, hidden);
    QFETCH(QString, text);
    maskSpellings(text, hidden, u"*"_s);
    QTEST(text, "masked");
}

void TestMasking::whatIsHeld_data()
{
    QTest::addColumn<QString>("hidden");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHeld");

    QTest::newRow("a word of the sentence") << u"hunter"_s << u"the password hunter of root is wrong"_s << true;
    QTest::newRow("in another case") << u"Hunter"_s << u"no HUNTER here"_s << true;
    QTest::newRow("a part of a word") << u"pass"_s << u"bad password"_s << true;
    QTest::newRow("one character") << u"a"_s << u"bad"_s << true;
    QTest::newRow("escaped for a URL") << u"hü"_s << u"x=h%C3%BC"_s << true;
    QTest::newRow("a capital that is escaped") << u"HÜ"_s << u"x=H%C3%9C"_s << true;
    QTest::newRow("escaped for HTML") << u"a<b"_s << u"got A&lt;B"_s << true;
    QTest::newRow("its beginning only") << u"hunter2"_s << u"hunter"_s << false;
    QTest::newRow("something else") << u"hunter"_s << u"wrong password"_s << false;
    QTest::newRow("nothing is hidden") << QString() << u"wrong password"_s << false;
    QTest::newRow("nothing is said") << u"hunter"_s << QString() << false;
}

void TestMasking::whatIsHeld()
{
    QFETCH(QString, hidden);
    QFETCH(QString, text);
    QTEST(holdsSpelling(text, hidden), "isHeld");
}

QTEST_APPLESS_MAIN(TestMasking)
#include "tst_masking.moc"
