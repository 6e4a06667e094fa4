// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/credentials.h"
#include "app/sandbox/options.h"
#include "app/sandbox/passwordrule.h"

#include <QTest>

using namespace bearerbox::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasADefault();
    void everythingCanBeSaid();
    void nonsense_data();
    void nonsense();
    void theHelpNamesTheRequestLog();
    void credentialsKeepTheirRules();
};

void TestOptions::everythingHasADefault()
{
    const auto options = parseOptions({u"sandbox"_s});
    QVERIFY(options);
    QCOMPARE(options->port, quint16(0));
    QVERIFY(!options->tls);
    QVERIFY(!options->endsWithInput);
    QVERIFY(!options->lifetimes.limit);
}

void TestOptions::everythingCanBeSaid()
{
    const auto options = parseOptions({u"sandbox"_s, u"--port"_s, u"65535"_s, u"--tls"_s, u"--lifetime=5"_s});
    QVERIFY(options);
    QCOMPARE(options->port, quint16(65535));
    QVERIFY(options->tls);
    QCOMPARE(options->lifetimes.limit, std::optional(5s));
    QVERIFY(parseOptions({u"sandbox"_s, u"--until-input-ends"_s})->endsWithInput);
    QCOMPARE(parseOptions({u"sandbox"_s, u"--help"_s})->wish, Options::Wish::Help);
    QCOMPARE(parseOptions({u"sandbox"_s, u"--version"_s})->wish, Options::Wish::Version);
}

void TestOptions::nonsense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("an unknown option") << QStringList{u"--nope"_s};
    QTest::addRow("an argument") << QStringList{u"8080"_s};
    QTest::addRow("a port beyond the last") << QStringList{u"--port=65536"_s};
    QTest::addRow("a negative port") << QStringList{u"--port=-1"_s};
    QTest::addRow("a port that is a word") << QStringList{u"--port=http"_s};
    QTest::addRow("a port that is missing") << QStringList{u"--port"_s};
    QTest::addRow("no lifetime at all") << QStringList{u"--lifetime=0"_s};
    QTest::addRow("a lifetime with a unit") << QStringList{u"--lifetime=5s"_s};
    QTest::addRow("a lifetime over a year") << QStringList{u"--lifetime=31536001"_s};
}

void TestOptions::nonsense()
{
    QFETCH(QStringList, arguments);
    const auto options = parseOptions(QStringList{u"sandbox"_s} + arguments);
    QVERIFY(!options);
    QVERIFY(!options.error().isEmpty());
}

void TestOptions::theHelpNamesTheRequestLog()
{
    QVERIFY(helpText().contains("GET /sandbox/requests"_L1));
}

void TestOptions::credentialsKeepTheirRules()
{
    const Credentials one = Credentials::generate();
    const Credentials other = Credentials::generate();
    QVERIFY(isAcceptablePassword(one.password, one.account));
    QCOMPARE(one.account, u"root"_s);
    QVERIFY(one.password != other.password);
    QVERIFY(one.appKey != other.appKey);
    QVERIFY(one.appSecret != other.appSecret);
    QVERIFY(!isAcceptablePassword(u"Abc-1234"_s, u"Abc-1234"_s));
    QVERIFY(!isAcceptablePassword(u"Abc-1234"_s, u"4321-cbA"_s));
    QVERIFY(isAcceptablePassword(u"Abc-1234"_s, u"root"_s));
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
