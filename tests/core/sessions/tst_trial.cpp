// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/timeline.h"
#include "core/sessions/trial.h"
#include "tests/core/sessions/enginefixture.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A profile is tried before it is saved; a copy borrows the secrets of its source.
class TestTrial : public EngineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void aRightPasswordYieldsATokenAndStoresNothing();
    void whatWasTriedIsNotAskedForAgain();
    void aRefusedOneIsCountedAndNotTriedAgain();
    void anotherPasswordIsTriedAfterAll();
    void aSuccessTakesTheOldRefusalAway();
    void whatIsNewerStays();
    void whatHasDiedMeanwhileIsNotKept();
    void aTrialIsNoPartOfTheTimelineUntilItIsSaved();
    void aRefusalIsPartOfTheTimelineOnceItIsSaved();
    void whatIsStoredServesAnEditedProfile();
    void whatIsStoredGoesNowhereElse();
    void theLastAttemptWantsAWord();
    void aTrialThatIsStoppedCountsAsUnanswered();
    void aCopyTakesTheSecretsAlong();
    void aCopyElsewhereIsRefused();

private:
    /// A new profile of the account.
    [[nodiscard]] Draft fresh(const QByteArray &password) const
    {
        Draft draft{.profile = m_profile};
        draft.profile.id = QUuid::createUuid();
        draft.profile.name = u"fresh"_s;
        draft.profile.secretRevision = 0;
        draft.changes[u"password"_s] = secret(password);
        return draft;
    }
    /// The fixture's profile as it stands in a form, its password typed anew.
    [[nodiscard]] Draft retyped() const
    {
        return {.profile = m_profile,
                .changes = {{u"password"_s, secret("Pass-w0rd"_ba)}},
                .before = m_profile,
                .lender = m_profile};
    }
    /// A copy of the fixture's profile at an address.
    [[nodiscard]] Draft copy(const QString &address) const
    {
        Draft draft = fresh({});
        draft.changes.clear();
        draft.profile.fields[u"address"_s] = {address};
        draft.lender = m_profile;
        return draft;
    }
    [[nodiscard]] Acquisition tryOut(const Draft &draft, bool atEdge = false)
    {
        Trial trial(m_bench->facilities());
        return await(trial.run(draft, atEdge));
    }
    [[nodiscard]] Result<void> save(const Draft &draft, const std::optional<Tried> &tried = std::nullopt)
    {
        return await(saveDraft(draft, tried, m_bench->facilities()));
    }
    [[nodiscard]] Acquisition getFor(const QUuid &id)
    {
        Request request{.profile = *m_bench->profiles.find(id), .service = engineMaterial().service};
        return await(acquire(std::move(request), m_bench->facilities()));
    }
};

void TestTrial::aRightPasswordYieldsATokenAndStoresNothing()
{
    const int writes = m_bench->secrets.writes;
    const Draft draft = fresh("Pass-w0rd"_ba);
    const Acquisition acquired = tryOut(draft);
    QVERIFY(!acquired.error);
    QVERIFY(acquired.tokens.contains(u"token"_s));
    QVERIFY(!m_bench->profiles.find(draft.profile.id));
    QCOMPARE(m_bench->secrets.writes, writes);
    QVERIFY(m_bench->keptTokens(draft.profile).empty());
    QCOMPARE(calls(), 1);
}

void TestTrial::whatWasTriedIsNotAskedForAgain()
{
    const Draft draft = fresh("Pass-w0rd"_ba);
    const Tried tried{.draft = draft, .acquired = tryOut(draft)};
    Draft named = draft;
    named.profile.name = u"another name"_s;
    QVERIFY(save(named, tried));
    const Acquisition got = getFor(draft.profile.id);
    QVERIFY(!got.error && !got.asked);
    QCOMPARE(calls(), 1);
}

void TestTrial::aRefusedOneIsCountedAndNotTriedAgain()
{
    const Draft draft = fresh("Wr0ng-one"_ba);
    const Tried tried{.draft = draft, .acquired = tryOut(draft)};
    QCOMPARE(tried.acquired.error->kind, ErrorKind::Rejected);
    QCOMPARE(used(m_profile), 1);
    QVERIFY(save(draft, tried));
    const Acquisition got = getFor(draft.profile.id);
    QCOMPARE(got.error->kind, ErrorKind::Rejected);
    QVERIFY(!got.asked);
    QCOMPARE(calls(), 1);
    QCOMPARE(used(m_profile), 1);
}

void TestTrial::anotherPasswordIsTriedAfterAll()
{
    const Draft wrong = fresh("Wr0ng-one"_ba);
    const Tried tried{.draft = wrong, .acquired = tryOut(wrong)};
    Draft right = wrong;
    right.changes[u"password"_s] = secret("Pass-w0rd"_ba);
    QVERIFY(save(right, tried));
    QVERIFY(!getFor(right.profile.id).error);
    QCOMPARE(calls(), 2);
}

void TestTrial::aSuccessTakesTheOldRefusalAway()
{
    const Error refusal{.kind = ErrorKind::Rejected, .detail = u"Wrong."_s};
    m_bench->attempts.noteRefusedBefore(materialOf(m_profile), refusal, m_bench->time.now());
    QCOMPARE(get().error->kind, ErrorKind::Rejected);
    const Tried tried{.draft = retyped(), .acquired = tryOut(retyped())};
    QVERIFY(!tried.acquired.error);
    QVERIFY(save(retyped(), tried));
    QVERIFY(!m_bench->attempts.refusal(materialOf(kept())));
    QCOMPARE(calls(), 1);
}

void TestTrial::whatIsNewerStays()
{
    const Tried tried{.draft = retyped(), .acquired = tryOut(retyped())};
    m_bench->time.advance(1min);
    const Acquisition newer = get({.renew = true});
    QVERIFY(!newer.error && newer.tokens != tried.acquired.tokens);
    QVERIFY(save(retyped(), tried));
    QVERIFY(m_bench->keptTokens(m_profile) == newer.tokens);
}

void TestTrial::whatHasDiedMeanwhileIsNotKept()
{
    const Draft draft = fresh("Pass-w0rd"_ba);
    const Tried tried{.draft = draft, .acquired = tryOut(draft)};
    m_bench->time.advance(24h);
    QVERIFY(save(draft, tried));
    QVERIFY(m_bench->keptTokens(draft.profile).empty());
}

void TestTrial::aTrialIsNoPartOfTheTimelineUntilItIsSaved()
{
    const auto isTold = [this] {
        const std::vector<ActivityEntry> &entries = m_bench->activity.entries();
        return !timelineOf(entries, m_profile.id, {u"token"_s}, m_bench->time.now(), 24h, 0ms).isEmpty();
    };
    const Tried tried{.draft = retyped(), .acquired = tryOut(retyped())};
    const ActivityEntry told = m_bench->activity.entries().back();
    QVERIFY(told.why == Why::Trial);
    QCOMPARE(told.request.value().status, 200);
    QCOMPARE(told.request->members, QStringList({u"name"_s, u"password"_s}));
    QVERIFY(!isTold());
    QVERIFY(save(retyped(), tried));
    QVERIFY2(isTold(), "its token has come");
}

/// The profile says that it was refused, so its day must know of it.
void TestTrial::aRefusalIsPartOfTheTimelineOnceItIsSaved()
{
    const Draft draft = fresh("Wr0ng-one"_ba);
    const auto failures = [this, &draft] {
        const std::vector<ActivityEntry> &entries = m_bench->activity.entries();
        return timelineOf(entries, draft.profile.id, {u"token"_s}, m_bench->time.now(), 24h, 0ms)
            .lanes.front()
            .failures.size();
    };
    const Tried tried{.draft = draft, .acquired = tryOut(draft)};
    QCOMPARE(failures(), 0U);
    QVERIFY(save(draft, tried));
    QCOMPARE(failures(), 1U);
    QVERIFY(!getFor(draft.profile.id).asked);
}

void TestTrial::whatIsStoredServesAnEditedProfile()
{
    Draft draft{.profile = m_profile, .before = m_profile, .lender = m_profile};
    draft.profile.fields[u"lifetime"_s] = {u"20m"_s};
    QVERIFY(!tryOut(draft).error);
    QCOMPARE(calls(), 1);
}

void TestTrial::whatIsStoredGoesNowhereElse()
{
    Draft draft{.profile = m_profile, .before = m_profile, .lender = m_profile};
    draft.profile.fields[u"address"_s] << u"http://127.0.0.1:9"_s;
    QCOMPARE(tryOut(draft).error->kind, ErrorKind::Policy);
    QCOMPARE(calls(), 0);
}

void TestTrial::theLastAttemptWantsAWord()
{
    const Draft draft = fresh("Wr0ng-one"_ba);
    QCOMPARE(tryOut(draft).error->kind, ErrorKind::Rejected);
    QCOMPARE(tryOut(draft).error->kind, ErrorKind::Rejected);
    const Acquisition held = tryOut(draft);
    QCOMPARE(held.error->kind, ErrorKind::Blocked);
    QVERIFY(held.error->isPrecaution);
    QCOMPARE(calls(), 2);
    QCOMPARE(toleranceOf(draft.profile, m_bench->facilities()).budget->used(), 2);
    QVERIFY(!tryOut(fresh("Pass-w0rd"_ba), true).error);
}

void TestTrial::aTrialThatIsStoppedCountsAsUnanswered()
{
    auto trial = std::make_unique<Trial>(m_bench->facilities());
    m_service->whenAsked = [&trial] { trial.reset(); };
    auto running = trial->run(fresh("Pass-w0rd"_ba), false);
    const Acquisition stopped = await(std::move(running));
    QCOMPARE(stopped.error->kind, ErrorKind::Offline);
    QVERIFY(stopped.error->isUnanswered);
    QCOMPARE(used(m_profile), 1);
}

void TestTrial::aCopyTakesTheSecretsAlong()
{
    const Draft draft = copy(m_service->address() + "/prefix"_L1);
    QVERIFY(save(draft));
    QCOMPARE(stored(draft.profile, u"password"_s), "Pass-w0rd"_ba);
    QCOMPARE(m_bench->profiles.find(draft.profile.id)->secretRevision, 1);
    QCOMPARE(stored(u"password"_s), "Pass-w0rd"_ba);
}

void TestTrial::aCopyElsewhereIsRefused()
{
    const Draft draft = copy(u"http://127.0.0.1:9"_s);
    const Result<void> saved = save(draft);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Policy);
    QVERIFY(!m_bench->profiles.find(draft.profile.id));
}

QTEST_GUILESS_MAIN(TestTrial)
#include "tst_trial.moc"
