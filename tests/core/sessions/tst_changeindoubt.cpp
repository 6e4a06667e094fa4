// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/changeindoubt.h"
#include "tests/core/sessions/enginefixture.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;

/// Nobody knows whether the engine carried a change out: finding out, and what is kept until then.
class TestChangeInDoubt : public EngineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void theNewOneTurnsOutToBeValid();
    void theOldOneTurnsOutToBeValid();
    void nobodyKnowsWithoutANetwork();
    void nothingElseIsSent();
    void afterACrashTheValidOneIsFound_data();
    void afterACrashTheValidOneIsFound();
    void aChangeThatCannotBeStoredIsInDoubt();
    void aDoubtCanBeGivenUp();
    void anAcceptedEntryEndsTheDoubt();
    void aRefusedEntryDoesNot();
    void whatAGatewayRefusesSaysNothing();

private:
    [[nodiscard]] ChangeOutcome change(const QByteArray &password = "N3w-secret"_ba)
    {
        NewSecret wanted{.profile = kept(), .field = u"password"_s, .value = secret(password)};
        return await(changeSecretAtService(std::move(wanted), m_bench->facilities()));
    }
    [[nodiscard]] ChangeOutcome settle()
    {
        return await(settleChange(kept(), u"password"_s, false, m_bench->facilities()));
    }
    [[nodiscard]] bool isInDoubt()
    {
        return await(isChangeInDoubt(kept(), u"password"_s, m_bench->facilities())).value();
    }
    /// The engine carries the next change out or not, and a gateway answers in its place.
    void breakOff(bool isCarriedOut);
};

void TestChangeInDoubt::breakOff(bool isCarriedOut)
{
    QCOMPARE(get().error, std::optional<Error>()); // the log-in is not what breaks off
    if (isCarriedOut) {
        m_service->whenAsked = [this] {
            (void)m_engine->answer(m_service->requests().last());
            m_service->whenAsked = {};
        };
    }
    m_service->answerNext(504, "gone"_ba);
}

void TestChangeInDoubt::theNewOneTurnsOutToBeValid()
{
    breakOff(true);
    QCOMPARE(change().fate, SecretFate::InDoubt);
    const ChangeOutcome settled = settle();
    QCOMPARE(settled.fate, SecretFate::Changed);
    QCOMPARE(settled.error, std::optional<Error>());
    QCOMPARE(calls(logInCall), 2);
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
    QVERIFY(!isInDoubt());
    QCOMPARE(kept().secretRevision, m_profile.secretRevision + 1);
    QVERIFY(!get({.renew = true}).error);
}

void TestChangeInDoubt::theOldOneTurnsOutToBeValid()
{
    breakOff(false);
    QCOMPARE(change().fate, SecretFate::InDoubt);
    const ChangeOutcome settled = settle();
    QCOMPARE(settled.fate, SecretFate::Unchanged);
    QCOMPARE(settled.error->kind, ErrorKind::Rejected);
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
    QVERIFY(!isInDoubt());
    QCOMPARE(used(kept()), 1);
    QVERIFY2(!get({.renew = true}).error, "the refusal of the new one is not held against the old one");
}

void TestChangeInDoubt::nobodyKnowsWithoutANetwork()
{
    breakOff(true);
    QCOMPARE(change().fate, SecretFate::InDoubt);
    m_service.reset();
    const ChangeOutcome settled = settle();
    QCOMPARE(settled.fate, SecretFate::InDoubt);
    QCOMPARE(settled.error->kind, ErrorKind::Offline);
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
    QCOMPARE(stored(u"password.new"_s), "N3w-secret"_ba);
}

void TestChangeInDoubt::nothingElseIsSent()
{
    breakOff(true);
    QCOMPARE(change().fate, SecretFate::InDoubt);
    const ChangeOutcome again = change("Th1rd-secret"_ba);
    QCOMPARE(again.fate, SecretFate::Unchanged);
    QCOMPARE(again.error->kind, ErrorKind::Usage);
    QCOMPARE(calls(changeCall), 1);
    QCOMPARE(stored(u"password.new"_s), "N3w-secret"_ba);
}

void TestChangeInDoubt::afterACrashTheValidOneIsFound_data()
{
    QTest::addColumn<bool>("isCarriedOut");
    QTest::addColumn<QByteArray>("valid");
    QTest::addRow("before the engine had it") << false << "Pass-w0rd"_ba;
    QTest::addRow("before the answer was kept") << true << "N3w-secret"_ba;
}

/// The store as it was while the engine was asked: what a program that dies then leaves behind.
void TestChangeInDoubt::afterACrashTheValidOneIsFound()
{
    QFETCH(bool, isCarriedOut);
    QFETCH(QByteArray, valid);
    QVERIFY(!get().error);
    QMap<QString, Secret> left;
    m_service->whenAsked = [this, &left] { left = m_bench->secrets.items; };
    if (!isCarriedOut) {
        m_service->answerNext(503, {});
    }
    QVERIFY(change().fate != SecretFate::Unchanged);
    m_service->whenAsked = {};
    m_bench->secrets.items = left;
    QVERIFY(isInDoubt());
    QCOMPARE(settle().fate, isCarriedOut ? SecretFate::Changed : SecretFate::Unchanged);
    QCOMPARE(stored(u"password"_s), valid);
    QCOMPARE(logInElsewhere(stored(u"password"_s)), 200);
    QVERIFY(!get({.renew = true}).error);
}

void TestChangeInDoubt::aChangeThatCannotBeStoredIsInDoubt()
{
    QVERIFY(!get().error);
    m_service->whenAsked = [this] { m_bench->secrets.writeFailure = Error{.kind = ErrorKind::StoreDenied}; };
    const ChangeOutcome outcome = change();
    QCOMPARE(outcome.fate, SecretFate::Changed);
    QCOMPARE(outcome.error->kind, ErrorKind::StoreDenied);
    QCOMPARE(stored(u"password.new"_s), "N3w-secret"_ba);
    m_service->whenAsked = {};
    m_bench->secrets.writeFailure.reset();
    QCOMPARE(settle().fate, SecretFate::Changed);
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
}

void TestChangeInDoubt::aDoubtCanBeGivenUp()
{
    breakOff(false);
    QCOMPARE(change().fate, SecretFate::InDoubt);
    QVERIFY(await(forgetChange(kept(), u"password"_s, m_bench->facilities())));
    QVERIFY(!isInDoubt());
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
    const qsizetype before = calls();
    QCOMPARE(settle().fate, SecretFate::Unchanged);
    QVERIFY2(calls() == before, "there is nothing to find out");
}

void TestChangeInDoubt::anAcceptedEntryEndsTheDoubt()
{
    breakOff(true);
    QCOMPARE(change().fate, SecretFate::InDoubt);
    NewSecret entered{.profile = kept(), .field = u"password"_s, .value = secret("N3w-secret"_ba)};
    QVERIFY(await(enterNewSecret(std::move(entered), m_bench->facilities())).isAccepted);
    QVERIFY(!isInDoubt());
}

void TestChangeInDoubt::aRefusedEntryDoesNot()
{
    breakOff(true);
    QCOMPARE(change().fate, SecretFate::InDoubt);
    NewSecret entered{.profile = kept(), .field = u"password"_s, .value = secret("Wr0ng-one"_ba)};
    QVERIFY(!await(enterNewSecret(std::move(entered), m_bench->facilities())).isAccepted);
    QVERIFY(isInDoubt());
    QCOMPARE(settle().fate, SecretFate::Changed);
    QCOMPARE(stored(u"password"_s), "N3w-secret"_ba);
}

void TestChangeInDoubt::whatAGatewayRefusesSaysNothing()
{
    breakOff(true);
    QCOMPARE(change().fate, SecretFate::InDoubt);
    m_service->answerNext(403, "<html>Forbidden</html>"_ba);
    const ChangeOutcome settled = settle();
    QCOMPARE(settled.fate, SecretFate::InDoubt);
    QCOMPARE(settled.error.value().kind, ErrorKind::Rejected);
    QCOMPARE(stored(u"password.new"_s), "N3w-secret"_ba);
    QCOMPARE(settle().fate, SecretFate::Changed);
}

QTEST_GUILESS_MAIN(TestChangeInDoubt)
#include "tst_changeindoubt.moc"
