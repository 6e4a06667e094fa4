// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/attemptbudget.h"
#include "core/sessions/leeway.h"
#include "core/sessions/plan.h"
#include "tests/support/materials.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;

/// What may happen to a request.
enum class Fate { Success, Refused, Locked, NotReached, Unanswered, ServerError, Unusable, Tls };

/// One session under the plan, for months of its life in a few milliseconds: time goes from one instant that the plan
/// names to the next, or to what the person or the machine does before.
class Life final
{
public:
    explicit Life(quint32 seed, bool aicc) : m_random(seed)
    {
        m_moment.service = aicc ? aiccMaterial().service : engineMaterial().service;
        m_moment.now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
        m_moment.place = m_random.generateDouble();
        const std::array<milliseconds, 6> spans{15min, 24h, 12h, 60s, 3600s, 10min};
        for (const Step &step : m_moment.service->steps) {
            m_spans[step.id] = spans[m_random.bounded(quint32(spans.size()))];
        }
    }

    /// Nothing but successes from here on.
    void networkWorks() { m_isFair = true; }

    void run(int events)
    {
        for (int i = 0; i < events && m_complaint.isEmpty(); ++i) {
            live();
        }
    }
    [[nodiscard]] const QString &complaint() const { return m_complaint; }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    void live()
    {
        const Next next = nextStep(m_moment);
        if (m_moment.isFetching) {
            check(!next.fetch, u"a second request while one is under way"_s);
            answer();
            return;
        }
        if (next.fetch) {
            ask();
            return;
        }
        check(next.lookAgain || mayRest(), u"it rests for ever without a reason"_s);
        check(!next.lookAgain || *next.lookAgain > m_moment.now, u"it looks again in the past"_s);
        pass(next);
    }

    [[nodiscard]] bool mayRest() const
    {
        return m_moment.isPaused || m_moment.mode == RefreshMode::Manual || m_moment.error ||
               std::ranges::any_of(m_moment.tokens, [](const auto &entry) { return entry.second.isReplaced; });
    }

    void ask()
    {
        check(!m_isRefused, u"a request by itself after a refusal"_s);
        check(!m_lockedUntil.isValid() || m_moment.now >= m_lockedUntil, u"a request while blocked"_s);
        check(!m_moment.isPaused && m_moment.mode == RefreshMode::Auto, u"a request though it shall rest"_s);
        check(!m_lastAsked.isValid() || m_lastAsked.msecsTo(m_moment.now) >= 1000, u"two requests in a second"_s);
        check(m_moment.error || !due().isEmpty(), u"a look that asks for nothing"_s);
        check(!m_patience.isValid() || m_moment.now >= m_patience, u"too soon after an attempt without an answer"_s);
        send();
    }

    [[nodiscard]] QStringList due() const
    {
        return stepsDue(*m_moment.service, m_moment.mode, m_moment.tokens, {.place = m_moment.place}, m_moment.now);
    }

    void send()
    {
        ++m_requests;
        m_moment.isFetching = true;
    }

    void answer()
    {
        m_moment.now = m_moment.now.addMSecs(m_random.bounded(3000));
        const Fate fate = m_isFair ? Fate::Success : Fate(m_random.bounded(8));
        m_moment.isFetching = false;
        m_moment.lastTry = m_moment.now;
        m_lastAsked = m_moment.now;
        m_patience = fate == Fate::Unanswered ? m_moment.now.addSecs(300) : QDateTime();
        m_isRefused = fate == Fate::Refused || fate == Fate::Unusable || fate == Fate::Tls;
        m_moment.error = errorOf(fate);
        m_lockedUntil = fate == Fate::Locked ? m_moment.error->until.value() : QDateTime();
        m_moment.failures = fate == Fate::Success ? 0 : m_moment.failures + 1;
        if (fate == Fate::Success) {
            for (const QString &step : due()) {
                m_moment.tokens[step] = tokenOf("t"_ba, m_moment.now, m_spans[step]);
            }
            check(stillServes(*m_moment.service, m_moment.tokens, {}, m_moment.now), u"a success without tokens"_s);
        }
    }

    [[nodiscard]] std::optional<Error> errorOf(Fate fate) const
    {
        switch (fate) {
        case Fate::Success:
            return std::nullopt;
        case Fate::Refused:
            return Error{.kind = ErrorKind::Rejected, .httpStatus = 401};
        case Fate::Locked:
            return Error{.kind = ErrorKind::Blocked, .until = m_moment.now.addSecs(900)};
        case Fate::NotReached:
            return Error{.kind = ErrorKind::Offline};
        case Fate::Unanswered:
            return Error{.kind = ErrorKind::Timeout, .isUnanswered = true};
        case Fate::ServerError:
            return Error{.kind = ErrorKind::Server, .httpStatus = 503};
        case Fate::Unusable:
            return Error{.kind = ErrorKind::Unusable};
        case Fate::Tls:
            return Error{.kind = ErrorKind::Tls};
        }
        Q_UNREACHABLE();
    }

    /// Time goes on: to what the plan waits for, or to what somebody does before.
    void pass(const Next &next)
    {
        const bool isDisturbed = !m_isFair && m_random.bounded(4) == 0;
        if (next.lookAgain && !isDisturbed) {
            m_moment.now = *next.lookAgain;
            checkLeeway();
            return;
        }
        const qint64 rest = next.lookAgain ? m_moment.now.msecsTo(*next.lookAgain) : qint64(86'400'000);
        m_moment.now = m_moment.now.addMSecs(m_random.bounded(rest) + 1);
        if (!m_isFair) {
            disturb();
        } else if (m_moment.error || m_moment.isPaused || m_moment.mode == RefreshMode::Manual) {
            comeBack();
        }
    }

    void disturb()
    {
        switch (m_random.bounded(6)) {
        case 0:
            m_moment.isPaused = !m_moment.isPaused;
            break;
        case 1:
            m_moment.mode = m_moment.mode == RefreshMode::Auto ? RefreshMode::Manual : RefreshMode::Auto;
            break;
        case 2: // the machine slept
            m_moment.now = m_moment.now.addSecs(m_random.bounded(100'000));
            m_moment.heldUntil = m_moment.now.addMSecs(m_random.bounded(30'000));
            break;
        case 3: // a click, which a lock closes
            if (!m_lockedUntil.isValid() || m_moment.now >= m_lockedUntil) {
                send();
            }
            break;
        case 4: // a changed password
            m_moment.error.reset();
            m_moment.failures = 0;
            m_isRefused = false;
            m_lockedUntil = {};
            m_patience = {};
            break;
        default: // a restart: the tokens are kept, and what the ledger remembers
            m_moment.failures = 0;
            m_moment.heldUntil = {};
            break;
        }
    }

    void comeBack()
    {
        m_moment.error.reset();
        m_moment.failures = 0;
        m_moment.isPaused = false;
        m_moment.mode = RefreshMode::Auto;
        m_isRefused = false;
        m_lockedUntil = {};
        m_patience = {};
    }

    /// While all is well, a token is never further in its leeway than the instant it is looked at.
    void checkLeeway()
    {
        if (!m_isFair || m_moment.error || m_moment.heldUntil >= m_moment.now) {
            return;
        }
        for (const auto &[step, token] : m_moment.tokens) {
            check(livesFor(token, leewayOf(token) - 1s, m_moment.now),
                  u"a token inside its leeway, and nothing done"_s);
        }
    }

    void check(bool holds, const QString &complaint)
    {
        if (!holds && m_complaint.isEmpty()) {
            m_complaint = complaint;
        }
    }

    QRandomGenerator m_random;
    Moment m_moment;
    std::map<QString, milliseconds> m_spans;
    QDateTime m_lastAsked;
    QDateTime m_lockedUntil;
    QDateTime m_patience;
    bool m_isRefused = false;
    bool m_isFair = false;
    int m_requests = 0;
    QString m_complaint;
};

} // namespace

/// Random histories of a session: what must hold in all of them.
class TestPlanHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverHappens_data();
    void whateverHappens();
};

void TestPlanHistory::whateverHappens_data()
{
    QTest::addColumn<bool>("aicc");
    QTest::addRow("one step") << false;
    QTest::addRow("a chain of two") << true;
}

void TestPlanHistory::whateverHappens()
{
    QFETCH(bool, aicc);
    int requests = 0;
    for (quint32 seed = 1; seed <= 1000; ++seed) {
        Life life(seed, aicc);
        life.run(100);
        life.networkWorks();
        life.run(100);
        QVERIFY2(life.complaint().isEmpty(), qUtf8Printable(u"history %1: %2"_s.arg(seed).arg(life.complaint())));
        requests += life.requests();
    }
    QVERIFY2(requests > 20'000, "the histories are too quiet to prove anything");
}

QTEST_APPLESS_MAIN(TestPlanHistory)
#include "tst_planhistory.moc"
