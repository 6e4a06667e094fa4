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
    void anUnknownOptionIsNamed_data();
    void anUnknownOptionIsNamed();
    void asManyArgumentsAsTaken_data();
    void asManyArgumentsAsTaken();
    void theCallNeedsTime_data();
    void theCallNeedsTime();
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

void TestInvocation::anUnknownOptionIsNamed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::addRow("one that is like another") << u"--jsn"_s << u"There is no option “--jsn”. Did you mean “--json”?"_s;
    QTest::addRow("one that is like none") << u"--sideways"_s << u"There is no option “--sideways”."_s;
    QTest::addRow("a letter") << u"-x"_s << u"There is no option “-x”."_s;
    QTest::addRow("one that lacks its value") << u"--set"_s << u"Missing value after '--set'."_s;
}

void TestInvocation::anUnknownOptionIsNamed()
{
    QFETCH(QString, typed);
    const Result<Invocation> invocation = read({u"list"_s, typed});
    QVERIFY(!invocation);
    QTEST(invocation.error().detail, "said");
}

void TestInvocation::asManyArgumentsAsTaken_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QStringList &words, const QString &taken, const QString &said) {
        QTest::newRow(name) << words << taken << said;
    };
    row("all of them", {u"add"_s, u"a"_s, u"b"_s}, u"SERVICE NAME"_s, {});
    row("one is missing", {u"add"_s, u"a"_s}, u"SERVICE NAME"_s, u"NAME is missing; the call is “add SERVICE NAME”."_s);
    row("all are missing", {u"add"_s}, u"SERVICE NAME"_s, u"SERVICE is missing; the call is “add SERVICE NAME”."_s);
    row("one too many", {u"show"_s, u"a"_s, u"b"_s}, u"NAME"_s, u"show does not take “b”."_s);
    row("one where there is none", {u"list"_s, u"a"_s}, {}, u"list does not take “a”."_s);
    row("none where there is none", {u"list"_s}, {}, {});
    row("one that may be left out", {u"status"_s}, u"[NAME]"_s, {});
    row("one that may be there", {u"status"_s, u"a"_s}, u"[NAME]"_s, {});
    row("more than may be there", {u"status"_s, u"a"_s, u"b"_s}, u"[NAME]"_s, u"status does not take “b”."_s);
    row("none of many", {u"export"_s}, u"[NAME …]"_s, {});
    row("one of many", {u"export"_s, u"a"_s}, u"[NAME …]"_s, {});
    row("many", {u"export"_s, u"a"_s, u"b"_s, u"c"_s}, u"[NAME …]"_s, {});
}

void TestInvocation::asManyArgumentsAsTaken()
{
    QFETCH(QStringList, words);
    QFETCH(QString, taken);
    const Result<void> checked = checkArguments(*read(words), taken);
    QTEST(checked ? QString() : checked.error().detail, "said");
    QVERIFY(checked || checked.error().kind == ErrorKind::Usage);
}

void TestInvocation::theCallNeedsTime_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isEnough");
    QTest::addRow("a second") << u"1"_s << true;
    QTest::addRow("a millisecond") << u"0.001"_s << true;
    QTest::addRow("none") << u"0"_s << false;
    QTest::addRow("none, with a unit") << u"0s"_s << false;
    QTest::addRow("less than can be counted") << u"0.0001"_s << false;
    QTest::addRow("a word") << u"abc"_s << false;
}

void TestInvocation::theCallNeedsTime()
{
    QFETCH(QString, typed);
    const auto limit = timeoutOf(*read({u"token"_s, u"--timeout="_s + typed}));
    QTEST(limit.has_value(), "isEnough");
    QVERIFY(limit || limit.error().kind == ErrorKind::Usage);
    QVERIFY(limit || limit.error().detail.contains(typed));
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
