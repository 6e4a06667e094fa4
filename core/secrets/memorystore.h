// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>

namespace bearerbox {

/// Keeps secrets for as long as the program runs, for machines without a keychain.
class MemoryStore final : public SecretStore
{
public:
    QCoro::Task<Result<std::optional<Secret>>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret value) override;
    QCoro::Task<Result<void>> remove(QString key) override;

private:
    QHash<QString, Secret> m_items;
};

} // namespace bearerbox
