// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/acquire.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/loopbackservice.h"
#include "tests/support/materials.h"

#include <memory>

namespace bearerbox::test {

/// A profile of an engine on the loopback, with its password "Pass-w0rd" in the store.
class AcquireFixture : public QObject
{
protected:
    void setUp()
    {
        m_bench = std::make_unique<Bench>();
        m_service = std::make_unique<LoopbackService>();
        m_profile = m_bench->save(engineProfile(m_service->address()),
                                  {{QStringLiteral("password"), secret(QByteArrayLiteral("Pass-w0rd"))}});
    }
    [[nodiscard]] Request request(const Demand &demand = {}) const
    {
        return {.profile = m_profile, .service = engineMaterial().service, .demand = demand};
    }
    [[nodiscard]] Acquisition get(const Demand &demand = {})
    {
        return await(acquire(request(demand), m_bench->facilities()));
    }
    void changePassword()
    {
        m_profile = m_bench->save(m_profile, {{QStringLiteral("password"), secret(QByteArrayLiteral("another"))}});
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<LoopbackService> m_service;
    Profile m_profile;
};

} // namespace bearerbox::test
