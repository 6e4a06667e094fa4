// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelock.h"

#include <QCoreApplication>
#include <QCoro/QCoroTimer>
#include <QElapsedTimer>

#include <vector>

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("FileLock", text);
}

/// Those given out; the gone ones are dropped with the next.
std::vector<std::weak_ptr<QLockFile>> &givenOut()
{
    static std::vector<std::weak_ptr<QLockFile>> locks;
    return locks;
}

} // namespace

QCoro::Task<Result<std::shared_ptr<QLockFile>>> lockFile(QString path, std::chrono::milliseconds limit)
{
    using namespace std::chrono_literals;
    auto lock = std::make_shared<QLockFile>(path);
    lock->setStaleLockTime(0);
    QElapsedTimer waited;
    waited.start();
    QTimer pause;
    pause.setInterval(20ms);
    while (!lock->tryLock(0)) {
        if (lock->error() != QLockFile::LockFailedError) {
            co_return fail(ErrorKind::Internal,
                           translated(QT_TRANSLATE_NOOP("FileLock", "The file %1 cannot be made.")).arg(path));
        }
        if (std::chrono::milliseconds(waited.elapsed()) >= limit) {
            co_return fail(ErrorKind::Timeout,
                           translated(QT_TRANSLATE_NOOP("FileLock", "Another program is still at work on the same.")));
        }
        pause.start();
        co_await pause;
    }
    std::erase_if(givenOut(), [](const std::weak_ptr<QLockFile> &each) { return each.expired(); });
    givenOut().push_back(lock);
    co_return lock;
}

void releaseFileLocks()
{
    for (const std::weak_ptr<QLockFile> &each : givenOut()) {
        if (const std::shared_ptr<QLockFile> lock = each.lock()) {
            lock->unlock();
        }
    }
}

} // namespace bearerbox
