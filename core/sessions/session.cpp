// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/session.h"

#include "core/exchange/request.h"
#include "core/secrets/tokencache.h"
#include "core/sessions/acquire.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/headersets.h"
#include "core/sessions/identity.h"

#include <QPointer>

#include <algorithm>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

// A timer stands still while the machine sleeps, so the clock is looked at from time to time even if nothing is due.
constexpr std::chrono::milliseconds longestWait = 5min;

} // namespace

Session::Session(Profile profile, ServicePointer service, Facilities facilities, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_facilities(std::move(facilities))
{
    m_moment.service = std::move(service);
    m_moment.mode = m_profile.refresh;
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be late by a twentieth: more than the leeway of a long token
    connect(&m_timer, &QTimer::timeout, this, &Session::wake);
}

Moment Session::momentNow() const
{
    Moment moment = m_moment;
    moment.now = m_facilities.clock();
    return moment;
}

SessionState Session::state() const
{
    return stateAt(momentNow());
}

std::optional<std::chrono::milliseconds> Session::timeLeft() const
{
    return bearerbox::timeLeft(momentNow());
}

std::optional<std::chrono::milliseconds> Session::lifetime() const
{
    return lifetimeOf(m_moment);
}

Result<Secret> Session::formatted(const QString &format) const
{
    const Material material{.service = m_moment.service, .profile = m_profile, .tokens = m_moment.tokens};
    return formattedHeaders(material, format, m_facilities.clock());
}

void Session::start()
{
    Moment moment = momentNow();
    moment.error = m_facilities.attempts->objection(m_profile, service(), moment.now);
    moment.isFetching = true; // until the cache has answered
    enter(moment);
    cachedTokens(m_profile, m_facilities).then([self = QPointer(this)](const Result<Tokens> &tokens) {
        if (!self) {
            return;
        }
        Moment answered = self->momentNow();
        answered.isFetching = false;
        if (tokens) {
            answered.tokens = *tokens;
        } else {
            answered.error = tokens.error();
        }
        self->enter(answered);
        self->wake();
    });
}

void Session::refresh()
{
    fetch({.renew = true, .afterRefusal = true});
}

void Session::adopt(const Profile &profile)
{
    const bool sameAccount = identityOf(profile) == identityOf(m_profile);
    const bool sameCredential = credentialOf(profile) == credentialOf(m_profile);
    m_profile = profile;
    Moment moment = momentNow();
    moment.mode = profile.refresh;
    if (!sameAccount) {
        moment.tokens.clear();
    }
    if (!sameCredential) {
        moment.error.reset();
        moment.failures = 0;
    }
    enter(moment);
    wake();
}

void Session::wake()
{
    const Moment moment = momentNow();
    m_next = nextStep(moment);
    if (m_next.fetch) {
        fetch({});
        return;
    }
    m_timer.stop();
    if (m_next.lookAgain) {
        const std::chrono::milliseconds wait(moment.now.msecsTo(*m_next.lookAgain) + 1);
        m_timer.start(std::clamp<std::chrono::milliseconds>(wait, 1ms, longestWait));
    }
    Q_EMIT changed();
}

void Session::setPaused(bool paused)
{
    Moment moment = momentNow();
    moment.isPaused = paused;
    enter(moment);
    wake();
}

void Session::fetch(const Demand &demand)
{
    if (m_moment.isFetching) {
        return;
    }
    Moment moment = momentNow();
    moment.isFetching = true;
    enter(moment);
    const Request request{.profile = m_profile, .service = m_moment.service, .demand = demand};
    acquire(request, m_facilities).then([self = QPointer(this), asked = m_profile](const Acquisition &acquisition) {
        if (self) {
            self->accept(acquisition, asked);
        }
    });
}

void Session::accept(const Acquisition &acquisition, const Profile &asked)
{
    Moment moment = momentNow();
    moment.isFetching = false;
    moment.lastTry = moment.now;
    // The profile may have been edited meanwhile: an answer for another account or password says nothing about this
    // one.
    if (credentialOf(asked) == credentialOf(m_profile)) {
        moment.error = acquisition.error;
        moment.failures = acquisition.error ? moment.failures + 1 : 0;
        if (!acquisition.tokens.empty()) {
            moment.tokens = acquisition.tokens;
        }
        if (acquisition.asked && !acquisition.error) {
            m_lastRefresh = moment.now;
        }
    }
    enter(moment);
    wake();
}

void Session::enter(Moment moment)
{
    m_moment = std::move(moment);
    Q_EMIT changed();
}

} // namespace bearerbox
