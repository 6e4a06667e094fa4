// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/sessionstate.h"

#include "core/sessions/leeway.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("SessionState", text);
}

/// Of two tokens the one that is of use for a shorter time.
bool diesBefore(const Token &one, const Token &other)
{
    if (one.isReplaced != other.isReplaced) {
        return one.isReplaced;
    }
    return one.expiresAt && (!other.expiresAt || *one.expiresAt < *other.expiresAt);
}

const Token *firstToDie(const Moment &moment)
{
    const Token *first = nullptr;
    for (const auto &[step, token] : moment.tokens) {
        const bool endIsKnown = token.expiresAt || token.isReplaced;
        if (endIsKnown && (!first || diesBefore(token, *first))) {
            first = &token;
        }
    }
    return first;
}

/// Whether every step has its token. One that the person pasted is no part of what is kept: where a step may be left
/// out and a later one has a token, the chain got past it.
bool isComplete(const Moment &moment)
{
    bool isPassed = false;
    for (auto step = moment.service->steps.rbegin(); step != moment.service->steps.rend(); ++step) {
        const bool isHere = moment.tokens.contains(step->id);
        if (!isHere && (step->given.isEmpty() || !isPassed)) {
            return false;
        }
        isPassed = isPassed || isHere;
    }
    return true;
}

/// By the tokens alone.
SessionState tokenState(const Moment &moment)
{
    if (moment.tokens.empty()) {
        return SessionState::Empty;
    }
    const Token *first = firstToDie(moment);
    if (!isComplete(moment) || (first && !livesFor(*first, std::chrono::milliseconds(0), moment.now))) {
        return SessionState::Expired;
    }
    const bool inLeeway = std::ranges::any_of(moment.tokens, [&moment](const auto &entry) {
        return !livesFor(entry.second, leewayOf(entry.second), moment.now);
    });
    return inLeeway ? SessionState::Expiring : SessionState::Valid;
}

} // namespace

SessionState stateAt(const Moment &moment)
{
    if (moment.isFetching) {
        return SessionState::Fetching;
    }
    if (moment.error && moment.error->kind == ErrorKind::Rejected) {
        return SessionState::Rejected;
    }
    const SessionState byTokens = tokenState(moment);
    const bool isAlive = byTokens == SessionState::Valid || byTokens == SessionState::Expiring;
    const bool isBlocked = moment.error && moment.error->kind == ErrorKind::Blocked &&
                           moment.error->until.value_or(moment.now) > moment.now;
    if (isBlocked && !(isAlive && moment.error->isPrecaution)) {
        return SessionState::Blocked;
    }
    return moment.error && !isAlive ? SessionState::Failed : byTokens;
}

std::optional<std::chrono::milliseconds> timeLeft(const Moment &moment)
{
    const Token *first = firstToDie(moment);
    return first ? remaining(*first, moment.now) : std::nullopt;
}

std::optional<std::chrono::milliseconds> lifetimeOf(const Moment &moment)
{
    const Token *first = firstToDie(moment);
    const bool isKnown = first && first->expiresAt && first->issuedAt.isValid();
    return isKnown ? std::optional(std::chrono::milliseconds(first->issuedAt.msecsTo(*first->expiresAt)))
                   : std::nullopt;
}

QString stateWord(SessionState state)
{
    switch (state) {
    case SessionState::Empty:
        return u"empty"_s;
    case SessionState::Fetching:
        return u"fetching"_s;
    case SessionState::Valid:
        return u"valid"_s;
    case SessionState::Expiring:
        return u"expiring"_s;
    case SessionState::Expired:
        return u"expired"_s;
    case SessionState::Rejected:
        return u"rejected"_s;
    case SessionState::Blocked:
        return u"blocked"_s;
    case SessionState::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QString stateTitle(SessionState state)
{
    switch (state) {
    case SessionState::Empty:
        return translated(QT_TRANSLATE_NOOP("SessionState", "No token yet"));
    case SessionState::Fetching:
        return translated(QT_TRANSLATE_NOOP("SessionState", "Fetching"));
    case SessionState::Valid:
        return translated(QT_TRANSLATE_NOOP("SessionState", "Valid"));
    case SessionState::Expiring:
        return translated(QT_TRANSLATE_NOOP("SessionState", "Expiring"));
    case SessionState::Expired:
        return translated(QT_TRANSLATE_NOOP("SessionState", "Expired"));
    case SessionState::Rejected:
        return translated(QT_TRANSLATE_NOOP("SessionState", "Refused"));
    case SessionState::Blocked:
        return translated(QT_TRANSLATE_NOOP("SessionState", "Locked"));
    case SessionState::Failed:
        return translated(QT_TRANSLATE_NOOP("SessionState", "Failed"));
    }
    Q_UNREACHABLE();
}

} // namespace bearerbox
