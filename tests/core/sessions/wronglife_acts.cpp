// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/wronglife.h"
#include "tests/support/materials.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::test {

void WrongLife::timePasses()
{
    static const std::array<std::chrono::milliseconds, 8> spans{500ms, 1s, 1min, 7min, 15min - 1ms, 15min, 31min, 5h};
    m_machine.time.advance(spans[m_random.bounded(quint32(spans.size()))]);
    for (const auto &each : m_desktop->window().sessions()) {
        each->wake();
    }
}

void WrongLife::theMachineSleeps()
{
    m_machine.time.advance(std::chrono::seconds(m_random.bounded(20'000)));
    m_desktop->window().wakeUp(m_random.bounded(2) == 0);
    m_machine.time.advance(40s);
    for (const auto &each : m_desktop->window().sessions()) {
        each->wake();
    }
}

void WrongLife::theNetworkReturns()
{
    m_desktop->window().networkReturned();
    m_machine.time.advance(11s);
    for (const auto &each : m_desktop->window().sessions()) {
        each->wake();
    }
}

void WrongLife::somebodySetsTheWallClock()
{
    m_machine.time.setWall(std::chrono::minutes(m_random.bounded(-600, 600)));
}

Session &WrongLife::anySession()
{
    const auto &sessions = m_desktop->window().sessions();
    return *sessions[m_random.bounded(quint32(sessions.size()))];
}

Profile WrongLife::anyProfile()
{
    return anySession().profile();
}

void WrongLife::click()
{
    Session &session = anySession();
    ++m_asked[m_stored[session.profile().id]];
    session.refresh();
}

void WrongLife::clickAtTheEdge()
{
    Session &session = anySession();
    ++m_asked[m_stored[session.profile().id]];
    m_atEdge = true;
    session.refresh(true);
}

void WrongLife::restart()
{
    m_desktop->closeWindow();
    if (m_desktop->isBorrowed()) {
        m_others.push_back(std::move(m_desktop)); // what is under way ends in a program of its own
    }
    m_desktop = std::make_unique<Program>(m_machine);
    m_desktop->openWindow();
}

void WrongLife::pauseOrResume()
{
    anySession().setPaused(m_random.bounded(3) == 0);
}

void WrongLife::save(const Profile &profile, const QString &password)
{
    SecretChanges changes;
    if (!password.isEmpty()) {
        changes[u"password"_s] = Secret(password.toUtf8());
        m_stored[profile.id] = password;
        ++m_fresh[password];
    }
    ++m_underWay;
    m_desktop->window()
        .save({.profile = profile, .changes = std::move(changes)})
        .then([this](const Result<void> &saved) {
            --m_underWay;
            if (!saved) {
                complain(u"it could not be saved: "_s + saved.error().detail);
            }
        });
}

void WrongLife::enterAnotherPassword()
{
    save(anyProfile(), wrongPassword());
}

void WrongLife::enterTheSamePassword()
{
    const Profile profile = anyProfile();
    save(profile, QString(m_stored[profile.id]));
}

void WrongLife::enter(const Profile &profile, bool atEdge)
{
    const QString password = wrongPassword();
    m_stored[profile.id] = password;
    ++m_fresh[password];
    m_atEdge = m_atEdge || atEdge;
    ++m_underWay;
    NewSecret entered{.profile = profile, .field = u"password"_s, .value = Secret(password.toUtf8()), .atEdge = atEdge};
    m_desktop->window().enterSecret(std::move(entered)).then([this](const EntryOutcome &outcome) {
        --m_underWay;
        if (outcome.notStored) {
            complain(u"what was entered could not be stored: "_s + outcome.notStored->detail);
        }
        if (outcome.isAccepted) {
            complain(u"a wrong password was accepted"_s);
        }
    });
}

void WrongLife::enterItInTheDialog()
{
    enter(anyProfile(), false);
}

void WrongLife::enterItInTheDialogAtTheEdge()
{
    enter(anyProfile(), true);
}

void WrongLife::enterItInTheDialogAndLoseTheAnswer()
{
    m_server.setWeather(Weather::LostAnswer);
    enter(anyProfile(), false);
}

void WrongLife::editAnotherField()
{
    Profile profile = anyProfile();
    profile.fields[u"lifetime"_s] = QStringList{u"%1h"_s.arg(m_random.bounded(1, 24))};
    ++m_fresh[m_stored[profile.id]]; // whatever the person changes, it is worth one try
    save(profile, {});
}

void WrongLife::rename()
{
    Profile profile = anyProfile();
    profile.name = u"name %1"_s.arg(++m_names);
    save(profile, {});
}

void WrongLife::addAnotherProfile()
{
    if (m_stored.size() > 2) {
        return;
    }
    Profile profile = engineProfile(m_engine.address);
    profile.id = QUuid::createUuidV5(QUuid(), QString::number(m_stored.size()));
    profile.name = u"name %1"_s.arg(++m_names);
    save(profile, wrongPassword());
}

void WrongLife::callWith(const Demand &demand, const QString &ownPassword)
{
    m_others.push_back(std::make_unique<Program>(m_machine));
    Request request{.profile = anyProfile(), .service = engineMaterial().service, .demand = demand};
    const bool isAsked = !ownPassword.isEmpty() || demand.renew;
    if (!ownPassword.isEmpty()) {
        request.given[u"password"_s] = Secret(ownPassword.toUtf8());
    }
    m_asked[ownPassword.isEmpty() ? m_stored[request.profile.id] : ownPassword] += isAsked ? 1 : 0;
    m_atEdge = m_atEdge || demand.atEdge;
    m_evenBlocked = m_evenBlocked || demand.evenBlocked;
    ++m_underWay;
    acquire(std::move(request), m_others.back()->facilities()).then([this](const Acquisition &) { --m_underWay; });
}

void WrongLife::call()
{
    callWith({}, {});
}

void WrongLife::callForNewTokens()
{
    callWith({.renew = true, .afterRefusal = true, .atEdge = true, .evenBlocked = true}, {});
}

void WrongLife::callWithItsOwnSecret()
{
    callWith({}, wrongPassword());
}

void WrongLife::callForNewTokensWithItsOwnSecret()
{
    callWith({.renew = true, .afterRefusal = true, .atEdge = true, .evenBlocked = true}, wrongPassword());
}

void WrongLife::strangerFails()
{
    if (m_strangers) {
        m_engine.stranger();
    }
}

} // namespace bearerbox::test
