// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/acquire.h"
#include "core/sessions/credentiallocks.h"
#include "core/sessions/identity.h"
#include "core/sessions/probing.h"
#include "core/sessions/tokenblob.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/loopbackservice.h"
#include "tests/support/materials.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray ofMain = R"({"token":"of-main"})"_ba;
const QByteArray ofStandby = R"({"token":"of-standby"})"_ba;
const QByteArray unknownToken = R"({"errorCode":"401201","errorMessage":"Request unauthorized"})"_ba;

} // namespace

/// A disaster recovery pair: one account, two engines with different keys
/// (https://github.com/apache/servicecomb-java-chassis/issues/4517).
class TestAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstThatAnswersServes();
    void theNextIsTriedWhereNothingWasSent();
    void theOneThatServedIsNotAskedAnewWhileItsTokenLives();
    void whatOneIssuedIsNeverShownToTheOther();
    void theFirstServesAgainWhenItIsBack();
    void nothingElseMovesOn_data();
    void nothingElseMovesOn();
    void anAttemptWithoutAnAnswerDoesNotMoveOn();
    void whenNoneIsReachedAllAreNamed();
    void aRefusedTokenCondemnsNoOtherAddress();
    void theSecretGoesToBothAndNowhereElse();
    void aRefusalOfTheSecondLeavesTheFirstInPlace();
    void aLockOfOurOwnIsNoReasonToMoveOn();
    void tokensThatLiveSayNotThatAnybodyIsThere();

private:
    [[nodiscard]] Acquisition get(const Demand &demand = {})
    {
        const Request request{.profile = m_profile, .service = engineMaterial().service, .demand = demand};
        return await(acquire(request, m_bench->facilities()));
    }
    [[nodiscard]] static QByteArray tokenIn(const Acquisition &got)
    {
        const auto token = got.tokens.find(u"token"_s);
        return token == got.tokens.end() ? QByteArray() : token->second.value.reveal().toByteArray();
    }
    /// Nobody listens at the first address any more.
    void stopMain() { m_main.reset(); }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<LoopbackService> m_main;
    std::unique_ptr<LoopbackService> m_standby;
    Profile m_profile;
};

void TestAddresses::init()
{
    m_bench = std::make_unique<Bench>();
    m_main = std::make_unique<LoopbackService>();
    m_standby = std::make_unique<LoopbackService>();
    Profile pair = engineProfile(m_main->address());
    pair.fields[u"address"_s] << m_standby->address();
    m_profile = m_bench->save(pair, {{u"password"_s, secret("Pass-w0rd"_ba)}});
}

void TestAddresses::theFirstThatAnswersServes()
{
    m_main->answerNext(200, ofMain);
    const Acquisition got = get();
    QCOMPARE(tokenIn(got), "of-main"_ba);
    QCOMPARE(got.address, QUrl(m_main->address()));
    QCOMPARE(m_standby->calls().size(), 0);
}

void TestAddresses::theNextIsTriedWhereNothingWasSent()
{
    stopMain();
    m_standby->answerNext(200, ofStandby);
    const Acquisition got = get();
    QVERIFY(!got.error);
    QCOMPARE(tokenIn(got), "of-standby"_ba);
    QCOMPARE(got.address, QUrl(m_standby->address()));
}

void TestAddresses::theOneThatServedIsNotAskedAnewWhileItsTokenLives()
{
    stopMain();
    m_standby->answerNext(200, ofStandby);
    QVERIFY(!get().error);
    const Acquisition again = get();
    QVERIFY(!again.asked);
    QCOMPARE(tokenIn(again), "of-standby"_ba);
    QCOMPARE(again.address, QUrl(m_standby->address()));
}

void TestAddresses::whatOneIssuedIsNeverShownToTheOther()
{
    m_main->answerNext(200, ofMain);
    QVERIFY(!get().error);
    stopMain();
    m_standby->answerNext(200, ofStandby);
    const Acquisition moved = get({.renew = true});
    QCOMPARE(moved.address, QUrl(m_standby->address()));
    m_standby->answerNext(200, "{}"_ba);
    const Request request{.profile = m_profile, .service = engineMaterial().service};
    QVERIFY(await(probe(request, moved, m_bench->facilities())).verdict);
    QCOMPARE(m_standby->requests().size(), 2);
    QCOMPARE(m_standby->requests().last().header("Authorization"), "Bearer of-standby"_ba);
    for (const sandbox::Request &each : m_standby->requests()) {
        QVERIFY(!each.header("Authorization").contains("of-main") && !each.body.contains("of-main"));
    }
}

void TestAddresses::theFirstServesAgainWhenItIsBack()
{
    m_main->answerNext(200, ofMain);
    QVERIFY(!get().error);
    const Profile both = m_profile;
    // The first is out of reach for one renewal.
    m_profile.fields[u"address"_s] = QStringList{u"http://127.0.0.1:9"_s, m_standby->address()};
    m_profile = m_bench->save(m_profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    m_standby->answerNext(200, ofStandby);
    const Acquisition meanwhile = get({.renew = true});
    QCOMPARE(meanwhile.address, QUrl(m_standby->address()));
    m_profile = m_bench->save(both, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    m_main->answerNext(200, R"({"token":"newer-of-main"})"_ba);
    QCOMPARE(tokenIn(get({.renew = true})), "newer-of-main"_ba);
    QCOMPARE(m_standby->calls().size(), 1);
}

void TestAddresses::nothingElseMovesOn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addRow("a refusal") << 401 << wrongPassword << ErrorKind::Rejected;
    QTest::addRow("a lock") << 403 << R"({"errorCode":"403201"})"_ba << ErrorKind::Blocked;
    QTest::addRow("a server error") << 503 << ""_ba << ErrorKind::Server;
    QTest::addRow("an unusable answer") << 200 << "{}"_ba << ErrorKind::Unusable;
}

void TestAddresses::nothingElseMovesOn()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_main->answerNext(status, body);
    const Acquisition got = get();
    QTEST(got.error.value().kind, "kind");
    QCOMPARE(m_standby->calls().size(), 0);
}

void TestAddresses::anAttemptWithoutAnAnswerDoesNotMoveOn()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_profile.fields[u"address"_s].first() = u"http://127.0.0.1:%1"_s.arg(silent.serverPort());
    m_profile = m_bench->save(m_profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    connect(&silent, &QTcpServer::newConnection, &silent, [&silent] {
        QTcpSocket *socket = silent.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, &QTcpSocket::abort);
    });
    const Acquisition got = get();
    QVERIFY(got.error.value().isUnanswered);
    QCOMPARE(m_standby->calls().size(), 0);
    const std::optional<AttemptBudget> left = m_bench->attempts.budget(materialOf(m_profile), m_bench->time.now());
    QCOMPARE(left.value().used(), 1);
}

void TestAddresses::whenNoneIsReachedAllAreNamed()
{
    m_profile.fields[u"address"_s] = QStringList{u"http://127.0.0.1:9"_s, u"http://[::1]:9"_s};
    m_profile = m_bench->save(m_profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    const Acquisition got = get();
    QCOMPARE(got.error.value().kind, ErrorKind::Offline);
    QVERIFY2(got.error->detail.contains("127.0.0.1"_L1) && got.error->detail.contains("::1"_L1),
             qUtf8Printable(got.error->detail));
}

void TestAddresses::aRefusedTokenCondemnsNoOtherAddress()
{
    m_main->answerNext(200, ofMain);
    const Acquisition first = get();
    const Profile both = m_profile;
    m_profile.fields[u"address"_s] = QStringList{m_standby->address(), m_main->address()};
    m_profile = m_bench->save(m_profile, {});
    m_standby->answerNext(200, ofStandby);
    const Acquisition second = get({.renew = true});
    QCOMPARE(second.address, QUrl(m_standby->address()));
    // The standby engine does not know a token any more: that of the main one lives on.
    m_standby->answerNext(401, unknownToken);
    const Request request{.profile = m_profile, .service = engineMaterial().service};
    QVERIFY(!await(probe(request, second, m_bench->facilities())).verdict);
    m_profile = m_bench->save(both, {});
    const Acquisition third = get();
    QCOMPARE(m_main->calls().size(), 1);
    QCOMPARE(tokenIn(third), "of-main"_ba);
}

void TestAddresses::theSecretGoesToBothAndNowhereElse()
{
    m_profile.fields[u"address"_s] << u"http://127.0.0.1:9"_s;
    m_profile = m_bench->save(m_profile, {}); // without the password: it was not entered for the third
    QCOMPARE(get().error.value().kind, ErrorKind::Server);
    stopMain();
    m_standby.reset();
    QCOMPARE(get({.renew = true, .afterRefusal = true}).error.value().kind, ErrorKind::Policy);
}

void TestAddresses::aRefusalOfTheSecondLeavesTheFirstInPlace()
{
    m_main->answerNext(200, ofMain);
    QVERIFY(!get().error);
    const QUrl main(m_main->address());
    stopMain();
    m_standby->answerNext(401, wrongPassword);
    const Acquisition got = get({.renew = true});
    QCOMPARE(got.error.value().kind, ErrorKind::Rejected);
    QVERIFY2(got.error->mayServeElsewhere, "the first may be back in a minute");
    QVERIFY2(got.error->detail.contains("127.0.0.1"_L1), qUtf8Printable(got.error->detail));
    QCOMPARE(got.address, main);
    QCOMPARE(tokenIn(got), "of-main"_ba);
    const Acquisition later = get();
    QVERIFY(!later.error && !later.asked);
    QCOMPARE(tokenIn(later), "of-main"_ba);
}

void TestAddresses::aLockOfOurOwnIsNoReasonToMoveOn()
{
    Facilities hurried = m_bench->facilities();
    hurried.limits.total = 50ms;
    Material material = materialOf(m_profile);
    material.address = QUrl(m_main->address());
    const auto held = await(lockAccount(material, m_bench->facilities()));
    QVERIFY(held);
    const Request request{.profile = m_profile, .service = engineMaterial().service};
    const Acquisition got = await(acquire(request, hurried));
    QCOMPARE(got.error.value().kind, ErrorKind::Timeout);
    QCOMPARE(m_main->calls().size() + m_standby->calls().size(), 0);
}

void TestAddresses::tokensThatLiveSayNotThatAnybodyIsThere()
{
    m_main->answerNext(200, ofMain);
    QVERIFY(!get().error);
    KeptTokens kept;
    kept.keep(QUrl(m_main->address()), m_bench->keptTokens(m_profile));
    const Token due = tokenOf("old-of-standby"_ba, m_bench->time.now().addSecs(-43'000), 43'200s);
    kept.serve(QUrl(m_standby->address()), {{u"token"_s, due}});
    m_bench->tokens.blobs[m_profile.id] = toBlob(kept, identityOf(m_profile, *engineMaterial().service));
    m_standby->answerNext(200, ofStandby);
    QCOMPARE(tokenIn(get()), "of-standby"_ba);
    m_bench->tokens.blobs[m_profile.id] = toBlob(kept, identityOf(m_profile, *engineMaterial().service));
    m_standby.reset();
    QVERIFY2(tokenIn(get()) == "of-main", "better than none");
    QCOMPARE(m_main->calls().size(), 1);
}

QTEST_GUILESS_MAIN(TestAddresses)
#include "tst_addresses.moc"
