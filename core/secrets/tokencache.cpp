// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/tokencache.h"

namespace bearerbox {

QCoro::Task<Result<std::optional<Secret>>> MemoryTokenCache::read(QUuid profile)
{
    const auto found = m_blobs.constFind(profile);
    co_return found == m_blobs.constEnd() ? std::nullopt : std::optional(*found);
}

QCoro::Task<Result<QHash<QUuid, Secret>>> MemoryTokenCache::readAll()
{
    co_return QHash<QUuid, Secret>(m_blobs);
}

QCoro::Task<Result<void>> MemoryTokenCache::write(QUuid profile, Secret blob)
{
    m_blobs.insert(profile, blob);
    co_return Result<void>();
}

QCoro::Task<Result<void>> MemoryTokenCache::remove(QUuid profile)
{
    m_blobs.remove(profile);
    co_return Result<void>();
}

} // namespace bearerbox
