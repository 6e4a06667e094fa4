// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/acquire.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/identity.h"
#include "core/sessions/probing.h"
#include "core/sessions/renewal.h"
#include "core/sessions/sessionbook.h"
#include "core/sessions/tokenkeeping.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/loopbackservice.h"
#include "tests/support/materials.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A book of sessions beside another program that fetches for the same profiles.
class TestFollowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_book.reset(); }
    void tokensThatAnotherProgramGotServeHere();
    void tokensThatAnotherProgramFoundDeadDoNot();
    void aRefusalThatAnotherProgramGotStopsUs();
    void aRefusalIsNotHiddenByAPrecaution();
    void nothingNewChangesNothing();
    void aNewerTokenOfItsOwnIsTakenWithoutBeingTold();
    void aTokenReplacedUnseenIsNotHandedOut();
    void aSecretThatWasJustTriedIsNotTriedAgain();
    void aClickWhileTheCacheIsReadIsNotLost();

private:
    /// Saves a profile and lets its session come to rest.
    void begin(Profile profile, SecretChanges secrets);
    void settle();
    void follow();
    [[nodiscard]] Session &session() const { return *m_book->sessions().front(); }
    [[nodiscard]] QString state() const { return stateWord(session().state()); }
    [[nodiscard]] QByteArray raw() const
    {
        return session().formatted(u"raw"_s).value_or(Secret()).reveal().toByteArray();
    }
    [[nodiscard]] Request elsewhere() const
    {
        return {.profile = m_profile,
                .service = builtInServices().find(m_profile.service).value(),
                .demand = {.renew = true}};
    }
    /// What another program gets, which shares the folder and the store.
    [[nodiscard]] Acquisition getElsewhere() { return await(acquire(elsewhere(), m_bench->facilities())); }
    void beginWithChain();

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<LoopbackService> m_service;
    std::unique_ptr<SessionBook> m_book;
    Profile m_profile;
};

void TestFollowing::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_bench = std::make_unique<Bench>();
    m_service = std::make_unique<LoopbackService>();
    m_book = std::make_unique<SessionBook>(m_bench->facilities());
}

void TestFollowing::settle()
{
    QVERIFY(QTest::qWaitFor([this] { return session().state() != SessionState::Fetching; }));
}

void TestFollowing::begin(Profile profile, SecretChanges secrets)
{
    QVERIFY(await(m_book->save({.profile = profile, .changes = std::move(secrets)})));
    m_profile = *m_bench->profiles.find(profile.id);
    settle();
}

void TestFollowing::beginWithChain()
{
    m_service->answerNext(200, R"({"AccessToken":"access","Expires":"600"})"_ba);
    m_service->answerNext(200, R"({"resultCode":"0","token":"one"})"_ba);
    begin(aiccProfile(m_service->address()), {{u"appSecret"_s, secret("hush-hush"_ba)}});
    QCOMPARE(raw(), "one"_ba);
}

void TestFollowing::follow()
{
    QSignalSpy followed(m_book.get(), &SessionBook::followed);
    QVERIFY(m_book->reload());
    QVERIFY(!followed.isEmpty() || followed.wait());
    settle();
}

void TestFollowing::tokensThatAnotherProgramGotServeHere()
{
    m_service->answerNext(401, wrongPassword);
    begin(engineProfile(m_service->address()), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    QCOMPARE(state(), u"rejected"_s);
    m_service->answerNext(200, R"({"token":"theirs"})"_ba);
    Request request = elsewhere();
    request.demand.afterRefusal = true;
    QVERIFY(!await(acquire(request, m_bench->facilities())).error);
    follow();
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(raw(), "theirs"_ba);
    QCOMPARE(m_service->calls().size(), 2);
}

void TestFollowing::tokensThatAnotherProgramFoundDeadDoNot()
{
    Profile profile = engineProfile(m_service->address());
    profile.refresh = RefreshMode::Manual;
    begin(profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    m_service->answerNext(200, R"({"token":"ours"})"_ba);
    session().refresh();
    settle();
    QCOMPARE(raw(), "ours"_ba);
    m_service->answerNext(401, R"({"errorCode":"401205"})"_ba);
    const Request request{.profile = m_profile, .service = elsewhere().service};
    const Acquisition there = await(acquire(request, m_bench->facilities()));
    QVERIFY(!await(probe(request, there, m_bench->facilities())).verdict);
    follow();
    QCOMPARE(state(), u"empty"_s);
}

void TestFollowing::aRefusalThatAnotherProgramGotStopsUs()
{
    m_service->answerNext(200, R"({"token":"ours"})"_ba);
    begin(engineProfile(m_service->address()), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    m_service->answerNext(401, wrongPassword);
    QVERIFY(getElsewhere().error);
    follow();
    QCOMPARE(state(), u"rejected"_s);
    QCOMPARE(session().lastError().value().code, u"401202"_s);
    m_bench->time.advance(13h);
    session().wake();
    settle();
    QCOMPARE(m_service->calls().size(), 2);
}

void TestFollowing::aRefusalIsNotHiddenByAPrecaution()
{
    m_service->answerNext(401, wrongPassword);
    begin(engineProfile(m_service->address()), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    const std::optional<Error> refused = session().lastError();
    const Error again{.kind = ErrorKind::Rejected, .httpStatus = 401};
    m_bench->attempts.noteFailure(materialOf(m_profile), again, false, m_bench->time.now());
    follow();
    QCOMPARE(session().budget().value().used(), 2);
    QCOMPARE(session().lastError(), refused);
}

void TestFollowing::nothingNewChangesNothing()
{
    m_service->answerNext(200, R"({"token":"ours"})"_ba);
    begin(engineProfile(m_service->address()), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    const QSignalSpy changed(m_book.get(), &SessionBook::changed);
    follow();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_service->calls().size(), 1);
}

/// The folder of the profiles may be one that cannot be watched.
void TestFollowing::aNewerTokenOfItsOwnIsTakenWithoutBeingTold()
{
    beginWithChain();
    Request request = elsewhere();
    request.demand.steps = {u"messaging"_s};
    m_service->answerNext(200, R"({"resultCode":"0","token":"two"})"_ba);
    QVERIFY(!await(acquire(request, m_bench->facilities())).error);
    session().wake();
    settle();
    QCOMPARE(raw(), "two"_ba);
    QCOMPARE(state(), u"valid"_s);
    QCOMPARE(m_service->calls().size(), 3);
}

void TestFollowing::aTokenReplacedUnseenIsNotHandedOut()
{
    beginWithChain();
    Material theirs = materialOf(m_profile);
    theirs.address = session().address();
    theirs.tokens = {{u"messaging"_s, tokenOf("somebody else's"_ba, m_bench->time.now(), 1h)}};
    m_bench->live.note(theirs);
    QCOMPARE(session().formatted(u"raw"_s).error().kind, ErrorKind::SecretMissing);
}

void TestFollowing::aSecretThatWasJustTriedIsNotTriedAgain()
{
    m_service->answerNext(401, wrongPassword);
    begin(engineProfile(m_service->address()), {{u"password"_s, secret("Pass-w0rd"_ba)}});
    m_service->answerNext(503, {});
    NewSecret entered{.profile = m_profile, .field = u"password"_s, .value = secret("N3w-secret"_ba)};
    const EntryOutcome outcome = await(m_book->enterSecret(std::move(entered)));
    QCOMPARE(outcome.notAccepted.value().kind, ErrorKind::Server);
    settle();
    QCOMPARE(m_service->calls().size(), 2);
    QCOMPARE(session().lastError(), outcome.notAccepted);
    QVERIFY2(session().nextRefresh() > session().now(), "it is tried again, but not at once");
}

void TestFollowing::aClickWhileTheCacheIsReadIsNotLost()
{
    Profile profile = engineProfile(m_service->address());
    profile.refresh = RefreshMode::Manual;
    begin(profile, {{u"password"_s, secret("Pass-w0rd"_ba)}});
    m_service->answerNext(200, R"({"token":"asked-for"})"_ba);
    session().start();
    session().refresh();
    settle();
    QTRY_COMPARE(raw(), "asked-for"_ba);
    QCOMPARE(m_service->calls().size(), 1);
}

QTEST_GUILESS_MAIN(TestFollowing)
#include "tst_following.moc"
