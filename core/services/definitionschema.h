// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonValue>

namespace bearerbox {

/// Checks a document against the JSON Schema that ships with the app (resources/services/service.schema.json).
/// Fails with Unusable; the detail names the JSON Pointer of the place and what is wrong there.
[[nodiscard]] Result<void> checkAgainstSchema(const QJsonValue &document);

} // namespace bearerbox
