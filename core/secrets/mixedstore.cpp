// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/mixedstore.h"

#include "core/secrets/profilesecrets.h"

namespace bearerbox {

namespace {

/// The lasting tokens with those in memory, which come first.
QCoro::Task<Result<QHash<QUuid, Secret>>> readBoth(TokenCache *lasting, TokenCache *memory)
{
    const Result<QHash<QUuid, Secret>> kept = co_await lasting->readAll();
    const Result<QHash<QUuid, Secret>> passing = co_await memory->readAll();
    if (!kept || !passing) {
        co_return Failure(kept ? passing.error() : kept.error());
    }
    QHash<QUuid, Secret> all = *kept;
    all.insert(*passing);
    co_return all;
}

} // namespace

MixedStore::MixedStore(std::unique_ptr<SecretStore> lasting) : m_lasting(std::move(lasting)) {}

void MixedStore::keepInMemory(const QUuid &profile)
{
    m_inMemory.insert(ProfileSecrets::itemKey(profile));
}

SecretStore &MixedStore::storeOf(const QString &key)
{
    return m_inMemory.contains(key) ? m_memory : *m_lasting;
}

QCoro::Task<Result<std::optional<Secret>>> MixedStore::read(QString key)
{
    return storeOf(key).read(key);
}

QCoro::Task<Result<void>> MixedStore::readiness()
{
    return m_lasting->readiness();
}

QCoro::Task<Result<void>> MixedStore::write(QString key, Secret value)
{
    return storeOf(key).write(key, std::move(value));
}

QCoro::Task<Result<void>> MixedStore::remove(QString key)
{
    return storeOf(key).remove(key);
}

MixedTokenCache::MixedTokenCache(std::unique_ptr<TokenCache> lasting) : m_lasting(std::move(lasting)) {}

void MixedTokenCache::keepInMemory(const QUuid &profile)
{
    m_inMemory.insert(profile);
}

TokenCache &MixedTokenCache::cacheOf(const QUuid &profile)
{
    return m_inMemory.contains(profile) ? m_memory : *m_lasting;
}

QCoro::Task<Result<std::optional<Secret>>> MixedTokenCache::read(QUuid profile)
{
    return cacheOf(profile).read(profile);
}

QCoro::Task<Result<QHash<QUuid, Secret>>> MixedTokenCache::readAll()
{
    return readBoth(m_lasting.get(), &m_memory);
}

QCoro::Task<Result<void>> MixedTokenCache::write(QUuid profile, Secret blob)
{
    return cacheOf(profile).write(profile, std::move(blob));
}

QCoro::Task<Result<void>> MixedTokenCache::remove(QUuid profile)
{
    return cacheOf(profile).remove(profile);
}

} // namespace bearerbox
