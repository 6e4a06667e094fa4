// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/changeindoubt.h"
#include "core/sessions/passwordchange.h"
#include "tests/core/sessions/enginefixture.h"
#include "tests/support/scriptedserver.h"

#include <QJsonDocument>
#include <QLockFile>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Changing the password of the engine from here, and every way in which that can break off.
class TestPasswordChange : public EngineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void theNewOneServesFromThenOn();
    void aLivingTokenIsUsed();
    void issuedTokensLiveOn();
    void whatTheRuleRefusesIsNotSent_data();
    void whatTheRuleRefusesIsNotSent();
    void aWrongPresentOneCountsAndNothingIsLost();
    void aPresentOneThatWasRefusedIsNotShownAgain();
    void aLockedAccountIsLeftAlone();
    void atTheEdgeAWordIsWanted();
    void aTokenThatTheEngineCallsDeadIsForgotten();
    void anAnswerThatRefusesLeavesTheOldOne_data();
    void anAnswerThatRefusesLeavesTheOldOne();
    void withoutANetworkNothingIsInDoubt();
    void aStoreThatDoesNotTakeItStopsTheChange();
    void bothAreStoredWhileTheAnswerIsAwaited();
    void answersThatLeaveDoubt_data();
    void answersThatLeaveDoubt();
    void aBrokenConnectionLeavesDoubt();
    void twoChangesTakeTurns();
    void otherServicesChangeNothing();

private:
    [[nodiscard]] ChangeOutcome change(const QByteArray &password = "N3w-secret"_ba, bool atEdge = false)
    {
        NewSecret wanted{.profile = kept(), .field = u"password"_s, .value = secret(password), .atEdge = atEdge};
        return await(changeSecretAtService(std::move(wanted), m_bench->facilities()));
    }
    [[nodiscard]] bool isInDoubt()
    {
        return await(isChangeInDoubt(kept(), u"password"_s, m_bench->facilities())).value();
    }
};

void TestPasswordChange::theNewOneServesFromThenOn()
{
    const ChangeOutcome outcome = change();
    QCOMPARE(outcome.fate, SecretFate::Changed);
    QCOMPARE(outcome.error, std::optional<Error>());
    QCOMPARE(m_service->calls(), (QByteArrayList{logInCall, changeCall}));
    const QJsonObject body = QJsonDocument::fromJson(m_service->requests().last().body).object();
    QCOMPARE(body, (QJsonObject{{u"currentPassword"_s, u"Pass-w0rd"_s}, {u"password"_s, u"N3w-secret"_s}}));
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
    QVERIFY(!isInDoubt());
    QCOMPARE(kept().secretRevision, m_profile.secretRevision + 1);
    QVERIFY(!get({.renew = true}).error);
    QCOMPARE(used(kept()), 0);
}

void TestPasswordChange::aLivingTokenIsUsed()
{
    QVERIFY(!get().error);
    QCOMPARE(change().fate, SecretFate::Changed);
    QCOMPARE(calls(logInCall), 1);
}

void TestPasswordChange::issuedTokensLiveOn()
{
    QVERIFY(!get().error);
    const Tokens before = m_bench->keptTokens(kept());
    QCOMPARE(change().fate, SecretFate::Changed);
    QCOMPARE(m_bench->keptTokens(kept()), before);
    QVERIFY(!get().asked);
}

void TestPasswordChange::whatTheRuleRefusesIsNotSent_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addRow("too short") << "N3w-sec"_ba;
    QTest::addRow("no symbol") << "N3wsecrets"_ba;
    QTest::addRow("nothing") << ""_ba;
    QTest::addRow("no text") << "N3w-secret\xff"_ba;
    QTest::addRow("the present one") << "Pass-w0rd"_ba;
}

void TestPasswordChange::whatTheRuleRefusesIsNotSent()
{
    QFETCH(QByteArray, wanted);
    const ChangeOutcome outcome = change(wanted);
    QCOMPARE(outcome.fate, SecretFate::Unchanged);
    QCOMPARE(outcome.error->kind, ErrorKind::Usage);
    QCOMPARE(calls(changeCall), 0);
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
    QVERIFY(!isInDoubt());
}

void TestPasswordChange::aWrongPresentOneCountsAndNothingIsLost()
{
    QVERIFY(!get().error);
    changeElsewhere("0ther-Secret"_ba);
    const ChangeOutcome outcome = change();
    QCOMPARE(outcome.fate, SecretFate::Unchanged);
    QCOMPARE(outcome.error->kind, ErrorKind::Rejected);
    QCOMPARE(outcome.error->code, u"401207"_s);
    QCOMPARE(used(kept()), 1);
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
    QVERIFY(!isInDoubt());
}

void TestPasswordChange::aPresentOneThatWasRefusedIsNotShownAgain()
{
    QVERIFY(!get().error);
    changeElsewhere("0ther-Secret"_ba);
    QCOMPARE(change().error->kind, ErrorKind::Rejected);
    QCOMPARE(change().error->kind, ErrorKind::Rejected);
    QCOMPARE(calls(changeCall), 1);
    QCOMPARE(used(kept()), 1);
}

void TestPasswordChange::aLockedAccountIsLeftAlone()
{
    QVERIFY(!get().error);
    m_service->answerNext(403, R"({"errorCode":"403201","errorMessage":"Account blocked"})"_ba);
    QCOMPARE(change().error->kind, ErrorKind::Blocked);
    const ChangeOutcome outcome = change("N3w-secret"_ba, true);
    QCOMPARE(outcome.fate, SecretFate::Unchanged);
    QCOMPARE(outcome.error->kind, ErrorKind::Blocked);
    QCOMPARE(calls(changeCall), 1);
    QVERIFY(!isInDoubt());
}

void TestPasswordChange::atTheEdgeAWordIsWanted()
{
    QVERIFY(!get().error);
    const Profile careless = addProfile(u"careless"_s, "Wr0ng-one"_ba);
    for (int i = 0; i < 2; ++i) {
        Request request{.profile = careless, .service = engineMaterial().service};
        request.demand = {.afterRefusal = true};
        QCOMPARE(await(acquire(std::move(request), m_bench->facilities())).error->kind, ErrorKind::Rejected);
    }
    const ChangeOutcome held = change();
    QCOMPARE(held.fate, SecretFate::Unchanged);
    QCOMPARE(held.error->kind, ErrorKind::Blocked);
    QCOMPARE(calls(changeCall), 0);
    QCOMPARE(change("N3w-secret"_ba, true).fate, SecretFate::Changed);
}

void TestPasswordChange::aTokenThatTheEngineCallsDeadIsForgotten()
{
    QVERIFY(!get().error);
    m_service->answerNext(401, R"({"errorCode":"401201","errorMessage":"Request unauthorized"})"_ba);
    const ChangeOutcome outcome = change();
    QCOMPARE(outcome.fate, SecretFate::Unchanged);
    QCOMPARE(outcome.error->code, u"401201"_s);
    QVERIFY2(used(kept()) == 0, "the token was judged, not the password");
    QVERIFY(m_bench->keptTokens(kept()).empty());
    QCOMPARE(change().fate, SecretFate::Changed);
}

void TestPasswordChange::anAnswerThatRefusesLeavesTheOldOne_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("the engine's rule") << 400 << R"({"errorCode":"400001","errorMessage":"Invalid"})"_ba;
    QTest::addRow("no permission") << 403 << R"({"errorCode":"403205","errorMessage":"No permission"})"_ba;
    QTest::addRow("an engine that cannot") << 404 << "404 page not found"_ba;
    QTest::addRow("a redirect") << 302 << ""_ba;
    QTest::addRow("too many requests") << 429 << ""_ba;
}

void TestPasswordChange::anAnswerThatRefusesLeavesTheOldOne()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QVERIFY(!get().error);
    m_service->answerNext(status, body);
    const ChangeOutcome outcome = change();
    QCOMPARE(outcome.fate, SecretFate::Unchanged);
    QCOMPARE(outcome.error->kind, status == 302 ? ErrorKind::Policy : ErrorKind::Server);
    QVERIFY2(used(kept()) == 0, "nobody called the password wrong");
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
    QVERIFY(!isInDoubt());
    QVERIFY(!get({.renew = true}).error);
}

void TestPasswordChange::withoutANetworkNothingIsInDoubt()
{
    QVERIFY(!get().error);
    m_service.reset();
    const ChangeOutcome outcome = change();
    QCOMPARE(outcome.fate, SecretFate::Unchanged);
    QCOMPARE(outcome.error->kind, ErrorKind::Offline);
    QVERIFY(!isInDoubt());
    QCOMPARE(used(kept()), 0);
}

void TestPasswordChange::aStoreThatDoesNotTakeItStopsTheChange()
{
    QVERIFY(!get().error);
    m_bench->secrets.writeFailure = Error{.kind = ErrorKind::StoreLocked};
    const ChangeOutcome outcome = change();
    QCOMPARE(outcome.fate, SecretFate::Unchanged);
    QCOMPARE(outcome.error->kind, ErrorKind::StoreLocked);
    QCOMPARE(calls(changeCall), 0);
}

void TestPasswordChange::bothAreStoredWhileTheAnswerIsAwaited()
{
    QVERIFY(!get().error);
    QByteArrayList seen;
    m_service->whenAsked = [this, &seen] { seen << stored(u"password"_s) << stored(u"password.new"_s); };
    QCOMPARE(change().fate, SecretFate::Changed);
    QCOMPARE(seen, (QByteArrayList{"Pass-w0rd"_ba, "N3w-secret"_ba}));
}

void TestPasswordChange::answersThatLeaveDoubt_data()
{
    QTest::addColumn<int>("status");
    QTest::addRow("an internal error") << 500;
    QTest::addRow("a gateway without an answer") << 502;
    QTest::addRow("a gateway that waited too long") << 504;
    QTest::addRow("a gateway that waited for the request") << 408;
    QTest::addRow("a success of another kind") << 202;
}

void TestPasswordChange::answersThatLeaveDoubt()
{
    QFETCH(int, status);
    QVERIFY(!get().error);
    m_service->answerNext(status, "gone"_ba);
    const ChangeOutcome outcome = change();
    QCOMPARE(outcome.fate, SecretFate::InDoubt);
    QVERIFY(outcome.error);
    QVERIFY(isInDoubt());
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
    QCOMPARE(stored(u"password.new"_s), "N3w-secret"_ba);
    QCOMPARE(kept().secretRevision, m_profile.secretRevision);
}

void TestPasswordChange::aBrokenConnectionLeavesDoubt()
{
    const QByteArray token = R"({"token":")" + jwtUntil(m_bench->time.now().addSecs(3600)) + R"("})";
    ScriptedServer server({{.answer = httpAnswer(200, token)}, {.answer = {}, .afterwards = Afterwards::Reset}});
    Profile profile = kept();
    profile.fields[u"address"_s] = QStringList{server.address()};
    m_profile = m_bench->save(profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    const ChangeOutcome outcome = change();
    QCOMPARE(outcome.fate, SecretFate::InDoubt);
    QVERIFY(outcome.error->isUnanswered);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(isInDoubt());
    QVERIFY2(used(kept()) == 1, "the engine may have counted it");
}

/// Another program holds the account: nothing is sent beside it.
void TestPasswordChange::twoChangesTakeTurns()
{
    QVERIFY(!get().error);
    QLockFile other(m_bench->folder.credentialLock(m_profile.id.toString(QUuid::WithoutBraces)));
    QVERIFY(other.tryLock(0));
    NewSecret wanted{.profile = kept(), .field = u"password"_s, .value = secret("N3w-secret"_ba)};
    Facilities impatient = m_bench->facilities();
    impatient.limits.total = 100ms;
    const ChangeOutcome outcome = await(changeSecretAtService(std::move(wanted), impatient));
    QCOMPARE(outcome.fate, SecretFate::Unchanged);
    QCOMPARE(outcome.error->kind, ErrorKind::Timeout);
    QCOMPARE(calls(changeCall), 0);
}

void TestPasswordChange::otherServicesChangeNothing()
{
    const Profile aicc = m_bench->save(aiccProfile(m_service->address()), {{u"appSecret"_s, secret("one"_ba)}});
    NewSecret wanted{.profile = aicc, .field = u"appSecret"_s, .value = secret("two"_ba)};
    const ChangeOutcome outcome = await(changeSecretAtService(std::move(wanted), m_bench->facilities()));
    QCOMPARE(outcome.fate, SecretFate::Unchanged);
    QCOMPARE(outcome.error->kind, ErrorKind::Usage);
    QCOMPARE(calls(), 0);
}

QTEST_GUILESS_MAIN(TestPasswordChange)
#include "tst_passwordchange.moc"
