// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/trust.h"

#include <QUrl>

#include <optional>

namespace bearerbox {

/// The proxy of those who name none of their own.
struct ProxyDefault
{
    ProxyMode mode = ProxyMode::System;
    /// With Explicit: http://host:port or socks5://host:port. Empty for one that makes no sense: every request that
    /// would need it fails, since to go without it could be worse.
    QUrl address;

    bool operator==(const ProxyDefault &) const = default;
};

/// Reads "system", "none" or an address; nothing where it is none of these, or holds a user or a password, for which
/// this is no place.
[[nodiscard]] std::optional<ProxyDefault> parseProxyDefault(const QString &text);
[[nodiscard]] QString textOf(const ProxyDefault &proxy);

/// A trust that names no proxy takes this one.
[[nodiscard]] Trust withDefault(Trust trust, const ProxyDefault &proxy);

} // namespace bearerbox
