// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/memorystore.h"
#include "core/secrets/tokencache.h"

#include <QSet>

#include <memory>

namespace bearerbox {

/// A lasting store, but for the items of some profiles, which are kept for as long as the program runs.
class MixedStore final : public SecretStore
{
public:
    explicit MixedStore(std::unique_ptr<SecretStore> lasting);
    /// From now on; what the lasting store has of this profile is not seen any more.
    void keepInMemory(const QUuid &profile);

    QCoro::Task<Result<std::optional<Secret>>> read(QString key) override;
    QCoro::Task<Result<void>> readiness() override;
    QCoro::Task<Result<void>> write(QString key, Secret value) override;
    QCoro::Task<Result<void>> remove(QString key) override;

private:
    [[nodiscard]] SecretStore &storeOf(const QString &key);

    std::unique_ptr<SecretStore> m_lasting;
    MemoryStore m_memory;
    QSet<QString> m_inMemory;
};

/// The same for tokens.
class MixedTokenCache final : public TokenCache
{
public:
    explicit MixedTokenCache(std::unique_ptr<TokenCache> lasting);
    void keepInMemory(const QUuid &profile);

    QCoro::Task<Result<std::optional<Secret>>> read(QUuid profile) override;
    QCoro::Task<Result<QHash<QUuid, Secret>>> readAll() override;
    QCoro::Task<Result<void>> write(QUuid profile, Secret blob) override;
    QCoro::Task<Result<void>> remove(QUuid profile) override;

private:
    [[nodiscard]] TokenCache &cacheOf(const QUuid &profile);

    std::unique_ptr<TokenCache> m_lasting;
    MemoryTokenCache m_memory;
    QSet<QUuid> m_inMemory;
};

} // namespace bearerbox
