// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/session.h"
#include "tests/support/bench.h"
#include "tests/support/loopbackservice.h"

#include <memory>

namespace bearerbox::test {

/// One session at a loopback service, under a clock moved by hand.
class SessionFixture : public QObject
{
protected:
    /// A bench, a service and the session of an engine profile at it, not started.
    void setUp();
    /// Saves a profile and puts its session in the place of the one before.
    void open(const Profile &profile, SecretChanges secrets);
    /// Starts the session and lets it come to rest.
    void start();
    /// Runs until no request is on its way any more.
    void settle();
    /// Lets time pass and the session look at the clock, as its timer would.
    void pass(std::chrono::milliseconds span);
    [[nodiscard]] QString state() const { return stateWord(m_session->state()); }
    [[nodiscard]] QString header() const
    {
        return m_session->formatted(QStringLiteral("header")).value_or(Secret()).revealText();
    }
    [[nodiscard]] qsizetype calls() const { return m_service->calls().size(); }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<LoopbackService> m_service;
    std::unique_ptr<Session> m_session;
    Profile m_profile;
};

} // namespace bearerbox::test
