// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

#include <QCoro/QCoroTask>
#include <QString>

#include <optional>

namespace bearerbox {

/// A place that keeps secrets, each under a key. It outlives every call: see the traps of coroutines in CONTRIBUTING.
/// Calls may overlap; each fails with StoreLocked, StoreAbsent, StoreDenied or Internal.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// The secret, or nothing where there is no such item.
    virtual QCoro::Task<Result<std::optional<Secret>>> read(QString key) = 0;
    /// Whether a secret can be read without asking the person for anything. Fails with StoreLocked or StoreAbsent.
    virtual QCoro::Task<Result<void>> readiness() { co_return Result<void>(); }
    /// Stores a secret; one that is stored already is not written again.
    virtual QCoro::Task<Result<void>> write(QString key, Secret value) = 0;
    /// Removes an item; removing what is not there succeeds.
    virtual QCoro::Task<Result<void>> remove(QString key) = 0;

protected:
    SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)
};

} // namespace bearerbox
