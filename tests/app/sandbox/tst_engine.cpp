// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/requests.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace bearerbox::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void logInFaults_data();
    void logInFaults();
    void theDetailOfABadLifetimeIsTheEnginesOwn();
    void lifetimes_data();
    void lifetimes();
    void theWholeLockOutStory();
    void aBanConcernsOneAddress();
    void probe_data();
    void probe();
    void anExpiredTokenHasNoDetail();
    void accountLocksNeedATokenAndShowTheBan();
    void aChangedPasswordReplacesTheOldOne();
    void passwordChangeFaults_data();
    void passwordChangeFaults();
    void anUnfitNewPasswordSpendsNoAttempt();
    void passwordsAreChangedWithATokenThatLives();
    void wrongCurrentPasswordsCountTowardTheLock();
    void versionAndHealthNeedNoToken();
    void microservicesNeedAToken();

private:
    [[nodiscard]] QByteArray freshToken();
    [[nodiscard]] QList<Header> authorized() { return {{"Authorization"_ba, "Bearer " + freshToken()}}; }

    std::unique_ptr<bearerbox::test::FakeClock> m_hand;
    std::unique_ptr<Services> m_services;
};

void TestEngine::init()
{
    m_hand = std::make_unique<bearerbox::test::FakeClock>();
    m_services = std::make_unique<Services>(testCredentials(), Lifetimes(), testKey(), m_hand->clock());
}

QByteArray TestEngine::freshToken()
{
    return textOf(m_services->answer(logIn("root"_ba, "Pass-w0rd"_ba)), u"token"_s);
}

void TestEngine::logInFaults_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const auto timed = [](const char *lifetime) {
        return R"({"name":"root","password":"Pass-w0rd","tokenExpirationTime":")" + QByteArray(lifetime) + R"("})";
    };
    QTest::addRow("wrong password") << R"({"name":"root","password":"x"})"_ba << 401 << "401202"_ba;
    QTest::addRow("unknown account") << R"({"name":"nobody","password":"Pass-w0rd"})"_ba << 401 << "401202"_ba;
    QTest::addRow("empty object") << "{}"_ba << 401 << "401202"_ba;
    QTest::addRow("null reads as empty") << R"({"name":null,"password":null})"_ba << 401 << "401202"_ba;
    QTest::addRow("no body") << ""_ba << 400 << "400001"_ba;
    QTest::addRow("form data") << "name=root&password=x"_ba << 400 << "400001"_ba;
    QTest::addRow("a list") << "[]"_ba << 400 << "400001"_ba;
    QTest::addRow("a number for a name") << R"({"name":5,"password":"x"})"_ba << 400 << "400001"_ba;
    QTest::addRow("a lifetime under 15 minutes") << timed("14m59s") << 400 << "400001"_ba;
    QTest::addRow("a lifetime over 24 hours") << timed("24h1s") << 400 << "400001"_ba;
    QTest::addRow("a lifetime without a unit") << timed("3600") << 400 << "400001"_ba;
    QTest::addRow("a lifetime in days") << timed("1d") << 400 << "400001"_ba;
    QTest::addRow("more than 2 MiB") << QByteArray(2 * 1024 * 1024 + 1, ' ') << 500 << "500003"_ba;
}

void TestEngine::logInFaults()
{
    QFETCH(QByteArray, body);
    const Answer answer = m_services->answer(post("/v4/token"_ba, body));
    QTEST(answer.status, "status");
    QTEST(textOf(answer, u"errorCode"_s), "code");
    QVERIFY(bodyOf(answer).value("errorCode"_L1).isString());
    QCOMPARE(bodyOf(answer).contains("detail"_L1), answer.status != 401);
}

void TestEngine::theDetailOfABadLifetimeIsTheEnginesOwn()
{
    const QByteArray body = R"({"name":"root","password":"Pass-w0rd","tokenExpirationTime":"10s"})"_ba;
    const Answer answer = m_services->answer(post("/v4/token"_ba, body));
    QCOMPARE(textOf(answer, u"errorMessage"_s), "Invalid parameter(s)"_ba);
    QCOMPARE(textOf(answer, u"detail"_s),
             "field 'Account.TokenExpirationTime' invalid value '10s' does not match rule: "
             "{Regexp: TokenExpirationTime}"_ba);
}

void TestEngine::lifetimes_data()
{
    QTest::addColumn<QByteArray>("wish");
    QTest::addColumn<int>("limit"); // seconds, 0: none
    QTest::addColumn<int>("seconds");
    QTest::addRow("12 hours by default") << ""_ba << 0 << 43200;
    QTest::addRow("the shortest") << "15m"_ba << 0 << 900;
    QTest::addRow("the longest") << "24h"_ba << 0 << 86400;
    QTest::addRow("a limit replaces the default") << ""_ba << 5 << 5;
    QTest::addRow("a limit may lengthen the default") << ""_ba << 50000 << 50000;
    QTest::addRow("a limit caps what is asked for") << "15m"_ba << 5 << 5;
    QTest::addRow("a limit lets a shorter wish be") << "15m"_ba << 50000 << 900;
}

void TestEngine::lifetimes()
{
    QFETCH(QByteArray, wish);
    QFETCH(int, limit);
    const Lifetimes lifetimes{.limit = limit > 0 ? std::optional(std::chrono::seconds(limit)) : std::nullopt};
    Services services(testCredentials(), lifetimes, testKey(), m_hand->clock());
    const QByteArray body =
        R"({"name":"root","password":"Pass-w0rd","unknown":1,"tokenExpirationTime":")" + wish + R"("})";
    const QByteArray token = textOf(services.answer(post("/v4/token"_ba, body)), u"token"_s);
    QCOMPARE(token.count('.'), 2);
    const QByteArray claims = QByteArray::fromBase64(token.split('.').at(1), QByteArray::Base64UrlEncoding);
    const qint64 expiry = QJsonDocument::fromJson(claims).object().value("exp"_L1).toInteger();
    QTEST(static_cast<int>(expiry - m_hand->now().toSecsSinceEpoch()), "seconds");
}

void TestEngine::theWholeLockOutStory()
{
    const Request wrong = logIn("root"_ba, "wrong"_ba);
    const Request right = logIn("root"_ba, "Pass-w0rd"_ba);
    const auto code = [&](const Request &request) { return textOf(m_services->answer(request), u"errorCode"_s); };
    QCOMPARE(code(wrong), "401202"_ba);
    QCOMPARE(code(right), ""_ba); // a success does not reset the count
    QCOMPARE(code(wrong), "401202"_ba);
    QCOMPARE(code(wrong), "401202"_ba); // the third failure sets the ban, but does not say so
    QCOMPARE(code(right), "403201"_ba);
    QCOMPARE(m_services->answer(right).status, 403);
    m_hand->advance(15min - 1s);
    QCOMPARE(code(wrong), "403201"_ba);
    m_hand->advance(1s);
    QCOMPARE(code(wrong), "401202"_ba); // the one that is left
    QCOMPARE(code(right), ""_ba);
    QCOMPARE(code(wrong), "401202"_ba);
    QCOMPARE(code(right), "403201"_ba);
}

void TestEngine::aBanConcernsOneAddress()
{
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_services->answer(logIn("root"_ba, "wrong"_ba, {{"X-Forwarded-For"_ba, "10.0.0.1"_ba}})).status, 401);
    }
    QCOMPARE(m_services->answer(logIn("root"_ba, "Pass-w0rd"_ba, {{"X-Forwarded-For"_ba, "10.0.0.1"_ba}})).status, 403);
    QCOMPARE(m_services->answer(logIn("root"_ba, "Pass-w0rd"_ba)).status, 200);
}

void TestEngine::probe_data()
{
    QTest::addColumn<QByteArray>("header"); // T stands for the token
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("detail");
    QTest::addRow("a good token") << "Bearer T"_ba << ""_ba << ""_ba;
    QTest::addRow("the scheme word is not looked at") << "Whatever T"_ba << ""_ba << ""_ba;
    QTest::addRow("no header") << ""_ba << "401204"_ba << ""_ba;
    QTest::addRow("no space") << "BearerT"_ba << "401201"_ba << "invalid auth header"_ba;
    QTest::addRow("two spaces") << "Bearer  T"_ba << "401201"_ba << "invalid auth header"_ba;
    QTest::addRow("a space in the token") << "Bearer T T"_ba << "401201"_ba << "invalid auth header"_ba;
    QTest::addRow("no token of ours") << "Bearer TT"_ba << "401201"_ba << "crypto/rsa: verification error"_ba;
}

void TestEngine::probe()
{
    QFETCH(QByteArray, header);
    const QByteArray sent = QByteArray(header).replace("T", freshToken());
    const Answer answer = m_services->answer(get("/v4/self-perms"_ba, {{"Authorization"_ba, sent}}));
    QTEST(textOf(answer, u"errorCode"_s), "code");
    QTEST(textOf(answer, u"detail"_s), "detail");
    QCOMPARE(answer.status, bodyOf(answer).contains("perms"_L1) ? 200 : 401);
}

void TestEngine::anExpiredTokenHasNoDetail()
{
    const QList<Header> headers = authorized();
    m_hand->advance(12h);
    const Answer answer = m_services->answer(get("/v4/self-perms"_ba, headers));
    QCOMPARE(answer.status, 401);
    QCOMPARE(bodyOf(answer), (QJsonObject{{u"errorCode"_s, u"401205"_s}, {u"errorMessage"_s, u"Token is expired"_s}}));
}

void TestEngine::accountLocksNeedATokenAndShowTheBan()
{
    QCOMPARE(m_services->answer(get("/v4/account-locks"_ba)).status, 401);
    const QList<Header> headers = authorized();
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_services->answer(logIn("nobody"_ba, "x"_ba)).status, 401);
    }
    const QJsonObject body = bodyOf(m_services->answer(get("/v4/account-locks"_ba, headers)));
    QCOMPARE(body.value("total"_L1).toInt(), 1);
    QCOMPARE(body.value("data"_L1).toArray(),
             QJsonArray{(QJsonObject{{u"key"_s, u"nobody::127.0.0.1"_s},
                                     {u"status"_s, u"banned"_s},
                                     {u"releaseAt"_s, m_hand->now().toSecsSinceEpoch() + 900}})});
}

void TestEngine::aChangedPasswordReplacesTheOldOne()
{
    const QByteArray body = R"({"currentPassword":"Pass-w0rd","password":"N3w-secret"})"_ba;
    const QList<Header> headers = authorized();
    QCOMPARE(m_services->answer(post("/v4/accounts/root/password"_ba, body)).status, 401);
    QCOMPARE(m_services->answer(post("/v4/accounts/root/password"_ba, body, headers)).status, 200);
    QCOMPARE(m_services->answer(logIn("root"_ba, "Pass-w0rd"_ba)).status, 401);
    QCOMPARE(m_services->answer(logIn("root"_ba, "N3w-secret"_ba)).status, 200);
    QCOMPARE(m_services->answer(get("/v4/self-perms"_ba, headers)).status, 200); // issued tokens live on
}

void TestEngine::passwordChangeFaults_data()
{
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QByteArray>("current");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("code");
    QTest::addRow("wrong current password") << "root"_ba << "x"_ba << "N3w-secret"_ba << "401207"_ba;
    QTest::addRow("no current password") << "root"_ba << ""_ba << "N3w-secret"_ba << "400001"_ba;
    QTest::addRow("the same password again") << "root"_ba << "Pass-w0rd"_ba << "Pass-w0rd"_ba << "400001"_ba;
    QTest::addRow("a wrong one that is the new one") << "root"_ba << "N3w-secret"_ba << "N3w-secret"_ba << "400001"_ba;
    QTest::addRow("no such account") << "dev"_ba << "Pass-w0rd"_ba << "N3w-secret"_ba << "400001"_ba;
    QTest::addRow("too short") << "root"_ba << "Pass-w0rd"_ba << "N3w-sec"_ba << "400001"_ba;
    QTest::addRow("too long") << "root"_ba << "Pass-w0rd"_ba << "N3w-secretN3w-secretN3w-secretN3w"_ba << "400001"_ba;
    QTest::addRow("too long in bytes") << "root"_ba << "Pass-w0rd"_ba << "N3w-ääääääääääääääa"_ba << "400001"_ba;
    QTest::addRow("no digit") << "root"_ba << "Pass-w0rd"_ba << "New-secret"_ba << "400001"_ba;
    QTest::addRow("no symbol") << "root"_ba << "Pass-w0rd"_ba << "N3wsecret"_ba << "400001"_ba;
    QTest::addRow("no upper case") << "root"_ba << "Pass-w0rd"_ba << "n3w-secret"_ba << "400001"_ba;
    QTest::addRow("no lower case") << "root"_ba << "Pass-w0rd"_ba << "N3W-SECRET"_ba << "400001"_ba;
}

void TestEngine::passwordChangeFaults()
{
    QFETCH(QByteArray, account);
    QFETCH(QByteArray, current);
    QFETCH(QByteArray, wanted);
    const QByteArray body = R"({"currentPassword":")" + current + R"(","password":")" + wanted + R"("})";
    const Answer answer = m_services->answer(post("/v4/accounts/" + account + "/password", body, authorized()));
    QTEST(textOf(answer, u"errorCode"_s), "code");
    QCOMPARE(m_services->answer(logIn("root"_ba, "Pass-w0rd"_ba)).status, 200);
}

void TestEngine::anUnfitNewPasswordSpendsNoAttempt()
{
    const QByteArray body = R"({"currentPassword":"x","password":"short"})"_ba;
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(m_services->answer(post("/v4/accounts/root/password"_ba, body, authorized())).status, 400);
    }
    QCOMPARE(m_services->answer(logIn("root"_ba, "Pass-w0rd"_ba)).status, 200);
}

void TestEngine::passwordsAreChangedWithATokenThatLives()
{
    const QByteArray body = R"({"currentPassword":"Pass-w0rd","password":"N3w-secret"})"_ba;
    const QList<Header> headers = authorized();
    m_hand->advance(13h);
    QCOMPARE(textOf(m_services->answer(post("/v4/accounts/root/password"_ba, body, headers)), u"errorCode"_s),
             "401205"_ba);
    QCOMPARE(textOf(m_services->answer(post("/v4/accounts/root/password"_ba, body)), u"errorCode"_s), "401204"_ba);
    QCOMPARE(m_services->answer(logIn("root"_ba, "Pass-w0rd"_ba)).status, 200);
}

void TestEngine::wrongCurrentPasswordsCountTowardTheLock()
{
    const QByteArray body = R"({"currentPassword":"x","password":"N3w-secret"})"_ba;
    const QList<Header> headers = authorized();
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_services->answer(post("/v4/accounts/root/password"_ba, body, headers)).status, 401);
    }
    QCOMPARE(m_services->answer(post("/v4/accounts/root/password"_ba, body, headers)).status, 403);
    QCOMPARE(m_services->answer(logIn("root"_ba, "Pass-w0rd"_ba)).status, 403);
}

void TestEngine::versionAndHealthNeedNoToken()
{
    for (const QByteArray &path : {"/version"_ba, "/v4/default/registry/version"_ba}) {
        QCOMPARE(textOf(m_services->answer(get(path)), u"apiVersion"_s), "4.0.0"_ba);
    }
    for (const QByteArray &path : {"/health"_ba, "/v4/default/registry/health"_ba}) {
        QCOMPARE(m_services->answer(get(path)).status, 200);
    }
}

void TestEngine::microservicesNeedAToken()
{
    const QByteArray path = "/v4/default/registry/microservices"_ba;
    QCOMPARE(m_services->answer(get(path)).status, 401);
    QCOMPARE(m_services->answer(get(path, authorized())).body, R"({"services":[]})"_ba);
}

QTEST_APPLESS_MAIN(TestEngine)
#include "tst_engine.moc"
