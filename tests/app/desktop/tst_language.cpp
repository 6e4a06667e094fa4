// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void locale_isThatOfTheWish_data();
    void locale_isThatOfTheWish();
};

void TestLanguage::locale_isThatOfTheWish_data()
{
    QTest::addColumn<LanguageWish>("wish");
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<QString>("name");
    QTest::addRow("the system's own") << LanguageWish::System << QLocale(u"de_DE"_s) << u"de_DE"_s;
    QTest::addRow("English in Britain keeps its dates") << LanguageWish::English << QLocale(u"en_GB"_s) << u"en_GB"_s;
    QTest::addRow("English in Germany") << LanguageWish::English << QLocale(u"de_DE"_s) << u"en_DE"_s;
    QTest::addRow("English in China") << LanguageWish::English << QLocale(u"zh_CN"_s) << u"en_US"_s;
    QTest::addRow("English in the C locale keeps its plain form") << LanguageWish::English << QLocale::c() << u"C"_s;
    QTest::addRow("Chinese in Germany") << LanguageWish::Chinese << QLocale(u"de_DE"_s) << u"zh_CN"_s;
    QTest::addRow("Chinese in Singapore keeps its dates") << LanguageWish::Chinese << QLocale(u"zh_SG"_s) << u"zh_SG"_s;
    QTest::addRow("Chinese in the C locale") << LanguageWish::Chinese << QLocale::c() << u"zh_CN"_s;
}

void TestLanguage::locale_isThatOfTheWish()
{
    QFETCH(LanguageWish, wish);
    QFETCH(QLocale, system);
    QTEST(localeFor(wish, system).name(), "name");
}

QTEST_APPLESS_MAIN(TestLanguage)
#include "tst_language.moc"
