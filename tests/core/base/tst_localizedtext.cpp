// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localizedtext.h"

#include <QLocale>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestLocalizedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void in_data();
    void in();
    void withoutChineseThereIsEnglish();
    void localFollowsTheProgram();
    void sentencesAreJoinedByTheirScript_data();
    void sentencesAreJoinedByTheirScript();
};

void TestLocalizedText::in_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("shown");
    QTest::addRow("simplified Chinese") << u"zh_CN"_s << u"中文"_s;
    QTest::addRow("with a hyphen") << u"zh-CN"_s << u"中文"_s;
    QTest::addRow("with an encoding") << u"zh_CN.UTF-8"_s << u"中文"_s;
    QTest::addRow("Taiwan") << u"zh_TW"_s << u"中文"_s;
    QTest::addRow("traditional script of Hong Kong") << u"zh_Hant_HK"_s << u"中文"_s;
    QTest::addRow("the language alone") << u"zh"_s << u"中文"_s;
    QTest::addRow("English") << u"en_US"_s << u"English"_s;
    QTest::addRow("a third language") << u"de_DE"_s << u"English"_s;
    QTest::addRow("the C locale") << u"C"_s << u"English"_s;
    QTest::addRow("nothing") << QString() << u"English"_s;
}

void TestLocalizedText::in()
{
    QFETCH(QString, locale);
    QTEST((LocalizedText{u"English"_s, u"中文"_s}.in(locale)), "shown");
}

void TestLocalizedText::withoutChineseThereIsEnglish()
{
    QCOMPARE((LocalizedText{u"English"_s, {}}.in(u"zh_CN"_s)), u"English"_s);
    QVERIFY(LocalizedText().isEmpty());
    QVERIFY(!(LocalizedText{u"English"_s, {}}.isEmpty()));
}

void TestLocalizedText::localFollowsTheProgram()
{
    const LocalizedText text{u"English"_s, u"中文"_s};
    QLocale::setDefault(QLocale(u"zh_CN"_s));
    QCOMPARE(text.local(), u"中文"_s);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    QCOMPARE(text.local(), u"English"_s);
}

void TestLocalizedText::sentencesAreJoinedByTheirScript_data()
{
    QTest::addColumn<QStringList>("sentences");
    QTest::addColumn<QString>("joined");
    QTest::addRow("English") << QStringList{u"One."_s, u"Two."_s} << u"One. Two."_s;
    QTest::addRow("Chinese") << QStringList{u"一。"_s, u"二。"_s} << u"一。二。"_s;
    QTest::addRow("what a service said, then Chinese") << QStringList{u"no"_s, u"二。"_s} << u"no 二。"_s;
    QTest::addRow("empty ones") << QStringList{QString(), u"One."_s, QString(), u"Two."_s} << u"One. Two."_s;
    QTest::addRow("nothing") << QStringList() << QString();
}

void TestLocalizedText::sentencesAreJoinedByTheirScript()
{
    QFETCH(const QStringList, sentences);
    QTEST(joinedSentences(sentences), "joined");
}

QTEST_APPLESS_MAIN(TestLocalizedText)
#include "tst_localizedtext.moc"
