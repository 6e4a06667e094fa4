// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace bearerbox {

/// Whether an extra header may well carry a key, a token or a password, by its name or by how its value begins. Extra
/// headers are kept as readable text, and travel in files that others get.
[[nodiscard]] bool soundsSecret(const ExtraHeader &header);

} // namespace bearerbox
