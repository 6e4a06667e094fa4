// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/sessions/facilities.h"

#include <QCoro/QCoroTask>

#include <map>

namespace bearerbox {

/// Secrets to store by field id; an empty one is removed, one that is not named stays.
using SecretChanges = std::map<QString, Secret>;

/// Saves a profile (new, or of the same id) and its secrets, bound to the origins they may go to. Fails with Usage for
/// a bad value or a name that is taken, and with the secret store's kinds; then nothing has been changed.
[[nodiscard]] QCoro::Task<Result<void>> saveProfile(Profile profile, SecretChanges changes, Facilities facilities);

/// Removes a profile, its secrets, its tokens and its attempts. The profile goes even where the store cannot be
/// reached; the failure then says that its secret stayed.
[[nodiscard]] QCoro::Task<Result<void>> removeProfile(Profile profile, Facilities facilities);

/// The secrets of a profile that may go to one of its addresses. Fails with Policy where one was entered for another
/// origin, and with the secret store's kinds.
[[nodiscard]] QCoro::Task<Result<std::map<QString, Secret>>> loadSecrets(Profile profile, Facilities facilities,
                                                                         QUrl address);

/// The secrets that a connection to one of its addresses needs and no request: the proxy's password and the passphrase
/// of the client key. Those given come first, those entered for another origin are left out; no store is asked where
/// none is needed.
[[nodiscard]] QCoro::Task<Result<std::map<QString, Secret>>>
loadSecretsForTheWay(Profile profile, std::map<QString, Secret> given, Facilities facilities, QUrl address);

} // namespace bearerbox
