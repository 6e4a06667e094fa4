// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the files say, and what other programs add to them.
#include "core/activity/activitylog.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace bearerbox {

namespace {

/// By so much of its beginning a file is told from another: a line begins with its time.
constexpr qint64 headBytes = 160;

/// How a line of an instant begins. Such beginnings sort by their time.
QByteArray beginningAt(const QDateTime &instant)
{
    const QByteArray line = toLine({.at = instant});
    return line.first(line.indexOf(','));
}

/// The time comes first.
bool isBefore(QByteArrayView line, const QByteArray &beginning)
{
    return line.startsWith("{\"at\":") && line.first(std::min(line.size(), beginning.size())) < beginning;
}

} // namespace

const std::vector<ActivityEntry> &ActivityLog::entries()
{
    if (!std::exchange(m_isRead, true)) {
        readAll();
        watch();
        watchAnew();
    }
    return m_entries;
}

std::optional<QDateTime> ActivityLog::lastUse(const QUuid &profile)
{
    watch();
    return m_uses.of(profile);
}

void ActivityLog::readAll()
{
    m_entries.clear();
    m_unreadable = 0;
    QByteArray bytes;
    if (QFile older(olderPath()); older.open(QIODevice::ReadOnly)) {
        bytes = older.readAll();
        bytes += bytes.isEmpty() || bytes.endsWith('\n') ? "" : "\n";
    }
    m_offset = 0;
    m_head.clear();
    if (QFile file(m_path); file.open(QIODevice::ReadOnly)) {
        m_head = file.peek(headBytes);
        const QByteArray newer = file.readAll();
        m_offset = newer.lastIndexOf('\n') + 1;
        bytes += newer.first(m_offset);
    }
    take(QByteArrayView(bytes).sliced(firstToRead(bytes)));
    const QDateTime oldest = m_clock().addDays(-m_limits.days);
    std::erase_if(m_entries, [&oldest](const ActivityEntry &entry) { return entry.at < oldest; });
    std::ranges::copy(m_unwritten, std::back_inserter(m_entries));
    trim();
}

/// Where the files are others than those that were read.
void ActivityLog::readAnew()
{
    readAll();
    watchAnew();
    Q_EMIT reset();
}

/// What has been added since; the end of a line may still be on its way.
void ActivityLog::readOn()
{
    QFile file(m_path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QByteArray head = isOpen ? file.peek(headBytes) : QByteArray();
    if (!isOpen && m_offset == 0) {
        return; // there has not been one yet
    }
    if (!isOpen || file.size() < m_offset || !head.startsWith(m_head)) {
        readAnew();
        return;
    }
    if (m_offset == 0) {
        watchAnew();
    }
    m_head = head;
    file.seek(m_offset);
    const QByteArray bytes = file.readAll();
    const qsizetype whole = bytes.lastIndexOf('\n') + 1;
    const auto first = int(m_entries.size());
    m_offset += whole;
    take(QByteArrayView(bytes).first(whole));
    if (trim()) {
        Q_EMIT reset();
    } else if (first < int(m_entries.size())) {
        Q_EMIT added(first);
    }
}

/// Where the lines begin that will stay in memory: to read the others would take its time for nothing.
qsizetype ActivityLog::firstToRead(const QByteArray &bytes) const
{
    const QByteArray oldest = beginningAt(m_clock().addMSecs(-m_limits.span.count()));
    std::size_t lines = 0;
    for (qsizetype end = bytes.size(); end > 0;) {
        const qsizetype start = end < 2 ? 0 : bytes.lastIndexOf('\n', end - 2) + 1;
        ++lines;
        const bool isSurplus = lines > m_limits.entries && isBefore(QByteArrayView(bytes).sliced(start), oldest);
        if (isSurplus || lines > m_limits.mostEntries) {
            return end;
        }
        end = start;
    }
    return 0;
}

void ActivityLog::take(QByteArrayView bytes)
{
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', from);
        const qsizetype to = end < 0 ? bytes.size() : end;
        const QByteArray line = QByteArray::fromRawData(bytes.data() + from, to - from);
        from = to + 1;
        if (auto entry = line.isEmpty() ? std::nullopt : fromLine(line)) {
            m_entries.push_back(std::move(*entry));
        } else if (!line.isEmpty()) {
            ++m_unreadable;
        }
    }
}

/// A tenth at once, so that it happens rarely.
bool ActivityLog::trim()
{
    const std::size_t size = m_entries.size();
    if (size <= m_limits.entries) {
        return false;
    }
    const QDateTime oldest = m_clock().addMSecs(-m_limits.span.count());
    const auto isOfSpan = [&oldest](const ActivityEntry &entry) { return entry.at >= oldest; };
    const auto before = std::size_t(std::ranges::find_if(m_entries, isOfSpan) - m_entries.begin());
    const std::size_t tooMany = size - std::min(size, m_limits.mostEntries);
    const std::size_t surplus = std::max(std::min(size - m_limits.entries, before), tooMany);
    if (surplus <= m_limits.entries / 10) {
        return false;
    }
    m_entries.erase(m_entries.begin(), m_entries.begin() + std::ptrdiff_t(surplus));
    return true;
}

/// The file for what is added, its folder for the time when there is none, and for the file of the last uses.
void ActivityLog::watch()
{
    if (m_watcher) {
        return;
    }
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{QFileInfo(m_path).path()});
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, [this] {
        followFolder();
        if (m_uses.follow()) {
            Q_EMIT usesChanged();
        }
    });
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, [this] {
        followFolder();
        readOn();
    });
}

/// A file that was put aside would be watched under its new name.
void ActivityLog::watchAnew()
{
    if (m_watcher) {
        m_watcher->removePath(m_path);
        if (QFile::exists(m_path)) {
            m_watcher->addPath(m_path);
        }
    }
}

void ActivityLog::followFolder()
{
    const bool isThere = QFile::exists(m_path);
    if (m_isRead && isThere == m_watcher->files().isEmpty()) {
        watchAnew();
        readOn();
    }
}

} // namespace bearerbox
