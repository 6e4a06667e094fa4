// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"
#include "tests/support/await.h"
#include "tests/support/bench.h"
#include "tests/support/materials.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace bearerbox::test {

/// A profile that fetches nothing by itself.
inline Profile quiet(const QString &name)
{
    Profile profile = engineProfile();
    profile.id = QUuid::createUuidV5(QUuid(), name);
    profile.name = name;
    profile.refresh = RefreshMode::Manual;
    return profile;
}

/// A book of sessions over fakes.
class BookFixture : public QObject
{
protected:
    void setUp()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_bench = std::make_unique<Bench>();
        m_book = std::make_unique<SessionBook>(m_bench->facilities());
    }
    [[nodiscard]] Result<void> save(const Profile &profile, SecretChanges changes = {})
    {
        return await(m_book->save({.profile = profile, .changes = std::move(changes)}));
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<SessionBook> m_book;
};

} // namespace bearerbox::test
