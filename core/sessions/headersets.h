// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"
#include "core/headers/formatbook.h"

namespace bearerbox {

/// The header set of a material in a format; an empty format stands for the profile's own. Fails with SecretMissing
/// while a token that it needs is missing or dead, else as FormatBook::write does.
[[nodiscard]] Result<Secret> formattedHeaders(const Material &material, const QString &format, const FormatBook &book,
                                              const QDateTime &now);

/// The names in a profile's header set, in its order.
[[nodiscard]] QStringList headerNames(const ServiceDefinition &service, const Profile &profile);

} // namespace bearerbox
