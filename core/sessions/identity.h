// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace bearerbox {

/// Tells one account from another: a digest of service and field values. Tokens of one identity are of no use for
/// another.
[[nodiscard]] QString identityOf(const Profile &profile);

/// Tells one credential from another: the identity and which version of its secrets is stored.
[[nodiscard]] QString credentialOf(const Profile &profile);

/// Tells one account at one address from another, as a server counts refused attempts; empty where the definition
/// knows no lock-out.
[[nodiscard]] QString accountOf(const Profile &profile, const ServiceDefinition &service);

} // namespace bearerbox
