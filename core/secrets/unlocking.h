// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

namespace bearerbox {

/// Asks the store for a secret and forgets it at once: one that is locked asks the person for its password. Fails as
/// the store does. The store is borrowed and outlives the call.
[[nodiscard]] QCoro::Task<Result<void>> askForAccess(SecretStore *store);

} // namespace bearerbox
