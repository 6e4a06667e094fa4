// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingchoices.h"

#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettingChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spans_areSaidInTheLargestUnitThatFits_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::addRow("seconds") << qint64(30) << u"30 seconds"_s;
        QTest::addRow("one minute") << qint64(60) << u"1 minute"_s;
        QTest::addRow("minutes") << qint64(300) << u"5 minutes"_s;
        QTest::addRow("no whole minutes") << qint64(90) << u"90 seconds"_s;
        QTest::addRow("one hour") << qint64(3600) << u"1 hour"_s;
        QTest::addRow("hours") << qint64(7200) << u"2 hours"_s;
    }
    void spans_areSaidInTheLargestUnitThatFits()
    {
        QFETCH(qint64, seconds);
        QTEST(choiceText(std::chrono::seconds(seconds)), "text");
    }

    void aSpanFromTheFile_standsAmongTheOthers()
    {
        const auto choices = clipboardChoices(45s);
        QCOMPARE(choices.size(), 7U);
        QVERIFY(choices[2] == 45s);
        QVERIFY(!choices.back());
        QCOMPARE(clipboardChoices(30s).size(), 6U);
        QCOMPARE(clipboardChoices({}).size(), 6U);
    }

    void neverLocking_comesFirst()
    {
        const auto choices = lockChoices(90min);
        QVERIFY(!choices.front());
        QVERIFY(choices.back() == 90min);
    }
};

QTEST_APPLESS_MAIN(TestSettingChoices)
#include "tst_settingchoices.moc"
