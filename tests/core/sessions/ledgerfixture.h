// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/attemptledger.h"
#include "tests/support/fakeclock.h"
#include "tests/support/materials.h"

#include <QTemporaryDir>

namespace bearerbox::test {

/// An attempt ledger of its own, which each use opens anew, as another program would, under a clock set by hand.
class LedgerFixture
{
protected:
    const Error refused{.kind = ErrorKind::Rejected,
                        .detail = QStringLiteral("User name or password is wrong"),
                        .hint = {.english = QStringLiteral("Check it."), .chinese = QStringLiteral("请检查。")},
                        .httpStatus = 401,
                        .code = QStringLiteral("401202")};

    void startAnew()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_time = std::make_unique<FakeClock>();
    }
    [[nodiscard]] QDateTime now() const { return m_time->now(); }
    void advance(std::chrono::milliseconds by) { m_time->advance(by); }
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder->filePath(name); }

    [[nodiscard]] AttemptLedger open() const
    {
        return {filePath(QStringLiteral("attempts.json")), filePath(QStringLiteral("attempts.lock"))};
    }
    void refuse(const Profile &profile) { note(profile, refused); }
    void note(const Profile &profile, const Error &error, bool isStored = true)
    {
        open().noteFailure(materialOf(profile), error, isStored, now());
    }
    [[nodiscard]] std::optional<Error> objection(const Profile &profile) const
    {
        return open().objection(materialOf(profile), now());
    }
    [[nodiscard]] std::optional<Error> block(const Profile &profile, bool evenAtEdge = false) const
    {
        return open().block(materialOf(profile), now(), evenAtEdge);
    }
    [[nodiscard]] int used(const Profile &profile) const
    {
        return open().budget(materialOf(profile), now()).value().used();
    }
    /// One profile whose secret was changed so many times.
    [[nodiscard]] static Profile revision(int number)
    {
        Profile profile = engineProfile();
        profile.secretRevision = number;
        return profile;
    }
    /// At a service that says nothing of a lock-out.
    [[nodiscard]] static Material uncounted(const Profile &profile)
    {
        Material material = materialOf(profile);
        ServiceDefinition service = *material.service;
        service.lockout.reset();
        material.service = std::make_shared<const ServiceDefinition>(service);
        return material;
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_time;
};

} // namespace bearerbox::test
