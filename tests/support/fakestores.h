// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"
#include "core/secrets/tokencache.h"

#include <QHash>
#include <QMap>

namespace bearerbox::test {

/// A secret store that fails as told and counts what is asked of it.
class FakeSecretStore final : public SecretStore
{
public:
    QCoro::Task<Result<void>> readiness() override;
    QCoro::Task<Result<std::optional<Secret>>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret value) override;
    QCoro::Task<Result<void>> remove(QString key) override;

    /// Every call fails so, until it is empty again.
    std::optional<Error> failure;
    /// Reading would ask the person, or find nobody to ask.
    std::optional<Error> unready;
    /// Only writing fails so.
    std::optional<Error> writeFailure;
    QMap<QString, Secret> items;
    int reads = 0;
    int writes = 0;
};

/// A token cache that fails as told and counts what is asked of it.
class FakeTokenCache final : public TokenCache
{
public:
    QCoro::Task<Result<std::optional<Secret>>> read(QUuid profile) override;
    QCoro::Task<Result<QHash<QUuid, Secret>>> readAll() override;
    QCoro::Task<Result<void>> write(QUuid profile, Secret blob) override;
    QCoro::Task<Result<void>> remove(QUuid profile) override;

    std::optional<Error> failure;
    std::optional<Error> writeFailure;
    QHash<QUuid, Secret> blobs;
    int reads = 0;
    int writes = 0;
};

} // namespace bearerbox::test
