// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/entry.h"
#include "core/activity/lastuses.h"
#include "core/base/clock.h"

#include <QFileSystemWatcher>
#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace bearerbox {

/// How much activity is kept.
struct ActivityLimits
{
    /// A file of this size is put aside for the next and the one before it goes, so that there are two at most …
    qint64 fileBytes = qint64(2) * 1024 * 1024;
    /// … and only the newest entries stay in memory, of which there are this many …
    std::size_t entries = 10'000;
    /// … but so long a time is kept whole: a day of many profiles is more than that.
    std::chrono::milliseconds span = std::chrono::hours(30);
    /// Whatever the span, this is too much.
    qint64 mostBytes = qint64(32) * 1024 * 1024;
    std::size_t mostEntries = 50'000;
    int days = 30;
    /// Whether the folder of the files outlives this program.
    bool folderLasts = true;
};

/// What happened and why, in a file of lines that all programs append to. A line goes out in one piece, so that two
/// programs do not mix theirs; where one was killed in the middle of a line, only that line is lost.
///
/// Where the file cannot be written, what this program noted is known as long as it runs, and goes into the file once
/// that can be written. The last use of each profile is kept beside it, in uses.json.
class ActivityLog final : public QObject
{
    Q_OBJECT

public:
    ActivityLog(QString path, Clock clock, ActivityLimits limits = {}, QObject *parent = nullptr);

    /// Adds an entry, with the time of now. With a profile that was removed its last use is forgotten.
    void note(ActivityEntry entry);

    /// The oldest first. The file is read when this is asked for the first time, and followed from then on.
    [[nodiscard]] const std::vector<ActivityEntry> &entries();
    /// When headers or tokens of a profile were last copied or printed. Does not depend on what the entries still tell.
    [[nodiscard]] std::optional<QDateTime> lastUse(const QUuid &profile);
    /// A profile comes back whose last use is known.
    void putLastUse(const QUuid &profile, const QDateTime &at);
    /// Lines that could not be read, of those that were looked at. They stay in the file until it goes.
    [[nodiscard]] int unreadable() const { return m_unreadable; }
    /// Whether what was noted outlives this program.
    [[nodiscard]] bool isKept() const { return m_limits.folderLasts && m_unwritten.empty(); }
    [[nodiscard]] QDateTime now() const { return m_clock(); }

    /// Forgets everything, on disk too. Fails with Internal, and with Timeout where another program holds the file of
    /// the last uses.
    [[nodiscard]] Result<void> clear();

Q_SIGNALS:
    /// The entries from this place on are new.
    void added(int first);
    /// Entries are gone, or all of them are others.
    void reset();
    /// lastUse() may say something else; told once it has been asked.
    void usesChanged();

private:
    [[nodiscard]] QString olderPath() const;
    void tellUses(const ActivityEntry &entry);
    [[nodiscard]] std::size_t writeOut();
    [[nodiscard]] bool append(const QByteArray &line);
    void makeRoom();
    [[nodiscard]] bool isFull() const;
    void putAside();
    void keepInMemory(const ActivityEntry &entry);
    void readAll();
    void readAnew();
    void readOn();
    [[nodiscard]] qsizetype firstToRead(const QByteArray &bytes) const;
    void take(QByteArrayView bytes);
    bool trim();
    void watch();
    void watchAnew();
    void followFolder();

    QString m_path;
    Clock m_clock;
    ActivityLimits m_limits;
    LastUses m_uses;
    std::vector<ActivityEntry> m_entries;
    /// What no file holds yet, the oldest first; once the entries have been read it stands among them too.
    std::vector<ActivityEntry> m_unwritten;
    int m_unreadable = 0;
    bool m_isRead = false;
    /// How far the file has been read, and how it begins: another one in its place begins otherwise.
    qint64 m_offset = 0;
    QByteArray m_head;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
};

} // namespace bearerbox
