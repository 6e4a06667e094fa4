// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/sessions/facilities.h"

namespace bearerbox::cli {

/// A profile by its name. Fails with NotFound, naming the one that was perhaps meant.
[[nodiscard]] Result<Profile> profileNamed(const QString &name, const Facilities &facilities);

/// A service by its id. Fails with NotFound, naming the one that was perhaps meant.
[[nodiscard]] Result<ServicePointer> serviceNamed(const QString &id, const Facilities &facilities);

/// A profile that is kept, and its service.
struct KnownProfile
{
    Profile profile;
    ServicePointer service;
};

/// A profile by its name, with its service. Fails with NotFound.
[[nodiscard]] Result<KnownProfile> knownProfile(const QString &name, const Facilities &facilities);

} // namespace bearerbox::cli
