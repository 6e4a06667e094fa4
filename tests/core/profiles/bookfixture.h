// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profilebook.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace bearerbox::test {

inline Profile profileCalled(const QString &name)
{
    return {.id = QUuid::createUuid(),
            .name = name,
            .service = QStringLiteral("servicecomb-engine"),
            .fields = {{QStringLiteral("account"), {QStringLiteral("root")}}}};
}

inline QStringList namesIn(const ProfileBook &book)
{
    QStringList names;
    for (const Profile &each : book.profiles()) {
        names << each.name;
    }
    return names;
}

/// A folder of its own for each test, with the book in it as a program opens it.
class BookFixture : public QObject
{
protected:
    void startAnew()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(m_home->isValid());
        const Result<ConfigFolder> folder = ConfigFolder::open(m_home->path());
        QVERIFY(folder);
        m_folder = *folder;
    }
    [[nodiscard]] ProfileBook open() const
    {
        Result<ProfileBook> book = ProfileBook::open(*m_folder);
        if (!book) {
            qFatal("%s", qUtf8Printable(book.error().detail));
        }
        return std::move(*book);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::optional<ConfigFolder> m_folder;
};

} // namespace bearerbox::test
