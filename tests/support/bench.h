// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/activitylog.h"
#include "core/net/network.h"
#include "core/profiles/profilebook.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/facilities.h"
#include "core/sessions/livetokens.h"
#include "core/sessions/profilekeeping.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakestores.h"

#include <QTemporaryDir>

namespace bearerbox::test {

/// A program's worth of facilities in a folder of its own: real book, ledger and network; fake clock and stores.
struct Bench
{
    Bench();

    [[nodiscard]] Facilities facilities();
    /// Saves a profile with its secrets as a person would, and gives it back as it was kept.
    [[nodiscard]] Profile save(const Profile &profile, SecretChanges secrets);
    /// The tokens that are kept for a profile at the address that serves.
    [[nodiscard]] Tokens keptTokens(const Profile &profile);

    FakeClock time;
    QTemporaryDir directory;
    ConfigFolder folder;
    ProfileBook profiles;
    FakeSecretStore secrets;
    FakeTokenCache tokens;
    AttemptLedger attempts;
    LiveTokens live;
    ServerClocks clocks;
    ActivityLog activity;
    Network network;
};

} // namespace bearerbox::test
