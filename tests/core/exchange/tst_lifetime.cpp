// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lifetime.h"
#include "tests/support/materials.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <ctime>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// 2018-12-24T11:16:11Z, the instant of the page's sample.
const QDateTime received = QDateTime::fromSecsSinceEpoch(1'545'650'171, Qt::UTC);

const LifetimeRule jwt{.kind = LifetimeKind::Jwt};
const LifetimeRule tenMinutes{.kind = LifetimeKind::Constant, .duration = 10min};
const LifetimeRule seconds{.kind = LifetimeKind::Seconds, .pointer = u"/Expires"_s, .issuedAt = u"/CreateTime"_s};
const LifetimeRule epoch{.kind = LifetimeKind::Epoch, .pointer = u"/at"_s};
const LifetimeRule iso{.kind = LifetimeKind::Iso8601, .pointer = u"/token/expires_at"_s};

LifetimeFacts factsOf(const QByteArray &body, const QByteArray &token = "opaque"_ba)
{
    return {.token = secret(token), .body = QJsonDocument::fromJson(body).object(), .receivedAt = received};
}

} // namespace

class TestLifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spans_data();
    void spans();
    void instants_data();
    void instants();
    void order_data();
    void order();
    void words();
    void anIssueIsHeldAgainstTheServicesTime_data();
    void anIssueIsHeldAgainstTheServicesTime();
    void statedInstantsAreTheServicesOwn();
    void noZoneMeansUtcInEveryZone();
};

void TestLifetime::spans_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("issued");
    QTest::addColumn<qint64>("expires");
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    QTest::addRow("the page's sample: texts")
        << R"({"CreateTime":"1545650171","Expires":"600"})"_ba << qint64(0) << qint64(600'000);
    QTest::addRow("numbers") << R"({"CreateTime":1545650171,"Expires":600})"_ba << qint64(0) << qint64(600'000);
    QTest::addRow("no instant of issue") << R"({"Expires":"600"})"_ba << qint64(0) << qint64(600'000);
    QTest::addRow("an instant of issue that makes no sense")
        << R"({"CreateTime":"soon","Expires":"600"})"_ba << qint64(0) << qint64(600'000);
    QTest::addRow("issued ten seconds ago")
        << R"({"CreateTime":"1545650161","Expires":"600"})"_ba << qint64(-10'000) << qint64(590'000);
    QTest::addRow("issued ten seconds ago, in milliseconds")
        << R"({"CreateTime":"1545650161500","Expires":"600"})"_ba << qint64(-9'500) << qint64(590'500);
    QTest::addRow("half a minute apart is still the same clock")
        << R"({"CreateTime":"1545650141","Expires":"600"})"_ba << qint64(-30'000) << qint64(570'000);
    QTest::addRow("the service's clock is an hour behind")
        << R"({"CreateTime":"1545646571","Expires":"600"})"_ba << qint64(0) << qint64(600'000);
    QTest::addRow("the service's clock is an hour ahead")
        << R"({"CreateTime":"1545653771","Expires":"600"})"_ba << qint64(0) << qint64(600'000);
    QTest::addRow("nothing is issued in our future")
        << R"({"CreateTime":"1545650181","Expires":"600"})"_ba << qint64(0) << qint64(600'000);
    QTest::addRow("a fraction of a second") << R"({"Expires":0.5})"_ba << qint64(0) << qint64(500);
    QTest::addRow("white space around the number") << R"({"Expires":" 600 "})"_ba << qint64(0) << qint64(600'000);
    for (const char *useless :
         {"0", "-1", "\"\"", "\"soon\"", "\"nan\"", "\"inf\"", "1e300", "true", "null", "[600]", "{}"}) {
        QTest::addRow("%s is no lifetime", useless)
            << R"({"Expires":)" + QByteArray(useless) + '}' << qint64(0) << none;
    }
}

void TestLifetime::spans()
{
    QFETCH(QByteArray, body);
    const Token token = withLifetime({::seconds}, factsOf(body));
    QTEST(received.msecsTo(token.issuedAt), "issued");
    QTEST(token.expiresAt ? received.msecsTo(*token.expiresAt) : std::numeric_limits<qint64>::min(), "expires");
}

void TestLifetime::instants_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expiry");
    const auto text = [](const char *instant) {
        return R"({"token":{"expires_at":")" + QByteArray(instant) + R"("}})";
    };
    QTest::addRow("the sample of IAM: microseconds")
        << text("2019-02-13T06:52:13.855000Z") << u"2019-02-13T06:52:13.855Z"_s;
    QTest::addRow("whole seconds") << text("2019-02-13T06:52:13Z") << u"2019-02-13T06:52:13.000Z"_s;
    QTest::addRow("another zone") << text("2019-02-13T14:52:13+08:00") << u"2019-02-13T06:52:13.000Z"_s;
    QTest::addRow("no zone means UTC") << text("2019-02-13T06:52:13") << u"2019-02-13T06:52:13.000Z"_s;
    QTest::addRow("no zone, microseconds") << text("2019-02-13T06:52:13.855000") << u"2019-02-13T06:52:13.855Z"_s;
    QTest::addRow("an impossible date") << text("2019-02-31T06:52:13Z") << u""_s;
    QTest::addRow("words") << text("tomorrow") << u""_s;
    QTest::addRow("seconds since 1970") << R"({"at":1550040733})"_ba << u"2019-02-13T06:52:13.000Z"_s;
    QTest::addRow("the same as a text") << R"({"at":"1550040733"})"_ba << u"2019-02-13T06:52:13.000Z"_s;
    QTest::addRow("milliseconds since 1970") << R"({"at":1550040733855})"_ba << u"2019-02-13T06:52:13.855Z"_s;
    QTest::addRow("nothing") << R"({"token":{}})"_ba << u""_s;
}

void TestLifetime::instants()
{
    QFETCH(QByteArray, body);
    const Token token = withLifetime({iso, epoch}, factsOf(body));
    QTEST(token.expiresAt ? token.expiresAt->toString(Qt::ISODateWithMs) : QString(), "expiry");
    QCOMPARE(token.issuedAt, received);
    QCOMPARE(token.source, token.expiresAt ? ExpirySource::Response : ExpirySource::Unknown);
}

void TestLifetime::order_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rules");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("source");
    const QByteArray hour = jwtUntil(received.addSecs(3600));
    const QByteArray said = R"({"Expires":"300"})";
    QTest::addRow("the token's own claim goes first where it stands first")
        << hour << said << 0 << qint64(3600) << u"jwt"_s;
    QTest::addRow("what the answer says goes first where it stands first")
        << hour << said << 1 << qint64(300) << u"response"_s;
    QTest::addRow("an opaque token falls to the next rule") << "opaque"_ba << said << 0 << qint64(300) << u"response"_s;
    QTest::addRow("a silent answer falls to the next rule") << hour << "{}"_ba << 1 << qint64(3600) << u"jwt"_s;
    QTest::addRow("the documented lifetime comes last")
        << "opaque"_ba << "{}"_ba << 0 << qint64(600) << u"documented"_s;
    QTest::addRow("an exp of 0 and a span of 0 state nothing")
        << jwtOf(R"({"exp":0})") << R"({"Expires":"0"})"_ba << 0 << qint64(600) << u"documented"_s;
    QTest::addRow("an exp below 0 is long past")
        << jwtOf(R"({"exp":-5})") << said << 0 << -received.toSecsSinceEpoch() << u"jwt"_s;
}

void TestLifetime::order()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, body);
    QFETCH(int, rules);
    const std::vector<LifetimeRule> order =
        rules == 0 ? std::vector{jwt, ::seconds, tenMinutes} : std::vector{::seconds, jwt, tenMinutes};
    const Token made = withLifetime(order, factsOf(body, token));
    QCOMPARE(made.value, secret(token));
    QTEST(received.secsTo(made.expiresAt.value()), "seconds");
    QTEST(expirySourceWord(made.source), "source");
}

void TestLifetime::words()
{
    for (const ExpirySource source : {ExpirySource::Jwt, ExpirySource::Response, ExpirySource::Documented,
                                      ExpirySource::User, ExpirySource::Unknown}) {
        QCOMPARE(expirySourceFromWord(expirySourceWord(source)), source);
    }
    QVERIFY(!expirySourceFromWord(u"guess"_s));
}

void TestLifetime::anIssueIsHeldAgainstTheServicesTime_data()
{
    QTest::addColumn<qint64>("issued");
    QTest::addColumn<std::optional<qint64>>("date");
    QTest::addColumn<qint64>("left");
    constexpr auto noDate = std::optional<qint64>();
    const auto dated = [](qint64 seconds) { return std::optional(seconds); };
    QTest::addRow("just issued") << qint64(0) << dated(0) << qint64(600);
    QTest::addRow("handed out again after 400 seconds") << qint64(-400) << dated(0) << qint64(200);
    QTest::addRow("the same after a long way") << qint64(-400) << dated(-20) << qint64(200);
    QTest::addRow("the same without a date: nobody knows") << qint64(-400) << noDate << qint64(600);
    QTest::addRow("the same with a date that cannot be") << qint64(-400) << dated(-86400) << qint64(600);
    QTest::addRow("issued in the service's future") << qint64(400) << dated(0) << qint64(600);
    QTest::addRow("issued a little ago, without a date") << qint64(-30) << noDate << qint64(570);
    QTest::addRow("a second before its end") << qint64(-599) << dated(0) << qint64(1);
    QTest::addRow("nobody hands out what has ended: two clocks") << qint64(-600) << dated(0) << qint64(600);
    QTest::addRow("the page's own sample behind a proxy that dates it")
        << qint64(-250'000'000) << dated(0) << qint64(600);
}

void TestLifetime::anIssueIsHeldAgainstTheServicesTime()
{
    QFETCH(qint64, issued);
    QFETCH(std::optional<qint64>, date);
    const QByteArray stated = QByteArray::number(received.toSecsSinceEpoch() + issued);
    LifetimeFacts facts = factsOf(R"({"CreateTime":")" + stated + R"(","Expires":"600"})");
    facts.date = date ? std::optional(received.addSecs(*date)) : std::nullopt;
    QTEST(received.secsTo(withLifetime({::seconds}, facts).expiresAt.value()), "left");
}

void TestLifetime::statedInstantsAreTheServicesOwn()
{
    LifetimeFacts facts = factsOf("{}"_ba, jwtUntil(received.addSecs(3600)));
    facts.date = received.addSecs(-86400);
    QCOMPARE(received.secsTo(withLifetime({jwt}, facts).expiresAt.value()), 3600);
}

void TestLifetime::noZoneMeansUtcInEveryZone()
{
    // 02:30 is an hour that Berlin's spring leaves out.
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const Token token = withLifetime({iso}, factsOf(R"({"token":{"expires_at":"2026-03-29T02:30:00"}})"));
    qunsetenv("TZ");
    tzset();
    QVERIFY(token.expiresAt);
    QCOMPARE(token.expiresAt->toString(Qt::ISODate), u"2026-03-29T02:30:00Z"_s);
}

QTEST_APPLESS_MAIN(TestLifetime)
#include "tst_lifetime.moc"
