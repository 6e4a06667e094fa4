// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/services.h"
#include "core/secrets/profilesecrets.h"
#include "core/sessions/acquire.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/loopbackservice.h"
#include "tests/support/materials.h"

#include <memory>

namespace bearerbox::test {

/// A whole sandbox over HTTP, and a profile of its account with the right password, "Pass-w0rd". It takes aiccProfile()
/// with the secret "hush-hush" too.
class EngineFixture : public QObject
{
protected:
    void setUp();
    /// Adds another profile of the account under a name.
    [[nodiscard]] Profile addProfile(const QString &name, const QByteArray &password);
    /// As it stands in the book now.
    [[nodiscard]] Profile kept(const Profile &profile) const { return *m_bench->profiles.find(profile.id); }
    [[nodiscard]] Profile kept() const { return kept(m_profile); }
    /// What the store holds under an id; empty for nothing.
    [[nodiscard]] QByteArray stored(const QString &id) const { return stored(m_profile, id); }
    [[nodiscard]] QByteArray stored(const Profile &profile, const QString &id) const;
    /// Somebody changes the password at the engine, in another program.
    void changeElsewhere(const QByteArray &wanted);
    /// The status of a log-in at the engine, past Bearerbox and counted for another network address.
    [[nodiscard]] int logInElsewhere(const QByteArray &password);
    /// What Bearerbox gets for a demand.
    [[nodiscard]] Acquisition get(const Demand &demand = {});
    [[nodiscard]] int used(const Profile &profile) const;
    [[nodiscard]] qsizetype calls() const { return m_service->calls().size(); }
    [[nodiscard]] qsizetype calls(const QByteArray &call) const { return m_service->calls().count(call); }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<sandbox::Services> m_engine;
    std::unique_ptr<LoopbackService> m_service;
    Profile m_profile;
};

inline const QByteArray changeCall = QByteArrayLiteral("POST /v4/accounts/root/password");
inline const QByteArray logInCall = QByteArrayLiteral("POST /v4/token");

} // namespace bearerbox::test
