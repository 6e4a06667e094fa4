// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/profilekeeping.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/materials.h"

#include <memory>

namespace bearerbox::test {

/// Profiles as a form saves them, and their secrets as a log-in loads them.
class KeepingFixture : public QObject
{
protected:
    void setUp() { m_bench = std::make_unique<Bench>(); }
    [[nodiscard]] Result<void> save(const Profile &profile, SecretChanges changes = {})
    {
        return await(saveProfile(profile, std::move(changes), m_bench->facilities()));
    }
    [[nodiscard]] Result<std::map<QString, Secret>> load(const Profile &profile)
    {
        return await(loadSecrets(profile, m_bench->facilities(), materialOf(profile).address));
    }

    std::unique_ptr<Bench> m_bench;
};

} // namespace bearerbox::test
