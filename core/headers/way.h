// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace bearerbox {

/// What a format can say of the way to the service.
struct Reach
{
    bool caFile = false;
    /// A client certificate in PEM, its key beside it or in it.
    bool pem = false;
    bool pkcs12 = false;
    bool httpProxy = false;
    bool socksProxy = false;
    /// Hosts that are reached without the proxy.
    bool noProxy = false;
    /// That no proxy is taken, whatever the system says.
    bool direct = false;
};

/// The rules that a reach leaves out, each in the words of the person; no format can say a pin.
[[nodiscard]] QStringList unsaidRules(const ConnectionRules &rules, const Reach &reach);

/// Whether a certificate's file holds PKCS #12. Nobody looks into it here, so its name has to do.
[[nodiscard]] bool isPkcs12Name(const QString &file);
/// Whether the profile has a proxy of its own that speaks HTTP, or SOCKS.
[[nodiscard]] bool takesHttpProxy(const ConnectionRules &rules);
[[nodiscard]] bool takesSocksProxy(const ConnectionRules &rules);
/// That proxy's address. A SOCKS proxy resolves names, as it does for Bearerbox ("socks5h").
[[nodiscard]] QUrl proxyAddress(const ConnectionRules &rules);

} // namespace bearerbox
