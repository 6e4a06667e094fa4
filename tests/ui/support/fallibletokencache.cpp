// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fallibletokencache.h"

namespace bearerbox::test {

namespace {

template <typename T>
QCoro::Task<Result<T>> failedWith(Error error)
{
    co_return Failure(std::move(error));
}

} // namespace

QCoro::Task<Result<std::optional<Secret>>> FallibleTokenCache::read(QUuid profile)
{
    return failure ? failedWith<std::optional<Secret>>(*failure) : m_memory.read(profile);
}

QCoro::Task<Result<QHash<QUuid, Secret>>> FallibleTokenCache::readAll()
{
    return failure ? failedWith<QHash<QUuid, Secret>>(*failure) : m_memory.readAll();
}

QCoro::Task<Result<void>> FallibleTokenCache::write(QUuid profile, Secret blob)
{
    return failure ? failedWith<void>(*failure) : m_memory.write(profile, std::move(blob));
}

QCoro::Task<Result<void>> FallibleTokenCache::remove(QUuid profile)
{
    return failure ? failedWith<void>(*failure) : m_memory.remove(profile);
}

} // namespace bearerbox::test
