// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/secrets/profilesecrets.h"
#include "core/sessions/facilities.h"

#include <QCoro/QCoroTask>

namespace bearerbox {

class SecretStore;

/// Where a secret of a profile may be sent.
[[nodiscard]] QStringList originsFor(const QString &secret, const Profile &profile, const ServiceDefinition &service);

/// The stored secrets of a profile. Fails as the store does, and as ProfileSecrets::parse().
[[nodiscard]] QCoro::Task<Result<ProfileSecrets>> readItem(QUuid profile, SecretStore *store);

/// Stores the secrets of a profile, or removes its item where there are none. Fails as the store does.
[[nodiscard]] QCoro::Task<Result<void>> writeItem(QUuid profile, ProfileSecrets secrets, SecretStore *store);

/// Puts the new value of a secret, which is kept beside the old one, in its place: in the store, and as a new revision
/// in the book. Whoever calls holds the lock of the profile. Fails as the store does; both are there then.
[[nodiscard]] QCoro::Task<Result<void>> putInPlace(Profile profile, QString field, Facilities facilities);

/// Takes the new value of a secret away that is kept beside the old one. Fails as the store does.
[[nodiscard]] QCoro::Task<Result<void>> dropNewValue(QUuid profile, QString field, SecretStore *store);

} // namespace bearerbox
