// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/sessions/flakyserver.h"
#include "tests/core/sessions/watchedengine.h"

#include <QRandomGenerator>

#include <map>

namespace bearerbox::test {

/// One random schedule of a machine on which every password is wrong: what a window, a command line, a person and the
/// machine itself do, one after the other and sometimes at once, against the sandbox's own engine under one clock.
///
/// After each step the engine's books are held against what the person did. A password that is new may be refused once;
/// after that each click, and each call that asks for new tokens or brings a password of its own, explains one more; so
/// does a refusal that nobody heard of, since its answer was lost. Of one credential there is never more than one
/// request under way, though much happens while one is.
class WrongLife final
{
public:
    /// With strangers, others behind the same address fail too.
    WrongLife(quint32 seed, Machine &machine, WatchedEngine &engine, FlakyServer &server, bool strangers);
    ~WrongLife();
    Q_DISABLE_COPY_MOVE(WrongLife)

    void run(int steps);
    /// An hour later, with the right password, all is well again.
    void getWell(const QString &password);

    /// The first thing that must not happen and did; empty if none.
    [[nodiscard]] const QString &complaint() const { return m_complaint; }
    /// What there was to prove anything with.
    struct Sum
    {
        int requests = 0;
        int refused = 0;
        int locks = 0;
        /// Things that happened while a request was under way.
        int flights = 0;
    };
    [[nodiscard]] const Sum &sum() const { return m_sum; }

private:
    using Act = void (WrongLife::*)();
    void step();
    void stepIntoFlight();
    [[nodiscard]] bool isAtRest() const;
    void settle();
    void judge();
    void complain(const QString &complaint);

    // Time and the machine.
    void timePasses();
    void theMachineSleeps();
    void theNetworkReturns();
    void somebodySetsTheWallClock();
    // The window.
    void click();
    void clickAtTheEdge();
    void restart();
    void pauseOrResume();
    // Edits.
    void enterAnotherPassword();
    void enterTheSamePassword();
    void enterItInTheDialog();
    void enterItInTheDialogAtTheEdge();
    void enterItInTheDialogAndLoseTheAnswer();
    void editAnotherField();
    void rename();
    void addAnotherProfile();
    // The command line.
    void call();
    void callForNewTokens();
    void callWithItsOwnSecret();
    void callForNewTokensWithItsOwnSecret();
    // Others.
    void strangerFails();

    [[nodiscard]] Session &anySession();
    [[nodiscard]] Profile anyProfile();
    [[nodiscard]] QString wrongPassword() { return QStringLiteral("wrong-%1").arg(++m_passwords); }
    void save(const Profile &profile, const QString &password);
    void callWith(const Demand &demand, const QString &ownPassword);
    void enter(const Profile &profile, bool atEdge);

    QRandomGenerator m_random;
    Machine &m_machine;
    WatchedEngine &m_engine;
    FlakyServer &m_server;
    bool m_strangers;
    std::unique_ptr<Program> m_desktop;
    /// Calls, and windows that were closed in the middle of something.
    std::vector<std::unique_ptr<Program>> m_others;
    int m_underWay = 0;
    int m_passwords = 0;
    int m_names = 0;
    /// What the person entered last, by profile.
    std::map<QUuid, QString> m_stored;
    /// How often a password may still be shown without being asked: once for each change of the profile that the person
    /// made, though several that come to rest untried are tried but once.
    QHash<QString, int> m_fresh;
    /// What the person asked for since the last look, by password.
    QHash<QString, int> m_asked;
    /// The person took a lock upon themselves, or asked in spite of one.
    bool m_atEdge = false;
    bool m_evenBlocked = false;
    /// The second act came before the first was done.
    bool m_isTwoAtOnce = false;
    QString m_lastAct;
    QString m_complaint;
    Sum m_sum;
};

} // namespace bearerbox::test
