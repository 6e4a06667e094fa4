// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/entry.h"
#include "core/exchange/token.h"
#include "core/profiles/profile.h"

#include <chrono>

namespace bearerbox {

/// What somebody wants of a session.
struct Demand
{
    /// The steps whose tokens are wanted; empty: all of them.
    QStringList steps;
    /// How long the tokens must live at least.
    std::chrono::milliseconds minimumValidity{0};
    /// The place of the session that asks by itself, by which it is a little earlier than others (leewayOf).
    double place = 0;
    /// New tokens even where the old ones live.
    bool renew = false;
    /// Ask the service even after it refused this credential: the person said so.
    bool afterRefusal = false;
    /// Ask it even though one more refusal locks the account: the person was told and said so.
    bool atEdge = false;
    /// Ask it even while it is known to be locked.
    bool evenBlocked = false;
    /// For the activity.
    std::optional<Why> why = std::nullopt;
};

/// The steps to run for a demand, in order; empty if the tokens at hand will do. A living earlier step is left alone
/// when only a later one is due, and a later one when only an earlier is: a step is renewed alone.
[[nodiscard]] QStringList stepsDue(const ServiceDefinition &service, RefreshMode mode, const Tokens &tokens,
                                   const Demand &demand, const QDateTime &now);

/// The steps that a demand wants, by name.
[[nodiscard]] QStringList stepsWanted(const ServiceDefinition &service, const Demand &demand);

/// Whether the tokens at hand fulfil the letter of a demand, without the comfort of a leeway.
[[nodiscard]] bool stillServes(const ServiceDefinition &service, const Tokens &tokens, const Demand &demand,
                               const QDateTime &now);

/// What is known of a session when it is decided what comes next.
struct Moment
{
    ServicePointer service;
    RefreshMode mode = RefreshMode::Auto;
    Tokens tokens;
    std::optional<Error> error;
    /// Tries in a row without success, and when the last one ended.
    int failures = 0;
    QDateTime lastTry;
    /// The time at the service.
    QDateTime now;
    bool isFetching = false;
    bool isPaused = false;
    /// Nothing is asked before: after a wake-up the network is waited for, and sessions take turns.
    QDateTime heldUntil;
    /// This session's own place between 0 and 1, so that many do not act in the same second.
    double place = 0;
};

/// One next step, and when to look again.
struct Next
{
    bool fetch = false;
    std::optional<QDateTime> lookAgain;

    bool operator==(const Next &) const = default;
};

/// What a session does next by itself.
///
/// A refusal stops it until the person acts; a block until it ends; network trouble and a busy server are tried again
/// after 1 s, 2 s, 4 s … 5 min, an attempt without an answer after 5 min, since the service may have counted it, and no
/// failure makes tokens due that live; TLS trouble, unusable answers and a proxy that refuses its password wait for the
/// person. So does a token that a newer one has replaced: to renew it would kill the one that somebody else uses.
/// Nobody is asked twice within a second.
[[nodiscard]] Next nextStep(const Moment &moment);

/// Why a session that acts by itself does so at this moment.
[[nodiscard]] Why whyNow(const Moment &moment);

} // namespace bearerbox
