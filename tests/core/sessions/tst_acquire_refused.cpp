// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/acquirefixture.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What an attempt costs: a refusal is noted and not repeated, and what is no refusal costs nothing.
class TestAcquireRefused : public AcquireFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void aRefusalIsNotRepeated();
    void aRefusedRenewalLeavesTheLivingToken();
    void theBudgetOfTheAccountIsKept();
    void aBanIsRemembered();
    void aSuccessForgetsTheRefusal();
    void profilesOfOneAccountTakeTurns();
    void callsWithTheirOwnSecretsTakeTurnsToo();
    void offlineSpendsNothing();
    void anUnusableAnswerSpendsNothing();
    void aGivenSecretSaysNothingOfTheStoredOne();
    void whereNothingCanBeNotedNothingIsSent();
};

void TestAcquireRefused::aRefusalIsNotRepeated()
{
    m_service->answerNext(401, wrongPassword);
    const Acquisition refused = get();
    QCOMPARE(refused.error.value().kind, ErrorKind::Rejected);
    QVERIFY(refused.tokens.empty());
    for (const auto &demand : {Demand{}, Demand{.renew = true}, Demand{.minimumValidity = 1h}}) {
        const Acquisition again = get(demand);
        QCOMPARE(again.error, refused.error);
        QVERIFY(!again.asked);
    }
    m_bench->time.advance(24h);
    QVERIFY(get().error);
    QCOMPARE(m_service->calls().size(), 1);
    m_service->answerNext(200, opaqueToken);
    QVERIFY(!get({.afterRefusal = true}).error);
    QCOMPARE(m_service->calls().size(), 2);
}

/// The old token lives on, whatever became of the password: to hand it out is no attempt.
void TestAcquireRefused::aRefusedRenewalLeavesTheLivingToken()
{
    m_service->answerNext(200, opaqueToken);
    const Acquisition first = get();
    m_service->answerNext(401, wrongPassword);
    QCOMPARE(get({.renew = true, .afterRefusal = true}).error.value().kind, ErrorKind::Rejected);
    const Acquisition plain = get();
    QVERIFY(!plain.error && !plain.asked);
    QCOMPARE(plain.tokens, first.tokens);
    QCOMPARE(get({.minimumValidity = 24h}).error.value().kind, ErrorKind::Rejected);
    m_bench->time.advance(12h);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    QCOMPARE(m_service->calls().size(), 2);
}

void TestAcquireRefused::theBudgetOfTheAccountIsKept()
{
    m_service->answerNext(401, wrongPassword);
    (void)get();
    changePassword();
    m_service->answerNext(401, wrongPassword);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    changePassword();
    const Acquisition third = get({.afterRefusal = true});
    QCOMPARE(third.error.value().kind, ErrorKind::Blocked);
    QCOMPARE(third.error->until, std::optional(m_bench->time.now().addSecs(902)));
    QCOMPARE(m_service->calls().size(), 2);
    m_service->answerNext(200, opaqueToken);
    QVERIFY(!get({.evenBlocked = true}).error);
}

void TestAcquireRefused::aBanIsRemembered()
{
    m_service->answerNext(403, R"({"errorCode":"403201","errorMessage":"Account blocked"})"_ba);
    const QDateTime until = m_bench->time.now().addSecs(900);
    QCOMPARE(get().error.value().until, std::optional(until));
    QCOMPARE(get({.renew = true, .afterRefusal = true}).error.value().until, std::optional(until.addSecs(2)));
    QCOMPARE(m_service->calls().size(), 1);
    m_bench->time.advance(15min + 2s);
    m_service->answerNext(200, opaqueToken);
    QVERIFY(!get().error);
}

void TestAcquireRefused::aSuccessForgetsTheRefusal()
{
    m_service->answerNext(401, wrongPassword);
    m_service->answerNext(200, opaqueToken);
    m_service->answerNext(200, opaqueToken);
    (void)get();
    QVERIFY(!get({.afterRefusal = true}).error);
    QVERIFY(!get({.renew = true}).error);
    QCOMPARE(m_service->calls().size(), 3);
}

/// All at once, with a wrong password each: as many are sent as the account may lose, and no more.
void TestAcquireRefused::profilesOfOneAccountTakeTurns()
{
    std::vector<QCoro::Task<Acquisition>> all;
    for (int i = 0; i < 4; ++i) {
        m_service->answerNext(401, wrongPassword);
        Profile profile = engineProfile(m_service->address());
        profile.id = QUuid::createUuid();
        profile.name = u"profile %1"_s.arg(i);
        profile = m_bench->save(profile, {{u"password"_s, secret("wrong"_ba)}});
        const Request theirs{.profile = profile, .service = engineMaterial().service};
        all.push_back(acquire(theirs, m_bench->facilities()));
    }
    QList<ErrorKind> kinds;
    for (QCoro::Task<Acquisition> &each : all) {
        kinds << await(std::move(each)).error.value().kind;
    }
    std::ranges::sort(kinds);
    QCOMPARE(kinds, (QList{ErrorKind::Rejected, ErrorKind::Rejected, ErrorKind::Blocked, ErrorKind::Blocked}));
    QCOMPARE(m_service->calls().size(), 2);
}

void TestAcquireRefused::callsWithTheirOwnSecretsTakeTurnsToo()
{
    std::vector<QCoro::Task<Acquisition>> all;
    for (int i = 0; i < 4; ++i) {
        m_service->answerNext(401, wrongPassword);
        Request given = request();
        given.given = {{u"password"_s, secret("wrong"_ba)}};
        all.push_back(acquire(given, m_bench->facilities()));
    }
    for (QCoro::Task<Acquisition> &each : all) {
        QVERIFY(await(std::move(each)).error);
    }
    QCOMPARE(m_service->calls().size(), 2);
}

void TestAcquireRefused::offlineSpendsNothing()
{
    m_profile.fields[u"address"_s] = QStringList{u"http://127.0.0.1:1"_s};
    m_profile = m_bench->save(m_profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(get().error.value().kind, ErrorKind::Offline);
    }
}

void TestAcquireRefused::anUnusableAnswerSpendsNothing()
{
    for (int i = 0; i < 4; ++i) {
        m_service->answerNext(200, "<html></html>"_ba);
        QCOMPARE(get().error.value().kind, ErrorKind::Unusable);
    }
    QCOMPARE(m_service->calls().size(), 4);
}

void TestAcquireRefused::aGivenSecretSaysNothingOfTheStoredOne()
{
    m_service->answerNext(401, wrongPassword);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    Request own = request();
    own.given = {{u"password"_s, secret("right"_ba)}};
    m_service->answerNext(200, opaqueToken);
    QVERIFY(!await(acquire(own, m_bench->facilities())).error);
    QCOMPARE(get().error.value().kind, ErrorKind::Rejected);
    QCOMPARE(m_service->calls().size(), 2);
}

void TestAcquireRefused::whereNothingCanBeNotedNothingIsSent()
{
    QVERIFY(QDir(m_bench->directory.path()).mkpath(m_bench->folder.attempts()));
    const Acquisition got = get();
    QCOMPARE(got.error.value().kind, ErrorKind::Internal);
    QVERIFY2(got.error->detail.contains("attempts.json"_L1), qUtf8Printable(got.error->detail));
    QCOMPARE(m_service->calls().size(), 0);
}

QTEST_GUILESS_MAIN(TestAcquireRefused)
#include "tst_acquire_refused.moc"
