// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/profiles/profile.h"
#include "core/sessions/facilities.h"

#include <QCoro/QCoroTask>

#include <optional>

namespace bearerbox {

/// What becomes of a profile whose secret cannot be removed.
enum class Leftovers {
    Refused,  ///< It stays, so that its secret can still be named.
    Accepted, ///< It goes; the person knows that its secret may stay in a store that is gone for good.
};

/// Removes a profile, its secrets, its tokens and its attempts; a fetch under way is waited for, as long as a request
/// may take. No store is asked for a profile that never had a secret. Fails with the secret store's kinds, and unless
/// leftovers are accepted nothing has been changed then.
[[nodiscard]] QCoro::Task<Result<void>> removeProfile(Profile profile, Facilities facilities,
                                                      Leftovers leftovers = Leftovers::Refused);

/// A profile that was removed, with all that it needs to come back. It is nowhere but here.
struct RemovedProfile
{
    Profile profile;
    /// Its item in the secret store; nothing where it had none, or where that could not be read.
    std::optional<Secret> secrets;
    std::optional<Secret> tokens;
    QJsonObject refusals;
    std::optional<QDateTime> lastUse = std::nullopt;
};

/// Removes a profile as removeProfile() does, and hands back what it needs to come back. Fails with NotFound where it
/// is not there any more once a fetch, or another removal, has ended.
[[nodiscard]] QCoro::Task<Result<RemovedProfile>> takeAway(QUuid id, Facilities facilities,
                                                           Leftovers leftovers = Leftovers::Refused);

/// Brings a removed profile back under its id, with its secrets and its tokens, and with what is known of refusals.
/// Gives the failure of the tokens alone, which can be fetched anew. Fails with the secret store's kinds, and with
/// Usage where its name or its id has been taken; nothing has been changed then.
[[nodiscard]] QCoro::Task<Result<std::optional<Error>>> bringBack(RemovedProfile removed, Facilities facilities);

} // namespace bearerbox
