// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"

namespace bearerbox {

/// Tells one account from another: a digest of service and field values, the addresses left out. Tokens of one identity
/// are of no use for another.
[[nodiscard]] QString identityOf(const Profile &profile, const ServiceDefinition &service);

/// Tells one credential at one address from another: the identity, which version of its secrets is stored, and where
/// it is shown. What one address says of a credential says nothing about another.
[[nodiscard]] QString credentialOf(const Material &material);

/// Tells one account at one server from another, as a server counts refused attempts; empty where the definition
/// knows no lock-out.
[[nodiscard]] QString accountOf(const Material &material);

/// Tells whose token it is where the service keeps only one of an owner alive: the server, and the values of the fields
/// that the definition names; empty elsewhere.
[[nodiscard]] QString ownerOf(const Material &material);

/// Whether two versions of a profile log in as the same, with the same secrets, at the same addresses.
[[nodiscard]] bool logInAlike(const Profile &one, const Profile &other);

} // namespace bearerbox
