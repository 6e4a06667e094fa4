// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exchange.h"
#include "core/sessions/facilities.h"
#include "core/sessions/plan.h"

namespace bearerbox {

/// Who wants tokens, and for what.
struct Request
{
    Profile profile;
    ServicePointer service;
    /// Secrets for this call only, instead of the stored ones. With them neither secret store nor token cache is used.
    std::map<QString, Secret> given;
    Demand demand;

    /// Whether secrets and tokens come from what is kept for a profile, and go there.
    [[nodiscard]] bool usesStore() const { return given.empty() && !profile.id.isNull(); }
};

/// What came of it. With an error the tokens are those at hand, dead or alive.
struct Acquisition
{
    /// The address the tokens belong to.
    QUrl address;
    Tokens tokens;
    std::optional<Error> error;
    /// The secrets the tokens were asked with, for what follows (a probe through an authenticated proxy).
    std::map<QString, Secret> secrets;
    bool asked = false;
    /// Of one address: the network was at fault, and nothing has been sent there.
    bool isOutOfReach = false;
    /// The profile as it was on disk then; nothing where it is not kept.
    std::optional<Profile> profile;
};

/// Gets the tokens for a demand: from the cache, else from the service, one request a step, no step more than once but
/// for a first token that the second step called dead. Of several addresses the first that answers serves; the next is
/// tried only where the one before could not be reached at all. Remembers tokens, refusals and attempts without an
/// answer. What cannot be remembered is no failure; what cannot be had is, unless the tokens at hand still serve.
///
/// One request at a time is under way for an account at a server, whoever asks. A profile that somebody edited since
/// the caller read it is taken as it is on disk: its stored secrets belong to that version, and so does what the
/// service says of them.
[[nodiscard]] QCoro::Task<Acquisition> acquire(Request request, Facilities facilities);

} // namespace bearerbox
