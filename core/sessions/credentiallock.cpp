// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/credentiallock.h"

#include <QCoreApplication>
#include <QCoro/QCoroTimer>
#include <QElapsedTimer>

namespace bearerbox {

QCoro::Task<Result<std::shared_ptr<QLockFile>>> lockCredential(QString path, std::chrono::milliseconds limit)
{
    using namespace std::chrono_literals;
    auto lock = std::make_shared<QLockFile>(path);
    // Only the death of its owner breaks the lock, not its age: a log-in may take as long as its limit.
    lock->setStaleLockTime(0);
    QElapsedTimer waited;
    waited.start();
    QTimer pause;
    pause.setInterval(50ms);
    while (!lock->tryLock(0)) {
        if (std::chrono::milliseconds(waited.elapsed()) >= limit || lock->error() != QLockFile::LockFailedError) {
            co_return fail(
                ErrorKind::Timeout,
                QCoreApplication::translate("CredentialLock", "Another program is still working on this profile."));
        }
        pause.start();
        co_await pause;
    }
    co_return lock;
}

} // namespace bearerbox
