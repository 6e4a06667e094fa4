// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/sealingkey.h"
#include "core/secrets/tokencache.h"

namespace bearerbox {

/// Tokens in one file under a SealingKey: a refresh of tokens reads and writes no keychain item. Several programs may
/// share the file. One that cannot be opened is set aside and reported; one that cannot be read stays as it is.
/// Calls fail as the store does, and with Internal where the file cannot be read, written or locked.
class SealedTokenCache final : public TokenCache
{
public:
    /// The store is borrowed and outlives every call.
    SealedTokenCache(QString path, SecretStore &store);

    QCoro::Task<Result<std::optional<Secret>>> read(QUuid profile) override;
    QCoro::Task<Result<QHash<QUuid, Secret>>> readAll() override;
    QCoro::Task<Result<void>> write(QUuid profile, Secret blob) override;
    QCoro::Task<Result<void>> remove(QUuid profile) override;

private:
    QString m_path;
    SealingKey m_key;
};

} // namespace bearerbox
