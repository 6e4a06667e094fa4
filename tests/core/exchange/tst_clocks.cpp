// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exchange.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/loopbackservice.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A token over HTTP from a service whose clock is not ours: its instants are the service's own, and so is the time
/// that they are held against.
class TestClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }
    void timeLeftIsTrueWhateverTheClocksSay_data();
    void timeLeftIsTrueWhateverTheClocksSay();
    void anIssueIsHeldAgainstTheServicesTime_data();
    void anIssueIsHeldAgainstTheServicesTime();
    void aBlockEndsInTheServicesTime();

private:
    [[nodiscard]] QDateTime theirs(int ahead) const { return m_bench->time.now().addSecs(ahead); }
    [[nodiscard]] tl::expected<Token, Refusal> engineToken()
    {
        Material material = withField(engineMaterial(), u"address"_s, m_service.address());
        return await(runStep(u"token"_s, std::move(material), {}, &m_bench->network));
    }
    [[nodiscard]] tl::expected<Token, Refusal> accessToken()
    {
        Material material = withField(aiccMaterial(), u"domain"_s, m_service.address());
        return await(runStep(u"access"_s, std::move(material), {}, &m_bench->network));
    }

    std::unique_ptr<Bench> m_bench;
    LoopbackService m_service;
};

void TestClocks::timeLeftIsTrueWhateverTheClocksSay_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<int>("forward");
    for (const int ahead : {0, 60, 86400, -86400}) {
        for (const int forward : {0, 3600, -3600}) {
            QTest::addRow("the service is %d s ahead, our wall clock is set %d s forward", ahead, forward)
                << ahead << forward;
        }
    }
}

void TestClocks::timeLeftIsTrueWhateverTheClocksSay()
{
    QFETCH(int, ahead);
    QFETCH(int, forward);
    const QDateTime expiry = theirs(ahead).addSecs(1800);
    m_service.answerNext(200, R"({"token":")" + jwtUntil(expiry) + R"("})", {{"Date"_ba, httpDate(theirs(ahead))}});
    const auto token = engineToken();
    QVERIFY2(token, token ? "" : qPrintable(token.error().error.detail));
    QCOMPARE(token->expiresAt.value(), expiry);

    m_bench->time.setWall(std::chrono::seconds(forward));
    m_bench->time.advance(10min);
    const QDateTime now = m_bench->facilities().now(QUrl(m_service.address()));
    const auto left = std::chrono::milliseconds(now.msecsTo(*token->expiresAt));
    QVERIFY2(left <= 20min && left >= 20min - 1s, qPrintable(QString::number(left.count())));
}

void TestClocks::anIssueIsHeldAgainstTheServicesTime_data()
{
    QTest::addColumn<int>("ahead");
    QTest::addColumn<int>("issued");
    QTest::addColumn<int>("left");
    QTest::addRow("fresh from a service whose clock is right") << 0 << 0 << 600;
    QTest::addRow("handed out again after 400 seconds") << 0 << -400 << 200;
    QTest::addRow("fresh from a service a day ahead") << 86400 << 0 << 600;
    QTest::addRow("handed out again by a service a day behind") << -86400 << -400 << 200;
}

void TestClocks::anIssueIsHeldAgainstTheServicesTime()
{
    QFETCH(int, ahead);
    QFETCH(int, issued);
    QFETCH(int, left);
    const QByteArray created = QByteArray::number(theirs(ahead + issued).toSecsSinceEpoch());
    m_service.answerNext(200, R"({"AccessToken":"opaque","CreateTime":")" + created + R"(","Expires":"600"})",
                         {{"Date"_ba, httpDate(theirs(ahead))}});
    const auto token = accessToken();
    QVERIFY2(token, token ? "" : qPrintable(token.error().error.detail));
    const QDateTime now = m_bench->clocks.now(QUrl(m_service.address()));
    QVERIFY(std::abs(now.secsTo(token->expiresAt.value()) - left) <= 1);
}

void TestClocks::aBlockEndsInTheServicesTime()
{
    m_service.answerNext(403, R"({"errorCode":"403201"})", {{"Date"_ba, httpDate(theirs(3600))}});
    const auto token = engineToken();
    QVERIFY(!token);
    QCOMPARE(token.error().error.kind, ErrorKind::Blocked);
    QCOMPARE(m_bench->facilities().now(QUrl(m_service.address())).secsTo(token.error().error.until.value()), 900);
}

QTEST_GUILESS_MAIN(TestClocks)
#include "tst_clocks.moc"
