// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace bearerbox::cli {

/// A profile as scripts see it: what a person set, without the bookkeeping.
[[nodiscard]] QJsonObject publicProfile(const Profile &profile);

} // namespace bearerbox::cli
