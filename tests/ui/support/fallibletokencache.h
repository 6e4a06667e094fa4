// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/tokencache.h"

#include <optional>

namespace bearerbox::test {

/// Keeps tokens in memory, or fails if told so; it answers at once.
class FallibleTokenCache final : public TokenCache
{
public:
    QCoro::Task<Result<std::optional<Secret>>> read(QUuid profile) override;
    QCoro::Task<Result<QHash<QUuid, Secret>>> readAll() override;
    QCoro::Task<Result<void>> write(QUuid profile, Secret blob) override;
    QCoro::Task<Result<void>> remove(QUuid profile) override;

    std::optional<Error> failure;

private:
    MemoryTokenCache m_memory;
};

} // namespace bearerbox::test
