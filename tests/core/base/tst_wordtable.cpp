// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wordtable.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

enum class Colour { Red, Green, DarkBlue };

constexpr std::array<WordFor<Colour>, 3> colours{
    {{Colour::Green, "green"_L1}, {Colour::Red, "red"_L1}, {Colour::DarkBlue, "dark-blue"_L1}}};

} // namespace

class TestWordTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachValueHasOneWord_data();
    void eachValueHasOneWord();
    void whatIsNoWord_data();
    void whatIsNoWord();
};

void TestWordTable::eachValueHasOneWord_data()
{
    QTest::addColumn<Colour>("value");
    QTest::addColumn<QString>("word");
    QTest::addRow("the first of the table") << Colour::Green << u"green"_s;
    QTest::addRow("the first of the enumeration") << Colour::Red << u"red"_s;
    QTest::addRow("the last, whose word is two") << Colour::DarkBlue << u"dark-blue"_s;
}

void TestWordTable::eachValueHasOneWord()
{
    QFETCH(Colour, value);
    QFETCH(QString, word);

    QCOMPARE(wordIn(colours, value), word);
    QCOMPARE(valueIn(colours, word), std::optional(value));
}

void TestWordTable::whatIsNoWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addRow("a word of no value") << u"yellow"_s;
    QTest::addRow("a word in capitals") << u"Red"_s;
    QTest::addRow("the beginning of a word") << u"dark"_s;
    QTest::addRow("a word with a blank behind it") << u"red "_s;
    QTest::addRow("the number of a value") << u"0"_s;
    QTest::addRow("an empty word") << u""_s;
    QTest::addRow("no word at all") << QString();
}

void TestWordTable::whatIsNoWord()
{
    QFETCH(QString, word);

    QVERIFY(!valueIn(colours, word));
}

QTEST_APPLESS_MAIN(TestWordTable)
#include "tst_wordtable.moc"
