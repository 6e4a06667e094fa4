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
    QDateTime receivedAt;
    /// The service's own clock at that moment, where it told it.
    std::optional<QDateTime> serverNow = std::nullopt;
};

/// The token with its issue and expiry by the first rule that applies; without an expiry where none does. An instant
/// that the service named is told by our clock, where the two differ by more than the way and rounding explain.
[[nodiscard]] Token withLifetime(const std::vector<LifetimeRule> &rules, const LifetimeFacts &facts);

} // namespace bearerbox
