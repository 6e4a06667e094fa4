// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <chrono>

namespace bearerbox {

/// The operating system's keychain (Secret Service, KWallet, macOS, Windows) under the service name "bearerbox".
/// A locked one asks the person for its password, and that is waited for. Any other call that takes longer than the
/// limit is StoreLocked.
class KeychainStore final : public SecretStore
{
public:
    explicit KeychainStore(std::chrono::milliseconds limit = std::chrono::seconds(10));

    QCoro::Task<Result<void>> readiness() override;
    QCoro::Task<Result<std::optional<Secret>>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret value) override;
    QCoro::Task<Result<void>> remove(QString key) override;

private:
    std::chrono::milliseconds m_limit;
};

} // namespace bearerbox
