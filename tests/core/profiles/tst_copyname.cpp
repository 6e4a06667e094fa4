// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/copyname.h"
#include "core/profiles/validation.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestCopyName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void name_data();
    void name();
    void theLongestNameHasAUsableCopy();
};

void TestCopyName::name_data()
{
    QTest::addColumn<QString>("of");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("expected");
    QTest::addRow("the first copy") << u"prod"_s << QStringList{u"prod"_s} << u"prod 2"_s;
    QTest::addRow("the second copy") << u"prod"_s << QStringList{u"prod"_s, u"prod 2"_s} << u"prod 3"_s;
    QTest::addRow("a copy of a copy") << u"prod 2"_s << QStringList{u"prod"_s, u"prod 2"_s} << u"prod 3"_s;
    QTest::addRow("a gap is filled") << u"prod"_s << QStringList{u"prod"_s, u"prod 3"_s} << u"prod 2"_s;
    QTest::addRow("a number that is part of the name") << u"v4"_s << QStringList{u"v4"_s} << u"v4 2"_s;
    QTest::addRow("a number alone") << u"7"_s << QStringList{u"7"_s} << u"7 2"_s;
    QTest::addRow("a year is a number, too") << u"test 2026"_s << QStringList{u"test 2026"_s} << u"test 2027"_s;
    QTest::addRow("another script") << u"生产"_s << QStringList{u"生产"_s} << u"生产 2"_s;
}

void TestCopyName::name()
{
    QFETCH(const QString, of);
    QFETCH(const QStringList, taken);
    QTEST(copyName(of, taken), "expected");
}

void TestCopyName::theLongestNameHasAUsableCopy()
{
    QVERIFY(!nameProblem(copyName(QString(100, u'x'), QStringList())));
}

QTEST_APPLESS_MAIN(TestCopyName)
#include "tst_copyname.moc"
