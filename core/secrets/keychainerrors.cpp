// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainerrors.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("KeychainStore", text);
}

} // namespace

Error keychainAbsent()
{
    return {.kind = ErrorKind::StoreAbsent,
            .detail = translated(QT_TRANSLATE_NOOP("KeychainStore", "There is no keyring in this session."))};
}

Error keychainLocked()
{
    return {.kind = ErrorKind::StoreLocked,
            .detail = translated(QT_TRANSLATE_NOOP("KeychainStore", "The keyring is locked."))};
}

Error keychainUnmade()
{
    return {.kind = ErrorKind::StoreAbsent,
            .detail = translated(QT_TRANSLATE_NOOP(
                "KeychainStore", "The keyring of this session has no default collection to keep secrets in.")),
            .hint = {.english =
                         u"Create one in the password app of your desktop (Passwords and Keys, KWalletManager), or "
                         "have gnome-keyring start with your log-in, which makes one."_s,
                     .chinese = u"请在桌面的密码应用（“密码和密钥”、KWalletManager）中创建一个，"
                                "或让 gnome-keyring 随登录启动，它会自动创建。"_s}};
}

Error keychainError(const KeychainEnding &ending, KeychainState state)
{
    if (state == KeychainState::Locked) {
        return keychainLocked();
    }
    switch (ending.error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return {.kind = ErrorKind::StoreDenied,
                .detail =
                    translated(QT_TRANSLATE_NOOP("KeychainStore", "The keyring refused access: %1.")).arg(ending.said)};
    default:
        if (state == KeychainState::Unmade) {
            return keychainUnmade();
        }
        return {.kind = ErrorKind::StoreAbsent,
                .detail =
                    translated(QT_TRANSLATE_NOOP("KeychainStore", "The keyring cannot be used: %1.")).arg(ending.said)};
    }
}

Error keychainTooLate(std::chrono::milliseconds limit)
{
    const double seconds = std::chrono::duration<double>(limit).count();
    return {.kind = ErrorKind::StoreLocked,
            .detail = translated(QT_TRANSLATE_NOOP(
                                     "KeychainStore",
                                     "The keyring did not answer within %1 s; it may be waiting to be unlocked."))
                          .arg(seconds)};
}

} // namespace bearerbox
