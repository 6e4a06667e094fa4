// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profileform/mnemonics.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestMnemonics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mark_data();
    void mark();
    void mark_givesEachLetterOnce();
};

void TestMnemonics::mark_data()
{
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("marked");

    QTest::addRow("the first letter, if it is free") << u""_s << u"Address"_s << u"&Address"_s;
    QTest::addRow("the next word, if the first letter is taken") << u"A"_s << u"App key"_s << u"App &key"_s;
    QTest::addRow("inside a word, if all words are taken") << u"AK"_s << u"App key"_s << u"A&pp key"_s;
    QTest::addRow("taken letters count in either case") << u"a"_s << u"Access"_s << u"A&ccess"_s;
    QTest::addRow("behind a label without Latin letters") << u"A"_s << u"地址"_s << u"地址(&B)"_s;
    QTest::addRow("before the dots of such a label") << u""_s << u"查看证书…"_s << u"查看证书(&A)…"_s;
    QTest::addRow("an ampersand of the label is doubled") << u"R"_s << u"R & D"_s << u"R && &D"_s;
    QTest::addRow("unmarked, if all its letters are taken") << u"NAME"_s << u"Name"_s << u"Name"_s;
    QTest::addRow("no letter left") << u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s << u"Name"_s << u"Name"_s;
}

void TestMnemonics::mark()
{
    QFETCH(const QString, taken);
    QFETCH(const QString, label);
    Mnemonics mnemonics(taken);
    QTEST(mnemonics.mark(label), "marked");
}

void TestMnemonics::mark_givesEachLetterOnce()
{
    Mnemonics mnemonics(u"S"_s);
    QCOMPARE(mnemonics.mark(u"Account"_s), u"&Account"_s);
    QCOMPARE(mnemonics.mark(u"Account"_s), u"A&ccount"_s);
    QCOMPARE(mnemonics.mark(u"Service"_s), u"S&ervice"_s);
}

QTEST_APPLESS_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
