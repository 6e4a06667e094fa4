// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <memory>

namespace bearerbox {

struct SealingKeyState;

/// The item of the store that holds it.
[[nodiscard]] QString sealingKeyItem();

/// The key of sealed files: the item "sealing-key" of the secret store, read once per process and made on first need.
/// A handle: copies share what was read. Calls may overlap; each fails as the store does.
class SealingKey final
{
public:
    /// The store is borrowed and outlives every call. The file at lockPath keeps two programs from making a key each.
    SealingKey(SecretStore &store, QString lockPath);

    /// The key, or nothing where the store has none that could be one.
    [[nodiscard]] QCoro::Task<Result<std::optional<Secret>>> find() const;
    /// The key, a new one where there is none. Fails as lockFile() does where another program is at it for too long.
    [[nodiscard]] QCoro::Task<Result<Secret>> findOrMake() const;
    /// Has the store asked again next time: another program may have made a new key.
    void forget() const;

private:
    std::shared_ptr<SealingKeyState> m_state;
};

} // namespace bearerbox
