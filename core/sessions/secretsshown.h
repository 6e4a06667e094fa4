// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"

#include <QSet>

namespace bearerbox {

/// Those of a profile's stored secrets (by id) that its steps and its headers would show to the service. A pasted token
/// stands for its step: what only that step shows stays at home.
[[nodiscard]] QSet<QString> secretsShown(const ServiceDefinition &service, const QStringList &stored);

} // namespace bearerbox
