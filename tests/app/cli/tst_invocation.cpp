// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::cli;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<Invocation> read(const QStringList &words)
{
    const std::vector<Option> known{{u"json"_s, {}, {}}, {u"set"_s, u"KEY=VALUE"_s, {}}, {u"timeout"_s, u"S"_s, {}}};
    return readInvocation(QStringList{u"bearerbox-cli"_s} + words, known);
}

} // namespace

class TestInvocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsStandAnywhere_data();
    void optionsStandAnywhere();
    void severalValuesKeepTheirOrder();
    void whatNobodyKnowsIsUsage_data();
    void whatNobodyKnowsIsUsage();
    void durations_data();
    void durations();
    void withoutTheOptionTheStandardCounts();
};

void TestInvocation::optionsStandAnywhere_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addRow("after the command") << QStringList{u"token"_s, u"name"_s, u"--set"_s, u"a=b"_s, u"--json"_s};
    QTest::addRow("before the command") << QStringList{u"--json"_s, u"--set"_s, u"a=b"_s, u"token"_s, u"name"_s};
    QTest::addRow("between command and argument") << QStringList{u"token"_s, u"--json"_s, u"--set=a=b"_s, u"name"_s};
    QTest::addRow("before two hyphens") << QStringList{u"--json"_s, u"--set=a=b"_s, u"--"_s, u"token"_s, u"name"_s};
}

void TestInvocation::optionsStandAnywhere()
{
    QFETCH(QStringList, words);
    const Result<Invocation> invocation = read(words);
    QVERIFY(invocation);
    QCOMPARE(invocation->command, u"token"_s);
    QCOMPARE(invocation->arguments, QStringList{u"name"_s});
    QVERIFY(invocation->has(u"json"_s));
    QCOMPARE(invocation->value(u"set"_s), u"a=b"_s);
    QVERIFY(!invocation->has(u"timeout"_s));
    QVERIFY(invocation->deadline.isForever());
}

void TestInvocation::severalValuesKeepTheirOrder()
{
    const Result<Invocation> invocation = read({u"add"_s, u"--set"_s, u"a=1"_s, u"--set"_s, u"b="_s, u"--set"_s, {}});
    QVERIFY(invocation);
    QCOMPARE(invocation->values(u"set"_s), (QStringList{u"a=1"_s, u"b="_s, QString()}));
    QCOMPARE(read({u"add"_s, u"--set=a"_s, u"--set=b"_s})->value(u"set"_s), u"b"_s);
}

void TestInvocation::whatNobodyKnowsIsUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addRow("an option nobody knows") << QStringList{u"list"_s, u"--sideways"_s};
    QTest::addRow("an option that lacks its value") << QStringList{u"list"_s, u"--set"_s};
    QTest::addRow("a switch with a value") << QStringList{u"list"_s, u"--json=yes"_s};
}

void TestInvocation::whatNobodyKnowsIsUsage()
{
    QFETCH(QStringList, words);
    const Result<Invocation> invocation = read(words);
    QVERIFY(!invocation);
    QCOMPARE(invocation.error().kind, ErrorKind::Usage);
}

void TestInvocation::durations_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("milliseconds");
    QTest::addRow("seconds") << u"90"_s << qint64(90'000);
    QTest::addRow("minutes") << u"5m"_s << qint64(300'000);
    QTest::addRow("hours and minutes") << u"1h30m"_s << qint64(5'400'000);
    QTest::addRow("a word") << u"soon"_s << qint64(-1);
    QTest::addRow("nothing") << u""_s << qint64(-1);
    QTest::addRow("less than nothing") << u"-5"_s << qint64(-1);
}

void TestInvocation::durations()
{
    QFETCH(QString, typed);
    QFETCH(qint64, milliseconds);
    const Result<Invocation> invocation = read({u"token"_s, u"--timeout="_s + typed});
    QVERIFY(invocation);
    const auto duration = durationOption(*invocation, u"timeout"_s, 30s);
    QCOMPARE(duration ? qint64(duration->count()) : -1, milliseconds);
    if (!duration) {
        QCOMPARE(duration.error().kind, ErrorKind::Usage);
        QVERIFY(duration.error().detail.contains("--timeout"_L1));
    }
}

void TestInvocation::withoutTheOptionTheStandardCounts()
{
    QCOMPARE(durationOption(*read({u"token"_s}), u"timeout"_s, 30s).value(), std::chrono::milliseconds(30s));
}

QTEST_APPLESS_MAIN(TestInvocation)
#include "tst_invocation.moc"
