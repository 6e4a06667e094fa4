// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/network.h"
#include "core/profiles/profilebook.h"
#include "core/sessions/acquire.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/livetokens.h"
#include "core/sessions/sessionbook.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakestores.h"

#include <QTemporaryDir>

namespace bearerbox::test {

/// What stays while programs come and go: a folder, a keyring, the sealed tokens, the time.
struct Machine
{
    Machine();

    FakeClock time;
    QTemporaryDir directory;
    ConfigFolder folder;
    FakeSecretStore secrets;
    FakeTokenCache tokens;
};

/// One program on a machine: a window, or a call of the command line. It reads the wall clock once, as programs do.
class Program final
{
public:
    explicit Program(Machine &machine);
    Q_DISABLE_COPY_MOVE(Program)

    [[nodiscard]] Facilities facilities();
    /// Shows the sessions of all profiles.
    void openWindow();
    /// The sessions go; what they began goes on.
    void closeWindow() { m_window.reset(); }
    [[nodiscard]] SessionBook &window() { return *m_window; }
    [[nodiscard]] bool isFetching() const;
    /// Whether anything still has its facilities: a window, or work that goes on without one.
    [[nodiscard]] bool isBorrowed() const { return m_borrowers.use_count() > 1; }
    [[nodiscard]] AttemptLedger &attempts() { return m_attempts; }
    [[nodiscard]] ProfileBook &profiles() { return m_profiles; }

    /// How long this program waits for an answer.
    Limits limits{.connect = std::chrono::seconds(5), .total = std::chrono::seconds(5)};

private:
    Machine &m_machine;
    /// Every copy of the facilities has a share.
    std::shared_ptr<const bool> m_borrowers = std::make_shared<const bool>(true);
    Clock m_clock;
    ProfileBook m_profiles;
    AttemptLedger m_attempts;
    LiveTokens m_live;
    ServerClocks m_clocks;
    Network m_network;
    std::unique_ptr<SessionBook> m_window;
};

/// Runs the event loop until something holds; ends the test program after ten seconds. Unlike QTest::qWaitFor() it
/// loses no time between two looks.
void runUntil(const std::function<bool()> &holds, const char *what);

} // namespace bearerbox::test
