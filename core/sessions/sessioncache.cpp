// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a session has from the token cache and the ledger: at its start, and when another program has written there.
#include "core/sessions/attemptledger.h"
#include "core/sessions/identity.h"
#include "core/sessions/session.h"
#include "core/sessions/tokenkeeping.h"

#include <QPointer>

namespace bearerbox {

void Session::start(const std::optional<Error> &justNow)
{
    Moment moment = momentNow();
    moment.isFetching = true; // until the cache has answered
    m_isReading = true;
    enter(moment);
    keptTokens(m_profile, m_moment.service, m_facilities)
        .then([self = QPointer(this), asked = m_profile, justNow](const Result<KeptTokens> &kept) {
            if (self) {
                self->takeKept(kept, asked, justNow);
            }
        });
}

void Session::takeKept(const Result<KeptTokens> &kept, const Profile &asked, const std::optional<Error> &justNow)
{
    if (!logInAlike(asked, m_profile)) {
        start();
        return;
    }
    m_isReading = false;
    if (kept) {
        m_address = kept->servingAmong(addressesOf(service(), m_profile));
    }
    Moment moment = momentNow();
    moment.isFetching = false;
    if (kept) {
        moment.tokens = kept->at(m_address);
        moment.error = m_facilities.attempts->objection(material(), moment.now);
    } else {
        moment.error = kept.error();
    }
    if (!moment.error && justNow) {
        moment.error = justNow;
        moment.lastTry = moment.now;
        moment.failures = 1;
    }
    enter(moment);
    if (m_wanted) {
        fetch(*std::exchange(m_wanted, std::nullopt));
    } else {
        wake();
    }
}

void Session::follow(const std::optional<Secret> &cached)
{
    if (m_moment.isFetching) {
        return; // what it brings is newer
    }
    Moment moment = momentNow();
    const KeptTokens kept = cached ? tokensIn(*cached, m_profile, m_moment.service, m_facilities) : KeptTokens();
    const QUrl serving = kept.servingAmong(addresses());
    const bool hasNews = isNews(kept, serving, tokens());
    if (hasNews) {
        m_address = serving;
        moment.tokens = kept.at(serving);
        moment.error.reset();
        moment.failures = 0;
    }
    const std::optional<Error> objection = m_facilities.attempts->objection(material(), moment.now);
    // A refusal says more than that there had better not be another.
    const bool isWorse = objection && !(objection->isPrecaution && moment.error && moment.error->judgesCredential());
    if (isWorse) {
        moment.error = objection;
    }
    if (hasNews || isWorse) {
        enter(moment);
        wake();
    }
}

} // namespace bearerbox
