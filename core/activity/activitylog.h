// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/entry.h"
#include "core/base/clock.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace bearerbox {

/// How much activity is kept.
struct ActivityLimits
{
    /// Of one file. A full one is put aside for the next and the one before it goes, so that there are two at most.
    qint64 fileBytes = qint64(2) * 1024 * 1024;
    /// In memory, of the newest.
    std::size_t entries = 10'000;
    int days = 30;
};

/// What happened and why, in a file of lines that all programs append to. A line goes out in one piece, so that two
/// programs do not mix theirs; where one was killed in the middle of a line, only that line is lost.
///
/// Where the file cannot be written, what this program noted is known as long as it runs.
class ActivityLog final : public QObject
{
    Q_OBJECT

public:
    ActivityLog(QString path, Clock clock, ActivityLimits limits = {}, QObject *parent = nullptr);

    /// Adds an entry, with the time of now.
    void note(ActivityEntry entry);

    /// The oldest first. The file is read when this is asked for the first time, and followed from then on.
    [[nodiscard]] const std::vector<ActivityEntry> &entries();
    /// When headers or tokens of a profile were last copied or printed.
    [[nodiscard]] std::optional<QDateTime> lastUse(const QUuid &profile);
    /// Lines that could not be read. They stay in the file until it goes.
    [[nodiscard]] int unreadable() const { return m_unreadable; }
    /// Whether what is noted outlives this program.
    [[nodiscard]] bool isKept() const { return m_isKept; }
    [[nodiscard]] QDateTime now() const { return m_clock(); }

    /// Forgets everything, on disk too. Fails with Internal.
    [[nodiscard]] Result<void> clear();

Q_SIGNALS:
    /// The entries from this place on are new.
    void added(int first);
    /// Entries are gone, or all of them are others.
    void reset();

private:
    [[nodiscard]] QString olderPath() const;
    [[nodiscard]] bool append(const QByteArray &line);
    void makeRoom();
    [[nodiscard]] bool isFull() const;
    void putAside();
    void readAll();
    void readOn();
    void take(const QByteArray &bytes);
    void keep(ActivityEntry entry);
    bool trim();
    void watch();
    void watchAnew();
    void followFolder();

    QString m_path;
    Clock m_clock;
    ActivityLimits m_limits;
    std::vector<ActivityEntry> m_entries;
    QHash<QUuid, QDateTime> m_lastUse;
    int m_unreadable = 0;
    bool m_isKept = true;
    bool m_isRead = false;
    /// How far the file has been read, and how it begins: another one in its place begins otherwise.
    qint64 m_offset = 0;
    QByteArray m_head;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
};

} // namespace bearerbox
