// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"
#include "core/sessions/facilities.h"
#include "core/sessions/tokenblob.h"

#include <QCoro/QCoroTask>

#include <functional>

namespace bearerbox {

/// The tokens in a blob of the token cache. Of one that has died only the times are left; one that a newer one has
/// replaced is marked.
[[nodiscard]] KeptTokens tokensIn(const Secret &blob, const Profile &profile, const ServicePointer &service,
                                  const Facilities &facilities);

/// The tokens of a profile that are at hand, dead or alive, without asking the service; see tokensIn().
[[nodiscard]] QCoro::Task<Result<KeptTokens>> keptTokens(Profile profile, ServicePointer service,
                                                         Facilities facilities);

/// Keeps the tokens of a profile, but for pasted ones, unless the profile has gone meanwhile. Whoever calls holds the
/// profile's lock. What cannot be kept is logged: it costs a log-in after the next restart, and nothing now.
[[nodiscard]] QCoro::Task<> keepTokens(Profile profile, ServicePointer service, KeptTokens tokens,
                                       Facilities facilities);

/// Changes the kept tokens of a profile under its lock, as they are then. Fails as the lock and the cache do.
[[nodiscard]] QCoro::Task<Result<void>> changeTokens(Profile profile, ServicePointer service,
                                                     std::function<void(KeptTokens &)> change, Facilities facilities);

} // namespace bearerbox
