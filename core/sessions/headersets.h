// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"
#include "core/headers/formats.h"

namespace bearerbox {

/// The header set of a material in a format; an empty format stands for the profile's own. Fails with SecretMissing
/// while a token that it needs is missing or dead, with Usage for an unknown format.
[[nodiscard]] Result<Secret> formattedHeaders(const Material &material, const QString &format, const QDateTime &now);

} // namespace bearerbox
