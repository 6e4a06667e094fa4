// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/entry.h"

#include <vector>

namespace bearerbox {

/// Why a profile got no token the last time that somebody asked for one; nothing where one came since, or where the
/// profile or its secret changed. What the service said of the credential is left to the attempt ledger, which knows
/// until when it counts.
[[nodiscard]] std::optional<Error> lastFailure(const std::vector<ActivityEntry> &entries, const QUuid &profile);

} // namespace bearerbox
