// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"

#include <QSet>

namespace bearerbox {

/// Those of a profile's stored secrets (by id) that its steps and its headers would show to the service. A pasted token
/// stands for its step: what only that step shows stays at home.
[[nodiscard]] QSet<QString> secretsShown(const ServiceDefinition &service, const QStringList &stored);

/// The steps whose request shows a secret, in order.
[[nodiscard]] QStringList stepsShowing(const ServiceDefinition &service, const QString &secret);

/// The texts that stand beside a secret in those requests: they say whose secret it is.
[[nodiscard]] QStringList ownersOf(const ServiceDefinition &service, const QString &secret);

} // namespace bearerbox
