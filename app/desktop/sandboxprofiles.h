// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicecatalogue.h"
#include "core/sessions/profilekeeping.h"

#include <map>

namespace bearerbox {

/// What the sandbox says of itself when it is ready: where it listens, and the made-up values that it takes.
struct SandboxFacts
{
    QString address;
    /// By the ids of the fields that take them, secrets and others.
    std::map<QString, Secret> values;
};

/// Reads its line of JSON. Fails with Unusable.
[[nodiscard]] Result<SandboxFacts> readSandboxFacts(const QByteArray &line);

/// A toy profile with its secrets.
struct SandboxProfile
{
    Profile profile;
    SecretChanges secrets;
};

/// One profile for each service whose secrets the sandbox knows, its other fields filled with the examples of the
/// definition. One that was there the last time keeps its id and name; a new one takes no name that is taken.
[[nodiscard]] std::vector<SandboxProfile> sandboxProfiles(const SandboxFacts &facts, const ServiceCatalogue &services,
                                                          const std::vector<Profile> &lastTime,
                                                          const QStringList &takenNames);

} // namespace bearerbox
