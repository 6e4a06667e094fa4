// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/trustfiles.h"

#include <QSslConfiguration>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace bearerbox {

/// One way out: the connections that were opened under one trust and through one proxy.
struct Route
{
    Trust trust;
    TrustFiles files;
    QSslConfiguration tls;
    std::unique_ptr<QNetworkAccessManager> manager;
};

/// The ways out in use. The network stack hands a connection opened under one trust to a request made under another
/// without a word; so every trust has its own.
class Routes final
{
public:
    Routes();
    ~Routes();
    Q_DISABLE_COPY_MOVE(Routes)

    /// The way for a trust as its files are now. It stays until the end: requests may be under way on it.
    /// Fails with Tls or Usage.
    [[nodiscard]] Result<const Route *> find(const Trust &trust);

private:
    std::vector<std::unique_ptr<Route>> m_routes;
};

} // namespace bearerbox
