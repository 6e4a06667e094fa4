// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/net/httpmessage.h"
#include "core/net/limits.h"
#include "core/net/trust.h"

#include <QCoroTask>

#include <memory>

namespace bearerbox {

class Routes;

/// The only way out of Bearerbox. A request is sent at most once, follows no redirect, keeps no cookie and no cache.
///
/// An answer of any status is a value; the failures are Offline, Timeout, Tls, Policy, Unusable, and Usage for a
/// request or a trust that makes no sense. No failure quotes a secret or a query. Everything happens on the caller's
/// thread, without blocking it.
class Network final
{
public:
    explicit Network(Clock clock);
    /// Ends what is still under way; those requests end as Offline.
    ~Network();
    Q_DISABLE_COPY_MOVE(Network)

    [[nodiscard]] QCoro::Task<Result<HttpAnswer>> send(HttpRequest request, Trust trust, Limits limits);

private:
    Clock m_clock;
    std::unique_ptr<Routes> m_routes;
};

} // namespace bearerbox
