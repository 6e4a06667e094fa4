// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"

namespace bearerbox {

/// What keeps a token from being renewed by itself before it expires.
enum class Obstacle {
    None,
    Manual,  ///< The profile is refreshed by hand.
    Paused,  ///< Automatic refresh rests.
    Refused, ///< The service refused the credential.
    Blocked, ///< Nothing is tried before the token is dead.
    Trouble, ///< Tried again and again, without success so far.
    Failed,  ///< Waits for the person.
};

/// What decides about the renewal of a token.
struct Prospect
{
    RefreshMode mode = RefreshMode::Auto;
    bool isPaused = false;
    bool isFetching = false;
    std::optional<Error> error;
    /// When the session will act by itself.
    std::optional<QDateTime> next;
    /// When the token expires.
    QDateTime end;
};
[[nodiscard]] Obstacle obstacleOf(const Prospect &prospect);

/// A session at a moment, as far as it matters from afar.
struct Outlook
{
    QUuid profile;
    QString name;
    bool isFavourite = false;
    bool isFetching = false;
    /// Never Fetching: what it is besides, so that a retry does not make the tray blink.
    SessionState state = SessionState::Empty;
    /// The state in a word or two.
    QString title;
    /// "Production", …; empty for none.
    QString environment;
    /// The half that dies first: how long it lives, until when, and its leeway.
    std::optional<std::chrono::milliseconds> left;
    std::optional<QDateTime> end;
    std::chrono::milliseconds leeway{0};
    /// Until a block ends.
    std::optional<std::chrono::milliseconds> blockedFor;
    Obstacle obstacle = Obstacle::None;
};
[[nodiscard]] Outlook outlookOf(const Session &session, bool isPaused);

} // namespace bearerbox
