// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/importplan.h"
#include "core/sessions/facilities.h"

#include <QCoro/QCoroTask>

#include <map>
#include <optional>

namespace bearerbox {

/// Secrets to store by field id; an empty one is removed, one that is not named stays.
using SecretChanges = std::map<QString, Secret>;

/// Saves a profile (new, or of the same id) and its secrets, bound to the origins they may go to. Of a profile that
/// exists only that is changed in which it differs from `before`, the profile that the person began to edit (without
/// it: the one in the book); so two who edit at once lose nothing. Fails with Usage for a bad value or a name that is
/// taken, with NotFound where somebody removed it meanwhile, and with the secret store's kinds; then nothing has been
/// changed.
/// But a store that was locked or did not answer in time (StoreLocked) may still take the secret later: the revision of
/// the profile has grown then, so that a refusal of the old secret does not stop the new one.
[[nodiscard]] QCoro::Task<Result<void>> saveProfile(Profile profile, SecretChanges changes, Facilities facilities,
                                                    std::optional<Profile> before = std::nullopt);

/// Saves what an import brings in one change of the book, all of it or nothing; no secret takes part. Fails as
/// saveProfile() does, naming the profile.
[[nodiscard]] Result<void> saveImported(const std::vector<WantedImport> &wanted, const Facilities &facilities);

/// The secrets of a profile that may go to one of its addresses. Fails with Policy where one that would be sent was
/// entered for another origin, and with the secret store's kinds.
[[nodiscard]] QCoro::Task<Result<std::map<QString, Secret>>> loadSecrets(Profile profile, Facilities facilities,
                                                                         QUrl address);

/// The secrets that a connection to one of its addresses needs and no request: the proxy's password and the passphrase
/// of the client key. Those given come first, those entered for another origin are left out; no store is asked where
/// none is needed.
[[nodiscard]] QCoro::Task<Result<std::map<QString, Secret>>>
loadSecretsForTheWay(Profile profile, std::map<QString, Secret> given, Facilities facilities, QUrl address);

} // namespace bearerbox
