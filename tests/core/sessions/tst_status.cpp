// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/status.h"
#include "tests/support/materials.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'900, Qt::UTC); // 2026-09-21T14:13:20.9Z

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeSession();
    void whatIsUnknownIsNull();
    void anExpiryThatNobodyToldHasNoSource();
};

void TestStatus::aWholeSession()
{
    Moment moment{.service = aiccMaterial().service, .now = now};
    moment.tokens[u"access"_s] = tokenOf("secret-access"_ba, now.addSecs(-60), 10min);
    moment.tokens[u"messaging"_s] = tokenOf("secret-messaging"_ba, now.addSecs(-60), 1h);
    moment.tokens[u"messaging"_s].source = ExpirySource::Documented;
    moment.error =
        Error{.kind = ErrorKind::Server, .detail = u"Said no."_s, .httpStatus = 503, .code = u"7"_s, .until = now};
    const QJsonObject status = statusToJson(u"aicc"_s, moment, now.addSecs(480));
    QJsonObject error = status[u"lastError"].toObject();
    QVERIFY(error.take(u"message"_s).toString().startsWith("Said no."_L1));
    QCOMPARE(error, object(R"({"kind":"server","httpStatus":503,"code":"7","until":"2026-09-21T14:13:20Z"})"));
    QJsonObject rest = status;
    rest.remove(u"lastError"_s);
    QCOMPARE(rest, object(R"({"name":"aicc","service":"aicc-messaging","state":"valid","remainingSeconds":540,
        "nextRefreshAt":"2026-09-21T14:21:20Z","steps":[
        {"id":"access","issuedAt":"2026-09-21T14:12:20Z","expiresAt":"2026-09-21T14:22:20Z","remainingSeconds":540,"expirySource":"response"},
        {"id":"messaging","issuedAt":"2026-09-21T14:12:20Z","expiresAt":"2026-09-21T15:12:20Z","remainingSeconds":3540,"expirySource":"documented"}]})"));
    QVERIFY(!QJsonDocument(status).toJson().contains("secret-"));
}

void TestStatus::whatIsUnknownIsNull()
{
    Moment moment{.service = aiccMaterial().service, .now = now};
    moment.tokens[u"access"_s] = Token{.value = secret("t"_ba), .source = ExpirySource::User, .isPasted = true};
    QCOMPARE(statusToJson(u"aicc"_s, moment, std::nullopt),
             object(R"({"name":"aicc","service":"aicc-messaging","state":"expired","remainingSeconds":null,
        "nextRefreshAt":null,"lastError":null,"steps":[
        {"id":"access","issuedAt":null,"expiresAt":null,"remainingSeconds":null,"expirySource":"user"},
        {"id":"messaging","issuedAt":null,"expiresAt":null,"remainingSeconds":null,"expirySource":null}]})"));
}

void TestStatus::anExpiryThatNobodyToldHasNoSource()
{
    const Token opaque{.value = secret("t"_ba), .issuedAt = now, .source = ExpirySource::Unknown};
    QCOMPARE(tokenTimesToJson(opaque, now), object(R"({"issuedAt":"2026-09-21T14:13:20Z","expiresAt":null,
        "remainingSeconds":null,"expirySource":null})"));
}

QTEST_APPLESS_MAIN(TestStatus)
#include "tst_status.moc"
