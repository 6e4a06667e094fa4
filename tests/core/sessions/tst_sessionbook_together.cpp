// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/bookfixture.h"
#include "tests/support/loopbackservice.h"

#include <QSignalSpy>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the sessions of a book know of each other: they take turns, tell of a replaced token, and rest together.
class TestSessionBookTogether : public BookFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_book.reset(); }
    void afterAWakeUpTheyTakeTurns();
    void oneThatReplacesATokenTellsTheOthers();
    void pausedNoneActsByItself();
};

void TestSessionBookTogether::afterAWakeUpTheyTakeTurns()
{
    LoopbackService service([](const sandbox::Request &) {
        return sandbox::Answer{.status = 200, .mimeType = "application/json"_ba, .body = R"({"token":"opaque"})"_ba};
    });
    for (int i = 0; i < 20; ++i) {
        Profile profile = quiet(u"profile %1"_s.arg(i));
        profile.fields[u"address"_s] = QStringList{service.address()};
        profile.fields[u"account"_s] = QStringList{profile.name};
        profile.refresh = RefreshMode::Auto;
        QVERIFY(save(profile, {{u"password"_s, secret("p"_ba)}}));
    }
    const auto allAre = [this](SessionState state) {
        return std::ranges::all_of(m_book->sessions(), [state](const auto &each) { return each->state() == state; });
    };
    QVERIFY(QTest::qWaitFor([&] { return allAre(SessionState::Valid); }));
    m_bench->time.advance(24h);
    m_book->wakeUp(false);
    QVERIFY(allAre(SessionState::Expired));
    m_book->networkReturned();
    const QDateTime now = m_bench->time.now();
    for (std::size_t i = 1; i < 20; ++i) {
        QCOMPARE(m_book->sessions()[i]->nextRefresh(), std::optional(now.addMSecs(200 * qint64(i))));
    }
    QVERIFY(QTest::qWaitFor([this] { return m_book->sessions()[0]->state() == SessionState::Valid; }));
    QCOMPARE(service.calls().size(), 21);
}

void TestSessionBookTogether::oneThatReplacesATokenTellsTheOthers()
{
    LoopbackService service;
    const auto answer = [&service](const QByteArray &token) {
        service.answerNext(200, R"({"AccessToken":"a","Expires":"3600"})"_ba);
        service.answerNext(200, R"({"resultCode":"0","token":")" + token + R"("})");
    };
    const auto add = [&](const QString &name) {
        Profile profile = aiccProfile(service.address());
        profile.id = QUuid::createUuidV5(QUuid(), name);
        profile.name = name;
        profile.refresh = RefreshMode::Manual;
        QVERIFY(save(profile, {{u"appSecret"_s, secret("hush-hush"_ba)}}));
    };
    add(u"mine"_s);
    add(u"theirs"_s);
    const auto refresh = [&](std::size_t which, const QByteArray &token) {
        Session &session = *m_book->sessions()[which];
        QVERIFY(QTest::qWaitFor([&session] { return session.state() != SessionState::Fetching; }));
        answer(token);
        session.refresh();
        QVERIFY(QTest::qWaitFor([&session] { return session.state() != SessionState::Fetching; }));
    };
    refresh(0, "one"_ba);
    QCOMPARE(m_book->sessions()[0]->state(), SessionState::Valid);
    refresh(1, "two"_ba);
    QCOMPARE(m_book->sessions()[1]->state(), SessionState::Valid);
    QTRY_COMPARE(m_book->sessions()[0]->state(), SessionState::Expired); // it looks whether the newer one is its own
    m_book.reset();
}

void TestSessionBookTogether::pausedNoneActsByItself()
{
    LoopbackService service([](const sandbox::Request &) {
        return sandbox::Answer{.status = 200, .mimeType = "application/json"_ba, .body = R"({"token":"opaque"})"_ba};
    });
    const auto add = [&](const QString &name) {
        Profile profile = quiet(name);
        profile.fields[u"address"_s] = QStringList{service.address()};
        profile.fields[u"account"_s] = QStringList{name};
        profile.refresh = RefreshMode::Auto;
        QVERIFY(save(profile, {{u"password"_s, secret("p"_ba)}}));
    };
    const auto becomes = [this](std::size_t which, SessionState state) {
        return QTest::qWaitFor([&] { return m_book->sessions()[which]->state() == state; });
    };
    add(u"old"_s);
    QVERIFY(becomes(0, SessionState::Valid));
    const QSignalSpy told(m_book.get(), &SessionBook::pausedChanged);
    m_book->setPaused(true);
    m_book->setPaused(true);
    QCOMPARE(told.size(), 1);
    add(u"new"_s); // also one that comes while all rest
    QVERIFY(becomes(1, SessionState::Empty));
    m_bench->time.advance(24h);
    m_book->wakeUp(true);
    m_book->networkReturned();
    QVERIFY(!m_book->sessions()[0]->nextRefresh());
    QCOMPARE(service.calls().size(), 1);
    m_book->sessions()[0]->refresh(); // the person may
    QVERIFY(becomes(0, SessionState::Valid));
    m_bench->time.advance(1s); // its turn after the wake-up
    m_book->setPaused(false);
    QVERIFY(becomes(1, SessionState::Valid));
    QCOMPARE(service.calls().size(), 3);
}

QTEST_GUILESS_MAIN(TestSessionBookTogether)
#include "tst_sessionbook_together.moc"
