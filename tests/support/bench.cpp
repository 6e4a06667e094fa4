// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bench.h"

#include "core/sessions/tokenkeeping.h"
#include "tests/support/await.h"
#include "tests/support/materials.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bearerbox::test {

Bench::Bench()
    : folder(ConfigFolder::open(directory.filePath(u"config"_s)).value())
    , profiles(ProfileBook::open(folder).value())
    , attempts(folder.attempts(), folder.attempts() + ".lock"_L1)
    , live(folder.liveTokens(), folder.liveTokens() + ".lock"_L1)
    , clocks(folder.clocks(), time.machine(), time.clock())
    , activity(folder.activity(), time.clock())
    , network(clocks)
{
}

Facilities Bench::facilities()
{
    return {.services = &builtInServices(),
            .profiles = &profiles,
            .secrets = &secrets,
            .tokens = &tokens,
            .attempts = &attempts,
            .live = &live,
            .network = &network,
            .clocks = &clocks,
            .activity = &activity,
            .folder = folder,
            .clock = time.clock(),
            .limits = {.connect = 5s, .total = 5s}};
}

Profile Bench::save(const Profile &profile, SecretChanges changes)
{
    const Result<void> saved = await(saveProfile(profile, std::move(changes), facilities()));
    if (!saved) {
        qFatal("%s", qUtf8Printable(saved.error().detail));
    }
    return *profiles.find(profile.id);
}

Tokens Bench::keptTokens(const Profile &profile)
{
    const ServicePointer service = builtInServices().find(profile.service).value();
    const KeptTokens kept = await(bearerbox::keptTokens(profile, service, facilities())).value();
    return kept.at(kept.servingAmong(addressesOf(*service, profile)));
}

} // namespace bearerbox::test
