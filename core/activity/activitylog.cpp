// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/activitylog.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLockFile>
#include <QLoggingCategory>

#include <algorithm>

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.activity")

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
/// By so much of its beginning a file is told from another: a line begins with its time.
constexpr qint64 headBytes = 160;

/// Whether what is added begins a line: somebody may have been killed in the middle of one.
bool endsWithLine(QFile &file)
{
    const qint64 size = file.size();
    return size == 0 || (file.seek(size - 1) && file.read(1) == "\n");
}

/// The time of the first line that can be read.
QDateTime beginningOf(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            if (const auto entry = fromLine(file.readLine().trimmed())) {
                return entry->at;
            }
        }
    }
    return {};
}

} // namespace

ActivityLog::ActivityLog(QString path, Clock clock, ActivityLimits limits, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_clock(std::move(clock))
    , m_limits(limits)
{
}

QString ActivityLog::olderPath() const
{
    QString path = m_path;
    return path.insert(path.lastIndexOf(u'.'), QLatin1String(".old"));
}

void ActivityLog::note(ActivityEntry entry)
{
    entry.at = m_clock();
    makeRoom();
    m_isKept = append(toLine(entry));
    if (m_isKept && m_isRead) {
        readOn();
    } else if (!m_isKept) {
        const auto first = int(m_entries.size());
        keep(std::move(entry));
        if (trim()) {
            Q_EMIT reset();
        } else {
            Q_EMIT added(first);
        }
    }
}

/// One write, which the system appends as a whole.
bool ActivityLog::append(const QByteArray &line)
{
    QFile file(m_path);
    constexpr auto mode = QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered;
    if (!file.open(mode, ownerOnly)) {
        if (m_isKept) {
            qCInfo(log, "%s: %s", qUtf8Printable(m_path), qUtf8Printable(file.errorString()));
        }
        return false;
    }
    const QByteArray bytes = (endsWithLine(file) ? "" : "\n") + line + '\n';
    return file.write(bytes) == bytes.size();
}

/// A file that is full, or that began too long ago, is put aside. Two programs must not do so one after the other.
void ActivityLog::makeRoom()
{
    const QFileInfo older(olderPath());
    if (older.exists() && older.lastModified() < m_clock().addDays(-m_limits.days)) {
        QFile::remove(olderPath());
    }
    QLockFile lock(m_path + QLatin1String(".lock"));
    if (isFull() && lock.tryLock() && isFull()) {
        putAside();
    }
}

bool ActivityLog::isFull() const
{
    const QDateTime beginning = beginningOf(m_path);
    const bool isOld = beginning.isValid() && beginning < m_clock().addDays(-m_limits.days);
    return isOld || QFileInfo(m_path).size() >= m_limits.fileBytes;
}

void ActivityLog::putAside()
{
    if (m_isRead) {
        readOn();
    }
    QFile::remove(olderPath());
    QFile::rename(m_path, olderPath());
    m_offset = 0;
    m_head.clear();
}

const std::vector<ActivityEntry> &ActivityLog::entries()
{
    if (!std::exchange(m_isRead, true)) {
        readAll();
        watch();
    }
    return m_entries;
}

std::optional<QDateTime> ActivityLog::lastUse(const QUuid &profile)
{
    (void)entries();
    const auto found = m_lastUse.constFind(profile);
    return found == m_lastUse.constEnd() ? std::nullopt : std::optional(*found);
}

void ActivityLog::readAll()
{
    // What could not be written is in memory alone, and stays.
    std::vector<ActivityEntry> noted;
    if (!m_isKept) {
        noted.swap(m_entries);
    }
    m_entries.clear();
    m_unreadable = 0;
    if (QFile older(olderPath()); older.open(QIODevice::ReadOnly)) {
        take(older.readAll());
    }
    m_offset = 0;
    m_head.clear();
    if (QFile file(m_path); file.open(QIODevice::ReadOnly)) {
        m_head = file.peek(headBytes);
        const QByteArray bytes = file.readAll();
        const qsizetype whole = bytes.lastIndexOf('\n') + 1;
        take(bytes.first(whole));
        m_offset = whole;
    }
    const QDateTime oldest = m_clock().addDays(-m_limits.days);
    std::erase_if(m_entries, [&oldest](const ActivityEntry &entry) { return entry.at < oldest; });
    std::ranges::move(noted, std::back_inserter(m_entries));
    trim();
    m_lastUse.clear();
    for (const ActivityEntry &entry : m_entries) {
        if (entry.isUse()) {
            m_lastUse[entry.profile] = std::max(m_lastUse.value(entry.profile, entry.at), entry.at);
        }
    }
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
        readAll();
        watchAnew();
        Q_EMIT reset();
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
    take(bytes.first(whole));
    if (trim()) {
        Q_EMIT reset();
    } else if (first < int(m_entries.size())) {
        Q_EMIT added(first);
    }
}

void ActivityLog::take(const QByteArray &bytes)
{
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', from);
        const qsizetype to = end < 0 ? bytes.size() : end;
        const QByteArray line = QByteArray::fromRawData(bytes.constData() + from, to - from);
        from = to + 1;
        if (auto entry = line.isEmpty() ? std::nullopt : fromLine(line)) {
            keep(std::move(*entry));
        } else if (!line.isEmpty()) {
            ++m_unreadable;
        }
    }
}

void ActivityLog::keep(ActivityEntry entry)
{
    if (entry.isUse()) {
        m_lastUse[entry.profile] = std::max(m_lastUse.value(entry.profile, entry.at), entry.at);
    }
    m_entries.push_back(std::move(entry));
}

/// A tenth at once, so that it happens rarely.
bool ActivityLog::trim()
{
    if (m_entries.size() <= m_limits.entries + (m_limits.entries / 10)) {
        return false;
    }
    m_entries.erase(m_entries.begin(), m_entries.end() - std::ptrdiff_t(m_limits.entries));
    return true;
}

Result<void> ActivityLog::clear()
{
    for (const QString &path : {m_path, olderPath()}) {
        if (QFile::exists(path) && !QFile::remove(path)) {
            return failAtFile(QCoreApplication::translate("ActivityLog", "%1 cannot be removed.").arg(path));
        }
    }
    m_entries.clear();
    m_lastUse.clear();
    m_unreadable = 0;
    m_offset = 0;
    m_head.clear();
    Q_EMIT reset();
    return {};
}

/// The file for what is added, its folder for the time when there is none.
void ActivityLog::watch()
{
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{QFileInfo(m_path).path()});
    watchAnew();
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &ActivityLog::followFolder);
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
    if (isThere == m_watcher->files().isEmpty()) {
        watchAnew();
        readOn();
    }
}

} // namespace bearerbox
