// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/routes.h"

#include "core/net/proxychoice.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace bearerbox {

namespace {

std::unique_ptr<QNetworkAccessManager> makeAccess(const Trust &trust)
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setStrictTransportSecurityEnabled(false); // it would rewrite addresses behind the policy's back
    manager->setProxyFactory(new ProxyChoice(trust));  // which the manager owns
    return manager;
}

} // namespace

Routes::Routes() = default;
Routes::~Routes() = default;

Result<const Route *> Routes::find(const Trust &trust)
{
    if (auto objection = objectionToProxy(trust)) {
        return Failure(std::move(*objection));
    }
    auto files = readTrustFiles(trust);
    if (!files) {
        return Failure(std::move(files).error());
    }
    const auto known = std::find_if(m_routes.begin(), m_routes.end(),
                                    [&](const auto &route) { return route->trust == trust && route->files == *files; });
    if (known != m_routes.end()) {
        return known->get();
    }
    auto tls = tlsConfiguration(trust, *files);
    if (!tls) {
        return Failure(std::move(tls).error());
    }
    auto route = std::make_unique<Route>(Route{trust, std::move(*files), std::move(*tls), makeAccess(trust)});
    return m_routes.emplace_back(std::move(route)).get();
}

} // namespace bearerbox
