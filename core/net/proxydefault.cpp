// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxydefault.h"

using namespace Qt::StringLiterals;

namespace bearerbox {

std::optional<ProxyDefault> parseProxyDefault(const QString &text)
{
    if (text == "system"_L1) {
        return ProxyDefault{};
    }
    if (text == "none"_L1) {
        return ProxyDefault{.mode = ProxyMode::None, .address = {}};
    }
    const QUrl address(text, QUrl::StrictMode);
    const bool isKnown = address.scheme() == "http"_L1 || address.scheme() == "socks5"_L1;
    const bool isBare = address.path().size() <= 1 && !address.hasQuery() && !address.hasFragment();
    if (!address.isValid() || !isKnown || address.host().isEmpty() || address.port() <= 0 ||
        !address.userInfo().isEmpty() || !isBare) {
        return std::nullopt;
    }
    return ProxyDefault{.mode = ProxyMode::Explicit, .address = address};
}

QString textOf(const ProxyDefault &proxy)
{
    switch (proxy.mode) {
    case ProxyMode::System:
        return u"system"_s;
    case ProxyMode::None:
        return u"none"_s;
    case ProxyMode::Explicit:
        return proxy.address.toString(QUrl::FullyEncoded);
    }
    Q_UNREACHABLE();
}

Trust withDefault(Trust trust, const ProxyDefault &proxy)
{
    if (trust.proxyMode == ProxyMode::System) {
        trust.proxyMode = proxy.mode;
        trust.proxy = proxy.address;
    }
    return trust;
}

} // namespace bearerbox
