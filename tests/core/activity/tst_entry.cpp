// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/entry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bearerbox;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon({2026, 11, 22}, {12, 0, 0, 250}, Qt::UTC);

ActivityEntry failed()
{
    ActivityEntry entry{.at = noon, .profile = QUuid::createUuidV5(QUuid(), u"prod"_s), .name = u"prod"_s};
    entry.why = Why::ByHand;
    entry.step = u"token"_s;
    setError(entry, {.kind = ErrorKind::Blocked,
                     .detail = u"Locked."_s,
                     .httpStatus = 403,
                     .code = u"403201"_s,
                     .until = noon.addSecs(900)});
    entry.request = RequestFacts{.method = u"POST"_s,
                                 .url = u"https://engine.example/v4/token"_s,
                                 .headers = {u"Content-Type"_s},
                                 .members = {u"name"_s, u"password"_s},
                                 .proxy = u"proxy.example:3128"_s,
                                 .status = 403,
                                 .took = std::chrono::milliseconds(120),
                                 .bytes = 0,
                                 .skew = std::chrono::seconds(-3)};
    return entry;
}

} // namespace

class TestEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineReadsBackAsItWas_data();
    void aLineReadsBackAsItWas();
    void whatIsNoneOfOursIsNothing_data();
    void whatIsNoneOfOursIsNothing();
    void everyHappeningAndEveryReasonHasAWord();
    void whatSaysNothingIsLeftOut();
};

void TestEntry::aLineReadsBackAsItWas_data()
{
    QTest::addColumn<ActivityEntry>("entry");

    QTest::newRow("a failure with all that is known of it") << failed();
    ActivityEntry fetched{.at = noon, .happening = Happening::Fetched, .name = u"a \"b\"\nc 中"_s, .why = Why::NearEnd};
    fetched.issuedAt = noon;
    fetched.expiresAt = noon.addSecs(43200);
    QTest::newRow("a token, of a profile with a strange name") << fetched;
    QTest::newRow("a copy") << ActivityEntry{
        .at = noon, .happening = Happening::Copied, .profile = QUuid::createUuid(), .format = u"curl"_s};
    QTest::newRow("a command line") << ActivityEntry{
        .at = noon, .happening = Happening::Asked, .format = u"header:X-Token"_s, .command = u"header"_s};
}

void TestEntry::aLineReadsBackAsItWas()
{
    QFETCH(ActivityEntry, entry);

    const QByteArray line = toLine(entry);

    QVERIFY(!line.contains('\n'));
    QVERIFY(fromLine(line) == entry);
}

void TestEntry::whatIsNoneOfOursIsNothing_data()
{
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("half a line") << toLine(failed()).first(60);
    QTest::newRow("not JSON") << "hello"_ba;
    QTest::newRow("a happening of a later version") << R"({"at":"2026-11-22T12:00:00.000Z","happening":"exploded"})"_ba;
    QTest::newRow("no time") << R"({"happening":"copied"})"_ba;
    QTest::newRow("an array") << "[1,2]"_ba;
}

void TestEntry::whatIsNoneOfOursIsNothing()
{
    QFETCH(QByteArray, line);

    QVERIFY(!fromLine(line));
}

void TestEntry::everyHappeningAndEveryReasonHasAWord()
{
    for (int i = 0; i <= int(Happening::Asked); ++i) {
        const ActivityEntry entry{.at = noon, .happening = Happening(i)};
        QCOMPARE(int(fromLine(toLine(entry)).value_or(failed()).happening), i);
    }
    for (int i = 0; i <= int(Why::Trial); ++i) {
        const ActivityEntry entry{.at = noon, .why = Why(i)};
        QVERIFY(fromLine(toLine(entry))->why == Why(i));
    }
}

void TestEntry::whatSaysNothingIsLeftOut()
{
    const QJsonObject line =
        QJsonDocument::fromJson(toLine({.at = noon, .happening = Happening::ProfileAdded, .name = u"x"_s})).object();

    QCOMPARE(line.keys(), QStringList({u"at"_s, u"happening"_s, u"name"_s}));
}

QTEST_APPLESS_MAIN(TestEntry)
#include "tst_entry.moc"
