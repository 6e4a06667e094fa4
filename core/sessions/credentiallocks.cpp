// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/credentiallocks.h"

#include "core/base/filelock.h"
#include "core/sessions/attemptledger.h"
#include "core/sessions/identity.h"

#include <QCoreApplication>

namespace bearerbox {

QCoro::Task<Result<FileLock>> lockProfile(QUuid profile, Facilities facilities)
{
    if (!facilities.folder.isWritable()) {
        const QString sentence = QCoreApplication::translate(
            "CredentialLocks", "The folder %1 cannot be written: nothing that belongs to a profile can be kept.");
        co_return failAtFile(sentence.arg(facilities.folder.path()));
    }
    const QString path = facilities.folder.credentialLock(profile.toString(QUuid::WithoutBraces));
    co_return co_await lockFile(path, facilities.limits.fromNow(facilities.limits.total));
}

QCoro::Task<Result<FileLock>> lockAccount(Material material, Facilities facilities)
{
    const QString account = accountOf(material);
    const QString wanted = account.isEmpty() ? ownerOf(material) : account;
    if (wanted.isEmpty()) {
        co_return FileLock();
    }
    const QString path = facilities.folder.credentialLock(wanted);
    const Result<FileLock> lock = co_await lockFile(path, facilities.limits.fromNow(facilities.limits.total));
    if (lock) {
        facilities.attempts->settle(material, facilities.now(material.address));
    }
    co_return lock;
}

} // namespace bearerbox
