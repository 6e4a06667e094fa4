// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/unlocking.h"

#include "core/secrets/sealingkey.h"

namespace bearerbox {

QCoro::Task<Result<void>> askForAccess(SecretStore *store)
{
    QString key = sealingKeyItem();
    const Result<std::optional<Secret>> found = co_await store->read(std::move(key));
    co_return found ? Result<void>() : Result<void>(Failure(found.error()));
}

} // namespace bearerbox
