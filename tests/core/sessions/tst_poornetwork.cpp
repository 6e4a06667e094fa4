// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/requests.h"
#include "tests/core/sessions/flakyserver.h"
#include "tests/core/sessions/watchedengine.h"
#include "tests/support/await.h"
#include "tests/support/materials.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One session of the engine behind a network that breaks at random.
class PoorLife final
{
public:
    PoorLife(quint32 seed, const QString &password)
        : m_random(seed)
        , m_engine(m_machine)
        , m_server([this](const sandbox::Request &request) { return m_engine.answer(request); })
        , m_program(std::make_unique<Program>(m_machine))
    {
        m_engine.address = m_server.address();
        m_program->limits.total = 250ms;
        m_program->openWindow();
        changeWeather();
        const Result<void> saved = await(m_program->window().save(
            {.profile = engineProfile(m_server.address()), .changes = {{u"password"_s, Secret(password.toUtf8())}}}));
        complainUnless(saved.has_value(), u"it could not be saved"_s);
        settle(1);
    }

    void run(int steps)
    {
        for (int i = 0; i < steps && complaint.isEmpty(); ++i) {
            changeWeather();
            act();
        }
    }

    /// From here on the network works: valid soon, with one request.
    void clearUp()
    {
        m_server.setWeather(Weather::Fair);
        m_program = std::make_unique<Program>(m_machine);
        m_program->openWindow();
        settle(1);
        const QDateTime before = m_machine.time.now();
        for (int i = 0; i < 5 && session().state() != SessionState::Valid && session().nextRefresh(); ++i) {
            m_machine.time.advance(std::chrono::milliseconds(session().now().msecsTo(*session().nextRefresh())) + 1ms);
            session().wake();
            settle(1);
        }
        complainUnless(session().state() == SessionState::Valid, u"the network works, and it is not valid"_s);
        complainUnless(before.secsTo(m_machine.time.now()) < 16 * 60, u"it took its time to become valid"_s);
        session().refresh(true); // a living token asks nobody
        settle(1);
        complainUnless(session().state() == SessionState::Valid, u"the network works, and a refresh does not"_s);
        complainUnless(session().budget().value().used() == 0, u"what was no refusal is not given back"_s);
        const Secret token = session().formatted(u"raw"_s).value_or(Secret());
        const auto probe =
            sandbox::get("/v4/self-perms"_ba, {{"Authorization"_ba, "Bearer " + token.reveal().toByteArray()}});
        complainUnless(m_engine.answer(probe).status == 200, u"the engine does not take the token"_s);
    }

    QString complaint;
    int unanswered = 0;

    [[nodiscard]] int requests() const { return m_server.requests(); }

private:
    [[nodiscard]] Session &session() { return *m_program->window().sessions().front(); }

    void changeWeather()
    {
        // Silence costs real time, so it is rare.
        static constexpr std::array weathers{Weather::Fair,       Weather::Refused, Weather::ResetAtOnce,
                                             Weather::LostAnswer, Weather::Busy,    Weather::LostRequest,
                                             Weather::Slow,       Weather::Garbage};
        const bool isSilent = m_random.bounded(100) == 0;
        m_server.setWeather(isSilent ? Weather::Silent : weathers[m_random.bounded(quint32(weathers.size()))]);
    }

    void act()
    {
        switch (m_random.bounded(6)) {
        case 0:
            m_patience = {}; // the person has none
            session().refresh();
            settle(1);
            break;
        case 1:
            session().networkReturned();
            settle(1);
            break;
        case 2:
            m_program = std::make_unique<Program>(m_machine);
            m_program->limits.total = 250ms;
            m_program->openWindow();
            m_patience = {}; // the budget remembers, and that is enough
            settle(1);
            break;
        case 3:
            pass(std::chrono::milliseconds(m_random.bounded(1000)));
            break;
        default:
            if (const auto next = session().nextRefresh()) {
                pass(std::chrono::milliseconds(std::max<qint64>(session().now().msecsTo(*next), 0)) + 1ms);
            } else {
                pass(1h);
            }
        }
    }

    void pass(std::chrono::milliseconds span)
    {
        m_machine.time.advance(span);
        const QDateTime patience = m_patience;
        const int before = m_server.requests();
        session().wake();
        settle(1);
        const bool isAsked = m_server.requests() > before;
        complainUnless(!isAsked || !patience.isValid() || m_machine.time.now() >= patience,
                       u"too soon after an attempt without an answer"_s);
    }

    /// Lets what was begun come to its end, and holds it against what is documented.
    void settle(int most)
    {
        runUntil([this] { return !m_program->isFetching(); }, "the session has come to rest");
        runUntil([this] { return m_server.isDeserted(); }, "the server has read what was sent");
        complainUnless(m_server.requests() - m_seen <= most, u"more than one request for one act"_s);
        const bool isNew = m_server.requests() > m_seen;
        m_seen = m_server.requests();
        complainUnless(!m_engine.isLocked(), u"the account is locked"_s);
        const std::optional<Error> &error = session().lastError();
        if (isNew && error && error->isUnanswered) {
            ++unanswered;
            m_patience = m_machine.time.now().addSecs(300);
            complainUnless(session().budget().value().used() > 0, u"an attempt without an answer costs nothing"_s);
        } else if (isNew) {
            m_patience = {};
        }
    }

    void complainUnless(bool holds, const QString &what)
    {
        if (!holds && complaint.isEmpty()) {
            complaint = what;
        }
    }

    QRandomGenerator m_random;
    Machine m_machine;
    WatchedEngine m_engine;
    FlakyServer m_server;
    std::unique_ptr<Program> m_program;
    int m_seen = 0;
    /// When the next try by itself may come.
    QDateTime m_patience;
};

} // namespace

/// Random lives behind a network that refuses, breaks, stays silent and tells nonsense.
class TestPoorNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRightPasswordGetsThrough();
    void theWrongPasswordLocksNothing();
};

void TestPoorNetwork::theRightPasswordGetsThrough()
{
    int unanswered = 0;
    int requests = 0;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        PoorLife life(seed, sandbox::testCredentials().password);
        life.run(20);
        life.clearUp();
        QVERIFY2(life.complaint.isEmpty(), qUtf8Printable(u"life %1: %2"_s.arg(seed).arg(life.complaint)));
        unanswered += life.unanswered;
        requests += life.requests();
    }
    QVERIFY2(unanswered > 100 && requests > 500, "the network is too good to prove anything");
}

/// What the engine refused and nobody heard of counts there all the same.
void TestPoorNetwork::theWrongPasswordLocksNothing()
{
    int unanswered = 0;
    for (quint32 seed = 1001; seed <= 1100; ++seed) {
        PoorLife life(seed, u"wrong"_s);
        life.run(20);
        QVERIFY2(life.complaint.isEmpty(), qUtf8Printable(u"life %1: %2"_s.arg(seed).arg(life.complaint)));
        unanswered += life.unanswered;
    }
    QVERIFY2(unanswered > 50, "the network is too good to prove anything");
}

QTEST_GUILESS_MAIN(TestPoorNetwork)
#include "tst_poornetwork.moc"
