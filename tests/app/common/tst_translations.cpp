// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/translations.h"
#include "core/base/error.h"

#include <QLocale>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsFollowTheLocale_data();
    void textsFollowTheLocale();
    void wordsForScriptsDoNot();
    void theyEndWithTheirObject();
    void aChineseDetailEndsAsAChineseSentence();

    void cleanup() { QLocale::setDefault(QLocale::c()); }
};

void TestTranslations::textsFollowTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("title");
    QTest::addRow("simplified Chinese") << u"zh_CN"_s << u"凭据被拒绝"_s;
    QTest::addRow("Singapore") << u"zh_SG"_s << u"凭据被拒绝"_s;
    QTest::addRow("Taiwan reads the only Chinese there is, as in service definitions") << u"zh_TW"_s << u"凭据被拒绝"_s;
    QTest::addRow("English") << u"en_US"_s << u"Credential refused"_s;
    QTest::addRow("a third language") << u"de_DE"_s << u"Credential refused"_s;
    QTest::addRow("the C locale") << u"C"_s << u"Credential refused"_s;
}

void TestTranslations::textsFollowTheLocale()
{
    QFETCH(QString, locale);
    QLocale::setDefault(QLocale(locale));
    const Translations translations(*qApp);
    QTEST(kindTitle(ErrorKind::Rejected), "title");
}

void TestTranslations::wordsForScriptsDoNot()
{
    QLocale::setDefault(QLocale(u"zh_CN"_s));
    const Translations translations(*qApp);
    QCOMPARE(kindWord(ErrorKind::Rejected), u"rejected"_s);
}

void TestTranslations::theyEndWithTheirObject()
{
    QLocale::setDefault(QLocale(u"zh_CN"_s));
    {
        const Translations translations(*qApp);
    }
    QCOMPARE(kindTitle(ErrorKind::Rejected), u"Credential refused"_s);
}

void TestTranslations::aChineseDetailEndsAsAChineseSentence()
{
    QLocale::setDefault(QLocale(u"zh_CN"_s));
    const Translations translations(*qApp);
    QVERIFY(userMessage({.kind = ErrorKind::Server, .detail = u"服务返回状态码 500"_s})
                .startsWith(u"服务返回状态码 500。"_s));
    QVERIFY(userMessage({.kind = ErrorKind::Server, .detail = u"Bad gateway"_s}).startsWith(u"Bad gateway."_s));
    QVERIFY(userMessage({.kind = ErrorKind::NoApp}).startsWith(u"Bearerbox 未运行。"_s));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
