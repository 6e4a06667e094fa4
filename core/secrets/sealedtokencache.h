// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"
#include "core/secrets/tokencache.h"

#include <memory>

namespace bearerbox {

/// Tokens in one sealed file whose key is an item of the secret store ("sealing-key"), made on first need and read
/// once per process: a refresh of tokens writes no keychain item.
class SealedTokenCache final : public TokenCache
{
public:
    /// The store is borrowed and outlives every call.
    SealedTokenCache(QString path, SecretStore &store);
    ~SealedTokenCache() override;

    QCoro::Task<Result<std::optional<Secret>>> read(QUuid profile) override;
    QCoro::Task<Result<void>> write(QUuid profile, Secret blob) override;
    QCoro::Task<Result<void>> remove(QUuid profile) override;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace bearerbox
