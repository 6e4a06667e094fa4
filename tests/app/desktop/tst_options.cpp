// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include <QCoreApplication>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addRow("an unknown option") << QStringList{u"--colour"_s};
        QTest::addRow("a value is missing") << QStringList{u"--config-dir"_s};
        QTest::addRow("an argument that is no option") << QStringList{u"prod-engine"_s};
    }
    void refusals()
    {
        QFETCH(QStringList, arguments);
        const auto options = parseOptions(QStringList{u"bearerbox"_s} + arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().kind, ErrorKind::Usage);
    }

    void values_areTaken()
    {
        const auto options = parseOptions({u"bearerbox"_s, u"--config-dir"_s, u"/tmp/x"_s, u"--store=memory"_s});
        QVERIFY(options);
        QCOMPARE(options->backend.configFolder, u"/tmp/x"_s);
        QCOMPARE(options->backend.store, u"memory"_s);
        QVERIFY(options->answer.isEmpty());
        QVERIFY(!options->startsHidden);
    }

    void hidden_isTaken() { QVERIFY(parseOptions({u"bearerbox"_s, u"--hidden"_s})->startsHidden); }

    void help_namesEveryOption()
    {
        const auto options = parseOptions({u"bearerbox"_s, u"--help"_s});
        QVERIFY(options);
        for (const QString &each : {u"--help"_s, u"--version"_s, u"--config-dir"_s, u"--store"_s, u"--hidden"_s}) {
            QVERIFY2(options->answer.contains(each), qPrintable(each));
        }
    }

    void version_isAnswered()
    {
        QCoreApplication::setApplicationVersion(u"7.8.9"_s);
        QCOMPARE(parseOptions({u"bearerbox"_s, u"-v"_s})->answer, u"bearerbox 7.8.9\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
