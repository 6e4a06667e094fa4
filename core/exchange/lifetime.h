// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/token.h"
#include "core/services/servicedefinition.h"

namespace bearerbox {

/// What an expiry is learnt from.
struct LifetimeFacts
{
    Secret token;
    /// The parsed body; undefined where it was no JSON.
    QJsonValue body;
    /// In the service's own time, as far as it is known.
    QDateTime receivedAt;
    /// What the answer said of the service's time (Date).
    std::optional<QDateTime> date = std::nullopt;
};

/// The token with its issue and expiry by the first rule that applies; without an expiry where none does. All instants
/// are in the service's own time.
[[nodiscard]] Token withLifetime(const std::vector<LifetimeRule> &rules, const LifetimeFacts &facts);

} // namespace bearerbox
