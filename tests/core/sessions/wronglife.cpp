// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/wronglife.h"

#include "tests/support/materials.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::test {

WrongLife::WrongLife(quint32 seed, Machine &machine, WatchedEngine &engine, FlakyServer &server, bool strangers)
    : m_random(seed)
    , m_machine(machine)
    , m_engine(engine)
    , m_server(server)
    , m_strangers(strangers)
    , m_desktop(std::make_unique<Program>(machine))
{
    m_desktop->openWindow();
    m_lastAct = u"the first profile"_s;
    Profile profile = engineProfile(m_engine.address);
    profile.refresh = m_random.bounded(8) == 0 ? RefreshMode::Manual : RefreshMode::Auto;
    save(profile, wrongPassword());
    settle();
    judge();
    m_lastAct.clear();
}

WrongLife::~WrongLife() = default;

void WrongLife::run(int steps)
{
    for (int i = 0; i < steps && m_complaint.isEmpty(); ++i) {
        // Sometimes the next thing happens before this one is done, or while its request is under way.
        switch (m_random.bounded(15)) {
        case 0:
            m_isTwoAtOnce = true;
            step();
            step();
            break;
        case 1:
        case 2:
        case 3:
            stepIntoFlight();
            break;
        default:
            step();
        }
        settle();
        judge();
        m_lastAct.clear();
    }
}

void WrongLife::step()
{
    struct Row
    {
        Act act;
        const char *name;
        quint32 weight;
    };
    static constexpr std::array rows{
        Row{&WrongLife::timePasses, "time passes", 8},
        Row{&WrongLife::theMachineSleeps, "the machine sleeps", 3},
        Row{&WrongLife::theNetworkReturns, "the network returns", 2},
        Row{&WrongLife::somebodySetsTheWallClock, "the wall clock is set", 1},
        Row{&WrongLife::click, "a click", 3},
        Row{&WrongLife::clickAtTheEdge, "a click at the edge", 1},
        Row{&WrongLife::restart, "a restart", 3},
        Row{&WrongLife::pauseOrResume, "pause or resume", 1},
        Row{&WrongLife::enterAnotherPassword, "another password", 2},
        Row{&WrongLife::enterTheSamePassword, "the same password", 1},
        Row{&WrongLife::enterItInTheDialog, "a password in the dialog", 2},
        Row{&WrongLife::enterItInTheDialogAtTheEdge, "a password in the dialog at the edge", 1},
        Row{&WrongLife::enterItInTheDialogAndLoseTheAnswer, "a password in the dialog, whose answer gets lost", 2},
        Row{&WrongLife::editAnotherField, "another lifetime", 1},
        Row{&WrongLife::rename, "another name", 1},
        Row{&WrongLife::addAnotherProfile, "another profile of the account", 1},
        Row{&WrongLife::call, "a call", 3},
        Row{&WrongLife::callForNewTokens, "a call for new tokens", 1},
        Row{&WrongLife::callWithItsOwnSecret, "a call with its own secret", 2},
        Row{&WrongLife::callForNewTokensWithItsOwnSecret, "a call for new tokens with its own secret", 1},
        Row{&WrongLife::strangerFails, "a stranger fails", 2},
    };
    quint32 place = m_random.bounded(42U);
    for (const Row &row : rows) {
        if (place < row.weight) {
            m_lastAct += QLatin1StringView(row.name) + "; "_L1;
            (this->*row.act)();
            return;
        }
        place -= row.weight;
    }
}

void WrongLife::stepIntoFlight()
{
    m_isTwoAtOnce = true;
    m_server.hold();
    step();
    runUntil([this] { return m_server.isHolding() || isAtRest(); }, "a request is under way, or there is none");
    m_sum.flights += m_server.isHolding() ? 1 : 0;
    step();
    m_server.letGo();
}

bool WrongLife::isAtRest() const
{
    return m_underWay == 0 && !m_desktop->isFetching() &&
           std::ranges::none_of(m_others, [](const auto &each) { return each->isBorrowed(); });
}

void WrongLife::settle()
{
    runUntil([this] { return isAtRest(); }, "everything has come to rest");
}

void WrongLife::judge()
{
    const WatchedEngine::Books books = m_engine.takeBooks();
    for (auto entry = books.refused.begin(); entry != books.refused.end(); ++entry) {
        int &fresh = m_fresh[entry.key()];
        const int asked = m_asked.value(entry.key());
        // A refusal that nobody heard of is tried once more: now, if time has passed since, or later.
        const int unheard = m_server.weather() == Weather::LostAnswer ? 1 : 0;
        const int explained = asked + fresh + (m_isTwoAtOnce ? unheard : 0);
        if (*entry > explained) {
            complain(u"%1 was refused %2 times, %3 of which somebody asked for"_s.arg(entry.key())
                         .arg(*entry)
                         .arg(explained));
        }
        // What was changed while a click was under way is still to be tried.
        fresh = std::max(fresh - (m_isTwoAtOnce ? std::max(*entry - asked, 0) : *entry), 0);
        fresh += unheard;
        m_sum.refused += *entry;
    }
    for (int &fresh : m_fresh) {
        fresh = std::min(fresh, 1);
    }
    m_server.setWeather(Weather::Fair);
    if (m_server.overlaps() > 0) {
        complain(u"two requests of one credential were under way at once"_s);
    }
    if (books.locks > 0 && !m_atEdge) {
        complain(u"the account was locked, and nobody took that upon themselves"_s);
    }
    if (books.whileLedgerLocked > 0 && !m_evenBlocked) {
        complain(u"a request while the ledger says that the account is locked"_s);
    }
    if (books.whileLocked > 0 && !m_evenBlocked) {
        complain(u"a request while the account is locked"_s);
    }
    m_sum.requests += books.requests;
    m_sum.locks += books.locks;
    m_asked.clear();
    m_isTwoAtOnce = false;
    m_atEdge = false;
    m_evenBlocked = false;
}

void WrongLife::complain(const QString &complaint)
{
    if (m_complaint.isEmpty()) {
        m_complaint = u"after “%1” %2"_s.arg(m_lastAct, complaint);
    }
}

void WrongLife::getWell(const QString &password)
{
    m_machine.time.advance(1h);
    for (const auto &each : m_desktop->window().sessions()) {
        each->setPaused(false);
    }
    settle();
    Profile profile = m_desktop->window().sessions().front()->profile();
    profile.refresh = RefreshMode::Auto;
    save(profile, password);
    settle();
    // A password that was not refused waits for its turn only where the account's budget was at its edge.
    m_machine.time.advance(1h);
    m_desktop->window().find(profile.id)->wake();
    settle();
    if (m_desktop->window().find(profile.id)->state() != SessionState::Valid) {
        complain(u"the right password does not help"_s);
    }
}

} // namespace bearerbox::test
