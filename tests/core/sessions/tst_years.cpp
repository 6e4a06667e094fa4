// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/changingservice.h"
#include "tests/core/sessions/flakyserver.h"
#include "tests/core/sessions/machine.h"
#include "tests/support/await.h"
#include "tests/support/materials.h"

#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;

/// A laptop with one session that is opened for a while each day.
class Laptop final
{
public:
    explicit Laptop(milliseconds ahead)
        : m_service(7, machine.time, ahead)
        , m_server([this](const sandbox::Request &request) { return m_service.answer(request); })
    {
    }

    [[nodiscard]] QString address() const { return m_server.address(); }
    [[nodiscard]] const ChangingService &service() const { return m_service; }

    void open(const Profile &profile, SecretChanges secrets)
    {
        m_profile = profile;
        restart();
        complainUnless(await(m_program->window().save({.profile = profile, .changes = std::move(secrets)})).has_value(),
                       u"not saved"_s);
        settle();
    }

    /// Open for a fifth of the time on most days, so that the years are short.
    void live(int days, milliseconds longest)
    {
        for (m_day = 0; m_day < days && complaint.isEmpty(); ++m_day) {
            somethingHappens();
            const milliseconds awake = m_day % 4 == 0 ? longest : longest / 5;
            machine.time.advance(24h - awake);
            m_program->window().wakeUp(true);
            settle();
            const QDateTime evening = machine.time.now().addMSecs(awake.count());
            while (machine.time.now() < evening && complaint.isEmpty()) {
                goOn(evening);
            }
            m_service.setDown(false);
        }
    }

    Machine machine;
    QString complaint;
    int clicks = 0;

private:
    [[nodiscard]] Session &session() { return *m_program->window().sessions().front(); }

    void restart()
    {
        m_program = std::make_unique<Program>(machine);
        m_program->openWindow();
        settle();
    }

    void settle()
    {
        runUntil([this] { return !m_program->isFetching(); }, "the session has come to rest");
    }

    void somethingHappens()
    {
        switch (m_random.bounded(12)) {
        case 0:
            m_service.restart();
            break;
        case 1:
            m_service.setDown(true);
            break;
        case 2:
            machine.time.setWall(std::chrono::minutes(m_random.bounded(-90, 90)));
            break;
        case 3:
            restart();
            break;
        case 4:
            call();
            break;
        default:
            break;
        }
    }

    /// To the next instant that the session waits for, with a look on the way.
    void goOn(const QDateTime &evening)
    {
        const QDateTime next = machine.time.now().addMSecs(
            session().nextRefresh() ? std::max<qint64>(session().now().msecsTo(*session().nextRefresh()), 0) + 1
                                    : 60'000);
        const qint64 span = machine.time.now().msecsTo(std::min(next, evening));
        machine.time.advance(milliseconds(m_random.bounded(span + 1)));
        look();
        machine.time.advance(milliseconds(machine.time.now().msecsTo(std::min(next, evening))));
        look();
        wakeAndClick();
        look();
        if (machine.time.now() >= next && session().state() == SessionState::Failed) {
            m_service.setDown(false);
        }
    }

    /// What is due is done; while a request is under way the person clicks, and the network comes and goes.
    void wakeAndClick()
    {
        m_server.hold();
        session().wake();
        runUntil([this] { return m_server.isHolding() || !m_program->isFetching(); }, "a request, or none");
        if (m_server.isHolding()) {
            ++clicks;
            session().refresh();
            session().networkReturned();
        }
        m_server.letGo();
        settle();
        complainUnless(m_server.overlaps() == 0, u"two requests of one credential were under way at once"_s);
    }

    void look()
    {
        if (!session().formatted(u"header"_s)) {
            return;
        }
        milliseconds least = milliseconds::max();
        for (const auto &[step, token] : session().tokens()) {
            least = std::min(least, m_service.left(token.value.reveal().toByteArray()));
        }
        // Below two seconds clocks are taken to agree; a Date header is good for one.
        complainUnless(least > 0ms || session().timeLeft() <= 3s, u"a dead token was handed out"_s);
        complainUnless(std::chrono::abs(session().timeLeft().value() - least) <= 3s, u"the countdown drifts"_s);
    }

    void call()
    {
        Program program(machine);
        const Demand demand{.minimumValidity = std::chrono::seconds(m_random.bounded(55))};
        const Request request{
            .profile = m_profile, .service = builtInServices().find(m_profile.service).value(), .demand = demand};
        const Acquisition got = await(acquire(request, program.facilities()));
        for (const auto &[step, token] : got.tokens) {
            complainUnless(got.error ||
                               m_service.left(token.value.reveal().toByteArray()) >= demand.minimumValidity - 3s,
                           u"a call was given a token that lives too short"_s);
        }
    }

    void complainUnless(bool holds, const QString &what)
    {
        if (!holds && complaint.isEmpty()) {
            complaint = u"day %1: %2"_s.arg(m_day).arg(what);
        }
    }

    QRandomGenerator m_random{11};
    ChangingService m_service;
    FlakyServer m_server;
    Profile m_profile;
    std::unique_ptr<Program> m_program;
    int m_day = 0;
};

} // namespace

/// Three years of a session, over real HTTP, at a service whose clock is not ours.
class TestYears : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDeadTokenInThreeYears_data();
    void noDeadTokenInThreeYears();
};

void TestYears::noDeadTokenInThreeYears_data()
{
    QTest::addColumn<bool>("aicc");
    QTest::addColumn<milliseconds>("awake");
    QTest::addRow("an engine, open for up to six hours a day") << false << milliseconds(6h);
    QTest::addRow("a chain of two, open for up to 75 minutes a day") << true << milliseconds(75min);
}

void TestYears::noDeadTokenInThreeYears()
{
    QFETCH(bool, aicc);
    QFETCH(milliseconds, awake);
    Laptop laptop(97s);
    const QString secretId = aicc ? u"appSecret"_s : u"password"_s;
    laptop.open(aicc ? aiccProfile(laptop.address()) : engineProfile(laptop.address()),
                {{secretId, secret("Pass-w0rd"_ba)}});
    laptop.live(3 * 365, awake);
    QVERIFY2(laptop.complaint.isEmpty(), qUtf8Printable(laptop.complaint));
    QVERIFY2(laptop.service().tooEarly() == 0, "a step whose token was not due was renewed along with another");
    QVERIFY2(laptop.service().issued() > 3 * 365,
             qPrintable(u"the years are too quiet to prove anything: %1 tokens"_s.arg(laptop.service().issued())));
    QVERIFY2(laptop.clicks > 3 * 365, "nobody clicks while a request is under way");
}

QTEST_GUILESS_MAIN(TestYears)
#include "tst_years.moc"
