// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/session.h"

#include "core/base/localizedtext.h"
#include "core/sessions/acquire.h"
#include "core/sessions/activitynotes.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/headersets.h"
#include "core/sessions/identity.h"
#include "core/sessions/leeway.h"
#include "core/sessions/livetokens.h"
#include "core/sessions/renewal.h"
#include "core/sessions/tokenkeeping.h"

#include <QPointer>

#include <algorithm>

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

// A timer stands still while the machine sleeps, so the clock is looked at from time to time even if nothing is due.
constexpr std::chrono::milliseconds longestWait = 5min;

QCoro::Task<Result<void>> thenTell(QCoro::Task<Result<Token>> work, std::function<void()> tell)
{
    const Result<Token> done = co_await work;
    if (!done) {
        co_return Failure(done.error());
    }
    tell();
    co_return Result<void>();
}

/// Whether the service has judged the credential; another way to it changes nothing about that.
bool isJudged(const std::optional<Error> &error)
{
    return error && error->judgesCredential();
}

} // namespace

Session::Session(Profile profile, ServicePointer service, Facilities facilities, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_facilities(std::move(facilities))
{
    m_moment.service = std::move(service);
    m_moment.mode = m_profile.refresh;
    m_moment.place = m_facilities.place(m_profile.id);
    m_address = addressesOf(*m_moment.service, m_profile).value(0);
    m_timer.setSingleShot(true);
    // A coarse timer may be late by a twentieth of its wait: more than the leeway of a long-lived token.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Session::wake);
}

QDateTime Session::now() const
{
    return m_facilities.now(m_address);
}

std::chrono::milliseconds Session::clockSkew() const
{
    return m_facilities.clocks->skew(m_address);
}

QList<QUrl> Session::addresses() const
{
    return addressesOf(service(), m_profile);
}

Moment Session::momentNow() const
{
    Moment moment = m_moment;
    moment.now = now();
    // The service's clock may turn out to be behind what was believed.
    moment.lastTry = std::min(moment.lastTry, moment.now);
    if (m_heldUntil.isValid()) {
        moment.heldUntil = moment.now.addMSecs(m_facilities.clock().msecsTo(m_heldUntil));
    }
    return moment;
}

Material Session::material() const
{
    return {.service = m_moment.service, .profile = m_profile, .address = m_address, .tokens = m_moment.tokens};
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

std::optional<AttemptBudget> Session::budget() const
{
    return m_facilities.attempts->budget(material(), now());
}

QString Session::refreshWarning() const
{
    const std::optional<OneLiveToken> &live = service().oneLiveToken;
    const auto token = live ? m_moment.tokens.find(live->step) : m_moment.tokens.end();
    const bool mayBeInUse = token != m_moment.tokens.end() &&
                            (token->second.isReplaced || livesFor(token->second, std::chrono::milliseconds(0), now()));
    return mayBeInUse ? live->warning.local() : QString();
}

Result<Secret> Session::formatted(const QString &format) const
{
    Material shown = material();
    m_facilities.live->mark(shown);
    return formattedHeaders(shown, format, m_facilities.formats, now());
}

void Session::refresh(bool evenAtEdge)
{
    fetch({.renew = true, .afterRefusal = true, .atEdge = evenAtEdge, .why = Why::ByHand});
}

void Session::adopt(const Profile &profile, const std::optional<Error> &justNow)
{
    const bool sameLogIn = logInAlike(profile, m_profile);
    const bool sameWay = profile.connection == m_profile.connection && profile.extraHeaders == m_profile.extraHeaders &&
                         profile.wayRevision == m_profile.wayRevision;
    m_profile = profile;
    Moment moment = momentNow();
    moment.mode = profile.refresh;
    if (!sameLogIn || (!sameWay && !isJudged(moment.error))) {
        moment.error.reset();
        moment.failures = 0;
        moment.lastTry = {};
    }
    if (!sameLogIn) {
        moment.tokens.clear(); // the cache knows which of them still count
    }
    enter(moment);
    // What is under way notices the new credential when it ends.
    if (!sameLogIn && !moment.isFetching) {
        start(justNow);
    } else {
        wake();
    }
}

void Session::wake()
{
    Material marked = material();
    m_facilities.live->mark(marked);
    if (marked.tokens != m_moment.tokens) {
        Moment replaced = momentNow();
        for (const auto &[step, token] : marked.tokens) {
            if (token.isReplaced && token != replaced.tokens[step]) {
                noteToken(Happening::Replaced, step, token, m_profile, m_facilities);
            }
        }
        replaced.tokens = marked.tokens;
        enter(replaced);
        if (!m_moment.isFetching) {
            start(m_moment.error); // the newer one may be this profile's own, got by another program
            return;
        }
    }
    const Moment moment = momentNow();
    m_next = nextStep(moment);
    if (m_next.fetch) {
        fetch({.place = moment.place, .why = m_occasion.value_or(whyNow(moment))});
        return;
    }
    if (moment.heldUntil <= moment.now) {
        m_occasion.reset();
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

void Session::hold(std::chrono::milliseconds span, Why why)
{
    m_occasion = why;
    m_heldUntil = m_facilities.clock().addMSecs(span.count());
    wake();
}

void Session::networkReturned(std::chrono::milliseconds turn)
{
    const std::optional<Error> &error = m_moment.error;
    const bool waited = error && (error->kind == ErrorKind::Offline || error->kind == ErrorKind::Timeout);
    if (waited && !error->isUnanswered && !error->needsPerson) {
        Moment moment = momentNow();
        moment.lastTry = {};
        moment.failures = 0;
        enter(moment);
    }
    hold(turn, Why::NetworkBack);
}

QCoro::Task<Result<void>> Session::adoptHeaders(Secret headers)
{
    return thenTell(adoptRenewal(m_profile, m_moment.service, std::move(headers), m_facilities),
                    [self = QPointer(this)] {
                        if (self) {
                            self->start();
                            Q_EMIT self->renewed();
                        }
                    });
}

void Session::fetch(const Demand &demand)
{
    if (m_moment.isFetching) {
        m_wanted = m_isReading && demand.renew ? std::optional(demand) : m_wanted;
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
    // The profile may have been edited meanwhile: an answer for another account or password says nothing about this
    // one.
    if (!logInAlike(asked, m_profile)) {
        start();
        return;
    }
    if (acquisition.profile && !logInAlike(*acquisition.profile, m_profile)) {
        m_moment.isFetching = false;
        adopt(*acquisition.profile); // another program edited it
        return;
    }
    Moment moment = momentNow();
    moment.isFetching = false;
    moment.lastTry = moment.now;
    moment.error = acquisition.error;
    moment.failures = acquisition.error ? moment.failures + 1 : 0;
    if (!acquisition.tokens.empty()) {
        m_address = acquisition.address;
        moment.tokens = acquisition.tokens;
    }
    const bool isNew = acquisition.asked && !acquisition.error;
    if (isNew) {
        m_lastRefresh = moment.now;
    }
    enter(moment);
    wake();
    if (isNew) {
        Q_EMIT renewed();
    }
}

void Session::enter(Moment moment)
{
    if (moment.error != m_moment.error || moment.lastTry != m_moment.lastTry) {
        m_errorLanguage = interfaceLanguage();
    }
    m_moment = std::move(moment);
    Q_EMIT changed();
}

} // namespace bearerbox
