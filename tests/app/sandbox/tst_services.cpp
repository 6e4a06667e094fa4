// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/requests.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QTest>

using namespace bearerbox::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void routes_data();
    void routes();
    void aPathOfAnotherMethodNamesTheRightOne();
    void aNameInAPathIsDecoded();
    void everyAnswerHasADate();
    void theLogKeepsOrderAndNoSecrets();
    void theLogForgetsTheOldest();

private:
    std::unique_ptr<bearerbox::test::FakeClock> m_hand;
    std::unique_ptr<Services> m_services;
};

void TestServices::init()
{
    m_hand = std::make_unique<bearerbox::test::FakeClock>();
    m_services = std::make_unique<Services>(testCredentials(), Lifetimes(), testKey(), m_hand->clock());
}

void TestServices::routes_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("an unknown path") << "/nowhere"_ba << 404 << "404 page not found\n"_ba;
    QTest::addRow("a trailing slash is another path") << "/version/"_ba << 404 << "404 page not found\n"_ba;
    QTest::addRow("a name may not be empty") << "/v4/"_ba << 404 << "404 page not found\n"_ba;
    QTest::addRow("two slashes in front") << "//version"_ba << 400 << "Invalid Request URI //version\n"_ba;
    QTest::addRow("two slashes within") << "/v4//self-perms"_ba << 400 << "Invalid Request URI /v4//self-perms\n"_ba;
    QTest::addRow("two slashes on an unknown path") << "/a//b"_ba << 400 << "Invalid Request URI /a//b\n"_ba;
    QTest::addRow("two slashes in the query") << "/version?a=//"_ba << 400 << "Invalid Request URI /version?a=//\n"_ba;
    QTest::addRow("encoded slashes are none") << "/%2F%2F"_ba << 404 << "404 page not found\n"_ba;
    const QByteArray longest = "/" + QByteArray(2046, 'a');
    QTest::addRow("2047 bytes") << longest << 404 << "404 page not found\n"_ba;
    QTest::addRow("2048 bytes") << longest + 'a' << 400 << "Invalid Request URI " + longest + "a\n";
}

void TestServices::routes()
{
    QFETCH(QByteArray, target);
    const Answer answer = m_services->answer(get(target));
    QTEST(answer.status, "status");
    QTEST(answer.body, "body");
    QVERIFY(answer.mimeType.startsWith("text/plain"));
}

void TestServices::aPathOfAnotherMethodNamesTheRightOne()
{
    const Answer answer = m_services->answer(get("/v4/token"_ba));
    QCOMPARE(answer.status, 405);
    QCOMPARE(headerOf(answer, "Allow"_ba), "POST"_ba);
}

void TestServices::aNameInAPathIsDecoded()
{
    const Route route = findRoute("POST", "/v4/accounts/a%40b/password"_ba);
    QCOMPARE(route.endpoint, Endpoint::ChangePassword);
    QCOMPARE(route.name, u"a@b"_s);
}

void TestServices::everyAnswerHasADate()
{
    for (const QByteArray &target : {"/version"_ba, "/nowhere"_ba, "//"_ba, "/v4/self-perms"_ba}) {
        QCOMPARE(headerOf(m_services->answer(get(target)), "Date"_ba), "Mon, 21 Sep 2026 14:13:20 GMT"_ba);
    }
}

void TestServices::theLogKeepsOrderAndNoSecrets()
{
    std::ignore = m_services->answer(logIn("root"_ba, "wrong"_ba));
    std::ignore = m_services->answer(get("/health?password=hush"_ba));
    std::ignore = m_services->answer(get("/sandbox/requests"_ba));
    const QByteArray log = m_services->answer(get("/sandbox/requests"_ba)).body;
    QCOMPARE(log, R"({"requests":[{"method":"POST","path":"/v4/token","status":401},)"
                  R"({"method":"GET","path":"/health","status":200}]})"_ba);
}

void TestServices::theLogForgetsTheOldest()
{
    std::ignore = m_services->answer(get("/nowhere"_ba));
    for (int i = 0; i < 1000; ++i) {
        std::ignore = m_services->answer(get("/health"_ba));
    }
    const QJsonArray log = bodyOf(m_services->answer(get("/sandbox/requests"_ba))).value("requests"_L1).toArray();
    QCOMPARE(log.size(), 1000);
    QCOMPARE(log.at(0).toObject().value("path"_L1).toString(), u"/health"_s);
}

QTEST_APPLESS_MAIN(TestServices)
#include "tst_services.moc"
