// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is noted, and where it goes.
#include "core/activity/activitylog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

Q_LOGGING_CATEGORY(log, "bearerbox.core.activity")

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

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
    , m_uses(QFileInfo(m_path).dir().filePath(u"uses.json"_s))
{
}

QString ActivityLog::olderPath() const
{
    QString path = m_path;
    return path.insert(path.lastIndexOf(u'.'), ".old"_L1);
}

void ActivityLog::note(ActivityEntry entry)
{
    entry.at = m_clock();
    tellUses(entry);
    makeRoom();
    const bool isAlone = m_unwritten.empty();
    m_unwritten.push_back(std::move(entry));
    const std::size_t written = writeOut();
    if (!m_isRead) {
        return;
    }
    if (written == 0) {
        keepInMemory(m_unwritten.back());
    } else if (isAlone) {
        readOn();
    } else {
        readAnew(); // the file tells now what was in memory alone
    }
}

void ActivityLog::tellUses(const ActivityEntry &entry)
{
    if (entry.profile.isNull()) {
        return; // a call that describes its own
    }
    if (entry.isUse()) {
        putLastUse(entry.profile, entry.at);
    } else if (entry.happening == Happening::ProfileRemoved) {
        m_uses.forget(entry.profile);
    }
}

void ActivityLog::putLastUse(const QUuid &profile, const QDateTime &at)
{
    m_uses.note(profile, at);
    Q_EMIT usesChanged();
}

/// How much of what was unwritten is in the file now: what could not be written before goes first.
std::size_t ActivityLog::writeOut()
{
    std::size_t written = 0;
    while (written < m_unwritten.size() && append(toLine(m_unwritten[written]))) {
        ++written;
    }
    const std::size_t rest = m_unwritten.size() - written;
    const std::size_t tooMany = rest - std::min(rest, m_limits.entries);
    m_unwritten.erase(m_unwritten.begin(), m_unwritten.begin() + std::ptrdiff_t(written + tooMany));
    return written;
}

/// One write, which the system appends as a whole.
bool ActivityLog::append(const QByteArray &line)
{
    QFile file(m_path);
    constexpr auto mode = QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered;
    if (!file.open(mode, ownerOnly)) {
        if (m_unwritten.size() == 1) {
            qCInfo(log, "%s: %s", qUtf8Printable(m_path), qUtf8Printable(file.errorString()));
        }
        return false;
    }
    const QByteArray bytes = (endsWithLine(file) ? "" : "\n") + line + '\n';
    return file.write(bytes) == bytes.size();
}

void ActivityLog::keepInMemory(const ActivityEntry &entry)
{
    const auto first = int(m_entries.size());
    m_entries.push_back(entry);
    if (trim()) {
        Q_EMIT reset();
    } else {
        Q_EMIT added(first);
    }
}

/// A file that is full, or that began too long ago, is put aside. Two programs must not do so one after the other.
void ActivityLog::makeRoom()
{
    const QFileInfo older(olderPath());
    if (older.exists() && older.lastModified() < m_clock().addDays(-m_limits.days)) {
        QFile::remove(olderPath());
    }
    QLockFile lock(m_path + ".lock"_L1);
    if (isFull() && lock.tryLock() && isFull()) {
        putAside();
    }
}

bool ActivityLog::isFull() const
{
    const QDateTime now = m_clock();
    const QDateTime beginning = beginningOf(m_path);
    const qint64 size = QFileInfo(m_path).size();
    const bool isOld = beginning.isValid() && beginning < now.addDays(-m_limits.days);
    // The one before it goes when this one is put aside: this one must hold the span by itself then.
    const bool holdsSpan = !beginning.isValid() || beginning <= now.addMSecs(-m_limits.span.count());
    return isOld || (size >= m_limits.fileBytes && holdsSpan) || size >= m_limits.mostBytes;
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

Result<void> ActivityLog::clear()
{
    for (const QString &path : {m_path, olderPath()}) {
        if (QFile::exists(path) && !QFile::remove(path)) {
            return failAtFile(QCoreApplication::translate("ActivityLog", "%1 cannot be removed.").arg(path));
        }
    }
    const Result<void> usesGone = m_uses.clear();
    m_entries.clear();
    m_unwritten.clear();
    m_unreadable = 0;
    m_offset = 0;
    m_head.clear();
    Q_EMIT reset();
    Q_EMIT usesChanged();
    return usesGone;
}

} // namespace bearerbox
