// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/printable.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

/// What a text from elsewhere may show, and what it may not do to the text around it.
class TestPrintable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShown_data();
    void whatIsShown();
};

void TestPrintable::whatIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto stays = [](const char *name, const QString &text) { QTest::addRow("%s", name) << text << text; };
    const auto between = [](const char *name, const QString &character) {
        QTest::addRow("%s", name) << u"a"_s + character + u"b"_s << u"a b"_s;
    };

    stays("nothing stays nothing", {});
    stays("letters, blanks and punctuation stay", u"a b, “c” – (d)!"_s);
    stays("letters with accents stay, as one character or as two", u"\u00e9 e\u0301"_s);
    stays("Chinese stays, with its punctuation and its wide blank", u"生产引擎，\u3000测试。"_s);
    stays("a Chinese character of two units stays", u"\U00020BB7野家"_s);
    stays("a face of two units stays", u"\U0001F600"_s);
    stays("what is written from right to left stays", u"\u05d0\u05d1 \u0627\u0628"_s);
    stays("a blank that does not break stays", u"a\u00a0b"_s);
    between("a line's end is a blank", u"\n"_s);
    between("a tab is a blank", u"\t"_s);
    between("a null is a blank", QString(QChar(0)));
    between("the escape of a terminal is a blank", u"\x1b"_s);
    between("the delete character is a blank", u"\x7f"_s);
    between("a control character of the second block is a blank", u"\u009b"_s);
    between("the separator of lines is a blank", u"\u2028"_s);
    between("the separator of paragraphs is a blank", u"\u2029"_s);
    between("what turns the text round is a blank", u"\u202e"_s);
    between("what embeds a text from right to left is a blank", u"\u202b"_s);
    between("what isolates a text is a blank", u"\u2067"_s);
    between("a mark of direction is a blank", u"\u200f"_s);
    between("a blank of no width is a blank that is seen", u"\u200b"_s);
    between("what joins without a width is a blank", u"\u200d"_s);
    between("the mark of the byte order is a blank", u"\ufeff"_s);
    between("a hyphen that hides is a blank", u"\u00ad"_s);
    between("an invisible tag of two units is a blank", u"\U000E0041"_s);
    between("what says that a script is annotated is a blank", u"\ufff9"_s);
    QTest::addRow("half of a character shows that something is missing") << QString(QChar(0xd83d)) << u"\ufffd"_s;
    QTest::addRow("two in a row are two blanks") << u"a\r\nb"_s << u"a  b"_s;
}

void TestPrintable::whatIsShown()
{
    QFETCH(QString, text);

    QTEST(printable(text), "shown");
}

QTEST_APPLESS_MAIN(TestPrintable)
#include "tst_printable.moc"
