// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/memorystore.h"

namespace bearerbox {

QCoro::Task<Result<std::optional<Secret>>> MemoryStore::read(QString key)
{
    const auto found = m_items.constFind(key);
    co_return found == m_items.constEnd() ? std::nullopt : std::optional(*found);
}

QCoro::Task<Result<void>> MemoryStore::write(QString key, Secret value)
{
    m_items.insert(key, value);
    co_return Result<void>();
}

QCoro::Task<Result<void>> MemoryStore::remove(QString key)
{
    m_items.remove(key);
    co_return Result<void>();
}

} // namespace bearerbox
