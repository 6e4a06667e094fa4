// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/configfolder.h"
#include "core/headers/formatbook.h"
#include "core/net/limits.h"
#include "core/net/serverclocks.h"
#include "core/services/servicecatalogue.h"

namespace bearerbox {

class ActivityLog;
class AttemptLedger;
class LiveTokens;
class Network;
class ProfileBook;
class SecretStore;
class TokenCache;

/// What the work around sessions borrows from the program, which outlives it all.
struct Facilities
{
    const ServiceCatalogue *services = nullptr;
    ProfileBook *profiles = nullptr;
    SecretStore *secrets = nullptr;
    TokenCache *tokens = nullptr;
    AttemptLedger *attempts = nullptr;
    LiveTokens *live = nullptr;
    Network *network = nullptr;
    const ServerClocks *clocks = nullptr;
    /// Where there is none, nothing is noted.
    ActivityLog *activity = nullptr;
    FormatBook formats;
    ConfigFolder folder;
    /// The time on this machine; what a service stated is held against now().
    Clock clock;
    Limits limits;
    /// A place between 0 and 1 for each profile, so that many do not act in the same second.
    std::function<double(const QUuid &)> place = [](const QUuid &) { return 0.0; };

    /// The time at the service that an address leads to: the instants of its tokens and blocks are meant by it.
    [[nodiscard]] QDateTime now(const QUrl &address) const { return clocks->now(address); }
};

} // namespace bearerbox
