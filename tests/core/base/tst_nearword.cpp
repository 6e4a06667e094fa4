// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearword.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestNearWord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearest_data();
    void nearest();
    void theQuestionNamesTheWord();
};

void TestNearWord::nearest_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::addRow("a letter is missing") << u"tokn"_s << u"token"_s;
    QTest::addRow("a letter is too many") << u"status2"_s << u"status"_s;
    QTest::addRow("a letter is another one") << u"heeder"_s << u"header"_s;
    QTest::addRow("two letters are swapped") << u"tokne"_s << u"token"_s;
    QTest::addRow("capitals instead of small letters") << u"Token"_s << u"token"_s;
    QTest::addRow("two slips in a long word") << u"allow-plan-htp"_s << u"allow-plain-http"_s;
    QTest::addRow("two slips in a short word are another word") << u"towns"_s << QString();
    QTest::addRow("nothing like it") << u"dance"_s << QString();
    QTest::addRow("nothing at all") << u""_s << QString();
    QTest::addRow("one letter means nothing") << u"x"_s << QString();
    QTest::addRow("two are equally near") << u"engine-3"_s << QString();
    QTest::addRow("the nearer of two") << u"engine-11"_s << u"engine-1"_s;
    QTest::addRow("the beginning of a long word") << u"allow"_s << u"allow-plain-http"_s;
    QTest::addRow("the beginning of several") << u"engi"_s << QString();
    QTest::addRow("a beginning of two letters") << u"he"_s << QString();
    QTest::addRow("a whole text") << QString(100'000, u'x') << QString();
}

void TestNearWord::nearest()
{
    QFETCH(QString, typed);
    const QStringList known{u"token"_s,    u"status"_s, u"header"_s, u"allow-plain-http"_s, u"no"_s, u"engine-1"_s,
                            u"engine-2"_s, u"y"_s,      u"adopt"_s};
    QTEST(nearWord(typed, known).value_or(QString()), "meant");
}

void TestNearWord::theQuestionNamesTheWord()
{
    QCOMPARE(didYouMean(u"tokn"_s, {u"token"_s}), u"Did you mean “token”?"_s);
    QCOMPARE(didYouMean(u"dance"_s, {u"token"_s}), QString());
    QCOMPARE(didYouMean(u"tokn"_s, {}), QString());
}

QTEST_APPLESS_MAIN(TestNearWord)
#include "tst_nearword.moc"
