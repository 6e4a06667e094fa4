// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"

namespace bearerbox {

/// Reads a service definition. Fails with Unusable; the detail names the JSON Pointer of the place and what is
/// wrong there. What is returned is sound: every reference resolves, no secret can get into a URL.
[[nodiscard]] Result<ServiceDefinition> parseDefinition(const QByteArray &json);
/// The same for one that is a part of the program: a test has proved it sound, so no start pays for that once more.
[[nodiscard]] ServiceDefinition shippedDefinition(const QByteArray &json);

} // namespace bearerbox
