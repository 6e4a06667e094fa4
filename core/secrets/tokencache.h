// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

#include <QCoro/QCoroTask>
#include <QHash>
#include <QUuid>

#include <optional>

namespace bearerbox {

/// Keeps the tokens of profiles, one blob each, so that a restart costs no log-in. It outlives every call.
class TokenCache
{
public:
    virtual ~TokenCache() = default;

    /// The blob, or nothing where none is kept.
    virtual QCoro::Task<Result<std::optional<Secret>>> read(QUuid profile) = 0;
    /// The blobs of all profiles.
    virtual QCoro::Task<Result<QHash<QUuid, Secret>>> readAll() = 0;
    virtual QCoro::Task<Result<void>> write(QUuid profile, Secret blob) = 0;
    /// Forgets a profile's tokens; forgetting what is not there succeeds.
    virtual QCoro::Task<Result<void>> remove(QUuid profile) = 0;

protected:
    TokenCache() = default;
    Q_DISABLE_COPY_MOVE(TokenCache)
};

/// Goes with the memory store: nothing outlives the process.
class MemoryTokenCache final : public TokenCache
{
public:
    QCoro::Task<Result<std::optional<Secret>>> read(QUuid profile) override;
    QCoro::Task<Result<QHash<QUuid, Secret>>> readAll() override;
    QCoro::Task<Result<void>> write(QUuid profile, Secret blob) override;
    QCoro::Task<Result<void>> remove(QUuid profile) override;

private:
    QHash<QUuid, Secret> m_blobs;
};

} // namespace bearerbox
