// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/outlook.h"

#include "core/sessions/leeway.h"
#include "ui/window/wording.h"

using namespace std::chrono_literals;

namespace bearerbox {

namespace {

const Token *firstToExpire(const Tokens &tokens)
{
    const Token *first = nullptr;
    for (const auto &[step, token] : tokens) {
        if (token.expiresAt && (!first || *token.expiresAt < *first->expiresAt)) {
            first = &token;
        }
    }
    return first;
}

/// The state that a session which is fetching has besides.
SessionState stateBehindFetching(const Session &session)
{
    const std::optional<Error> &error = session.lastError();
    if (error && error->kind == ErrorKind::Rejected) {
        return SessionState::Rejected;
    }
    if (session.timeLeft().value_or(0ms) > 0ms) {
        return SessionState::Valid;
    }
    if (error) {
        return error->kind == ErrorKind::Blocked ? SessionState::Blocked : SessionState::Failed;
    }
    return SessionState::Empty; // what it gets is on the way
}

std::optional<std::chrono::milliseconds> blockOf(const Session &session)
{
    const std::optional<Error> &error = session.lastError();
    if (!error || error->kind != ErrorKind::Blocked || !error->until) {
        return std::nullopt;
    }
    const std::chrono::milliseconds left(session.now().msecsTo(*error->until));
    return left > 0ms ? std::optional(left) : std::nullopt;
}

} // namespace

Obstacle obstacleOf(const Prospect &prospect)
{
    const bool actsInTime = prospect.next && *prospect.next < prospect.end;
    if (prospect.isFetching) {
        return Obstacle::None;
    }
    if (prospect.error && prospect.error->kind == ErrorKind::Rejected) {
        return Obstacle::Refused;
    }
    if (prospect.error && prospect.error->kind == ErrorKind::Blocked) {
        return actsInTime ? Obstacle::None : Obstacle::Blocked;
    }
    if (prospect.mode == RefreshMode::Manual) {
        return Obstacle::Manual;
    }
    if (prospect.isPaused) {
        return Obstacle::Paused;
    }
    if (prospect.error) {
        return prospect.next ? Obstacle::Trouble : Obstacle::Failed;
    }
    return actsInTime ? Obstacle::None : Obstacle::Failed;
}

Outlook outlookOf(const Session &session, bool isPaused)
{
    const bool isFetching = session.state() == SessionState::Fetching;
    const SessionState state = isFetching ? stateBehindFetching(session) : session.state();
    Outlook outlook{.profile = session.profile().id,
                    .name = session.profile().name,
                    .isFavourite = session.profile().favourite,
                    .isFetching = isFetching,
                    .state = state,
                    .title = isFetching ? stateTitle(SessionState::Fetching) : titleOf(session),
                    .environment = environmentTitle(session.profile().environment),
                    .left = session.timeLeft(),
                    .blockedFor = blockOf(session)};
    if (const Token *first = firstToExpire(session.tokens())) {
        outlook.end = first->expiresAt;
        outlook.leeway = leewayOf(*first);
        outlook.obstacle = obstacleOf({.mode = session.profile().refresh,
                                       .isPaused = isPaused,
                                       .isFetching = isFetching,
                                       .error = session.lastError(),
                                       .next = session.nextRefresh(),
                                       .end = *first->expiresAt});
    }
    return outlook;
}

} // namespace bearerbox
