// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/services/servicedefinition.h"

namespace bearerbox {

/// One thing that a service demands of a new secret, as a sentence for the person.
struct Requirement
{
    QString text;
    bool isMet = false;
};

/// What a rule demands, in a fixed order, and whether a secret fulfils it. The name is the value of the field that the
/// secret must be unlike. Letters are told apart as Unicode does.
[[nodiscard]] std::vector<Requirement> requirementsOf(const SecretRule &rule, const Secret &secret,
                                                      const QString &name);

/// The first requirement that a secret does not meet; nothing if it meets them all.
[[nodiscard]] std::optional<QString> secretProblem(const SecretRule &rule, const Secret &secret, const QString &name);

} // namespace bearerbox
