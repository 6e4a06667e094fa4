// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"

namespace bearerbox {

/// What a schema cannot say: ids are unique, every reference resolves, a step uses only tokens of earlier steps,
/// no secret stands in a URL, limits are in order. Fails with Unusable, naming the JSON Pointer.
[[nodiscard]] Result<void> checkDefinition(const ServiceDefinition &definition);

} // namespace bearerbox
