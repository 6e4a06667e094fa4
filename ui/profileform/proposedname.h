// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/services/servicedefinition.h"

namespace bearerbox {

/// A name for a profile that has none: where it leads and, where the service tells accounts apart, as whom. Nobody has
/// it yet. Empty as long as the profile leads nowhere.
[[nodiscard]] QString proposedName(const Profile &profile, const ServiceDefinition &service, const QStringList &taken);

} // namespace bearerbox
