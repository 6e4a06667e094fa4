// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/secretentry.h"
#include "tests/core/sessions/enginefixture.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The password was changed at the engine by somebody else; a person enters the new one here.
class TestSecretEntry : public EngineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void theNewOneIsStoredAndTriedOnce();
    void aWrongOneStaysAndIsNotTriedAgain();
    void theRefusedOldOneDoesNotStopTheNewOne();
    void theSameAgainSpendsNothing();
    void aLockIsRespected();
    void theLastAttemptWantsAWord();
    void withoutANetworkItIsStoredAllTheSame();
    void whatCannotBeStoredIsNotTried();
    void nothingIsNoPassword();
    void aPastedTokenLeavesItUntried();
    void profilesOfTheSameAccountAreFound();
    void anAppSecretBelongsToItsKey();
    void othersTakeItOverWithoutAnAttempt();
    void oneThatCannotTakeItOverIsNamed();

private:
    [[nodiscard]] EntryOutcome enter(const QByteArray &password, bool atEdge = false)
    {
        NewSecret entered{.profile = kept(), .field = u"password"_s, .value = secret(password), .atEdge = atEdge};
        return await(enterNewSecret(std::move(entered), m_bench->facilities()));
    }
    [[nodiscard]] QStringList sharing(const Profile &profile, const QString &field = u"password"_s)
    {
        QStringList names;
        for (const Profile &each : profilesOfSameAccount(profile, field, m_bench->facilities())) {
            names << each.name;
        }
        return names;
    }
};

void TestSecretEntry::theNewOneIsStoredAndTriedOnce()
{
    changeElsewhere("N3w-secret"_ba);
    const EntryOutcome outcome = enter("N3w-secret"_ba);
    QVERIFY(outcome.isAccepted);
    QVERIFY(!outcome.notStored && !outcome.notAccepted);
    QCOMPARE(m_service->calls(), QByteArrayList{logInCall});
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
    QCOMPARE(kept().secretRevision, m_profile.secretRevision + 1);
    QVERIFY2(!get().asked, "the token of that attempt is kept");
}

void TestSecretEntry::aWrongOneStaysAndIsNotTriedAgain()
{
    changeElsewhere("N3w-secret"_ba);
    const EntryOutcome outcome = enter("Wr0ng-one"_ba);
    QVERIFY(!outcome.isAccepted && !outcome.notStored);
    QCOMPARE(outcome.notAccepted->kind, ErrorKind::Rejected);
    QCOMPARE(outcome.notAccepted->code, u"401202"_s);
    QCOMPARE(stored(u"password"_s), "Wr0ng-one"_ba);
    QCOMPARE(get().error->kind, ErrorKind::Rejected);
    QCOMPARE(calls(), 1);
    QCOMPARE(used(kept()), 1);
}

void TestSecretEntry::theRefusedOldOneDoesNotStopTheNewOne()
{
    changeElsewhere("N3w-secret"_ba);
    QCOMPARE(get().error->kind, ErrorKind::Rejected);
    QVERIFY(enter("N3w-secret"_ba).isAccepted);
    QCOMPARE(calls(), 2);
    QVERIFY(!get().error);
}

void TestSecretEntry::theSameAgainSpendsNothing()
{
    changeElsewhere("N3w-secret"_ba);
    QCOMPARE(get().error->kind, ErrorKind::Rejected);
    const EntryOutcome outcome = enter("Pass-w0rd"_ba);
    QCOMPARE(outcome.notAccepted->kind, ErrorKind::Rejected);
    QCOMPARE(calls(), 1);
    QCOMPARE(used(kept()), 1);
}

void TestSecretEntry::aLockIsRespected()
{
    changeElsewhere("N3w-secret"_ba);
    for (const QByteArray &wrong : {"Wr0ng-one"_ba, "Wr0ng-two"_ba}) {
        QCOMPARE(enter(wrong).notAccepted->kind, ErrorKind::Rejected);
    }
    QCOMPARE(enter("Wr0ng-three"_ba, true).notAccepted->kind, ErrorKind::Rejected);
    const EntryOutcome outcome = enter("N3w-secret"_ba, true);
    QCOMPARE(outcome.notAccepted->kind, ErrorKind::Blocked);
    QCOMPARE(outcome.notAccepted->until, std::optional(m_bench->time.now().addSecs(902)));
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
    QCOMPARE(calls(), 3);
    m_bench->time.advance(15min + 3s);
    QVERIFY2(!get().error, "it was stored, and serves when the lock ends");
}

void TestSecretEntry::theLastAttemptWantsAWord()
{
    changeElsewhere("N3w-secret"_ba);
    for (const QByteArray &wrong : {"Wr0ng-one"_ba, "Wr0ng-two"_ba}) {
        QCOMPARE(enter(wrong).notAccepted->kind, ErrorKind::Rejected);
    }
    QCOMPARE(enter("N3w-secret"_ba).notAccepted->kind, ErrorKind::Blocked);
    QCOMPARE(calls(), 2);
    QVERIFY(enter("N3w-secret"_ba, true).isAccepted);
    QCOMPARE(calls(), 3);
}

void TestSecretEntry::withoutANetworkItIsStoredAllTheSame()
{
    changeElsewhere("N3w-secret"_ba);
    m_service.reset();
    const EntryOutcome outcome = enter("N3w-secret"_ba);
    QVERIFY(!outcome.isAccepted && !outcome.notStored);
    QCOMPARE(outcome.notAccepted->kind, ErrorKind::Offline);
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
    QCOMPARE(used(kept()), 0);
}

void TestSecretEntry::whatCannotBeStoredIsNotTried()
{
    m_bench->secrets.writeFailure = Error{.kind = ErrorKind::StoreDenied};
    const EntryOutcome outcome = enter("N3w-secret"_ba);
    QCOMPARE(outcome.notStored->kind, ErrorKind::StoreDenied);
    QVERIFY(!outcome.isAccepted);
    QCOMPARE(calls(), 0);
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
}

void TestSecretEntry::nothingIsNoPassword()
{
    QCOMPARE(enter(""_ba).notStored->kind, ErrorKind::Usage);
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
    QCOMPARE(calls(), 0);
}

void TestSecretEntry::aPastedTokenLeavesItUntried()
{
    const Profile aicc = m_bench->save(aiccProfile(m_service->address()),
                                       {{u"appSecret"_s, secret("one"_ba)}, {u"accessToken"_s, secret("two"_ba)}});
    NewSecret entered{.profile = aicc, .field = u"appSecret"_s, .value = secret("three"_ba)};
    const EntryOutcome outcome = await(enterNewSecret(std::move(entered), m_bench->facilities()));
    QVERIFY(!outcome.isAccepted && !outcome.notStored && !outcome.notAccepted);
    QCOMPARE(stored(aicc, u"appSecret"_s), "three"_ba);
    QCOMPARE(calls(), 0);
}

void TestSecretEntry::profilesOfTheSameAccountAreFound()
{
    Profile twin = addProfile(u"twin"_s, "Pass-w0rd"_ba);
    twin.fields[u"lifetime"_s] = QStringList{u"1h"_s};
    twin.fields[u"address"_s] = QStringList{u"https://standby.example:30100"_s, m_service->address() + "/prefix"_L1};
    twin = m_bench->save(twin, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    Profile other = addProfile(u"another account"_s, "Pass-w0rd"_ba);
    other.fields[u"account"_s] = QStringList{u"dev"_s};
    other = m_bench->save(other, {});
    Profile away = addProfile(u"another server"_s, "Pass-w0rd"_ba);
    away.fields[u"address"_s] = QStringList{u"https://engine.example:30100"_s};
    away = m_bench->save(away, {});
    QCOMPARE(sharing(kept()), QStringList{u"twin"_s});
    QCOMPARE(sharing(twin), QStringList{kept().name});
    QCOMPARE(sharing(other), QStringList());
}

void TestSecretEntry::anAppSecretBelongsToItsKey()
{
    const Profile one = m_bench->save(aiccProfile(), {{u"appSecret"_s, secret("one"_ba)}});
    Profile two = one;
    two.id = QUuid::createUuid();
    two.name = u"another user"_s;
    two.fields[u"userId"_s] = QStringList{u"somebody"_s};
    two = m_bench->save(two, {});
    Profile three = two;
    three.id = QUuid::createUuid();
    three.name = u"another key"_s;
    three.fields[u"appKey"_s] = QStringList{u"4711"_s};
    three = m_bench->save(three, {});
    QCOMPARE(sharing(one, u"appSecret"_s), QStringList{u"another user"_s});
    QCOMPARE(sharing(three, u"appSecret"_s), QStringList());
}

void TestSecretEntry::othersTakeItOverWithoutAnAttempt()
{
    const Profile one = addProfile(u"one"_s, "Pass-w0rd"_ba);
    const Profile two = addProfile(u"two"_s, "Pass-w0rd"_ba);
    const QList<QUuid> others{one.id, QUuid::createUuid(), two.id};
    const auto failed = await(takeOverSecret(others, u"password"_s, secret("N3w-secret"_ba), m_bench->facilities()));
    QVERIFY2(failed.empty(), "one that has gone meanwhile is no failure");
    for (const Profile &each : {one, two}) {
        QCOMPARE(stored(each, u"password"_s), "N3w-secret"_ba);
        QCOMPARE(kept(each).secretRevision, each.secretRevision + 1);
    }
    QCOMPARE(calls(), 0);
}

void TestSecretEntry::oneThatCannotTakeItOverIsNamed()
{
    const Profile one = addProfile(u"one"_s, "Pass-w0rd"_ba);
    m_bench->secrets.writeFailure = Error{.kind = ErrorKind::StoreDenied};
    const auto failed = await(takeOverSecret({one.id}, u"password"_s, secret("N3w-secret"_ba), m_bench->facilities()));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.front().profile, u"one"_s);
    QCOMPARE(failed.front().error.kind, ErrorKind::StoreDenied);
}

QTEST_GUILESS_MAIN(TestSecretEntry)
#include "tst_secretentry.moc"
