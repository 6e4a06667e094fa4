// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace bearerbox {

/// A profile with what an edit changed: each member in which `after` differs from `before`. All others stay, whoever
/// set them meanwhile; the fields and the connection are merged value by value. The revision of the secrets is no part
/// of an edit.
[[nodiscard]] Profile withEdit(Profile profile, const Profile &before, const Profile &after);

} // namespace bearerbox
