// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/activitylog.h"
#include "tests/support/fakeclock.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace bearerbox::test {

inline const QUuid someone = QUuid::createUuidV5(QUuid(), QStringLiteral("someone"));

/// What happened to someone, told apart by a name.
inline ActivityEntry named(const QString &name, Happening happening = Happening::Fetched)
{
    return {.happening = happening, .profile = someone, .name = name};
}

inline QStringList namesIn(ActivityLog &log)
{
    QStringList names;
    for (const ActivityEntry &entry : log.entries()) {
        names << entry.name;
    }
    return names;
}

/// The files of a log in a folder that each test has for itself, under a clock moved by hand.
class ActivityFixture : public QObject
{
protected:
    void startAnew() { m_folder = std::make_unique<QTemporaryDir>(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString path() const { return filePath(QStringLiteral("activity.jsonl")); }
    [[nodiscard]] QString olderPath() const { return filePath(QStringLiteral("activity.old.jsonl")); }

    FakeClock m_time;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace bearerbox::test
