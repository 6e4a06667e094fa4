// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/material.h"
#include "core/sessions/facilities.h"

#include <QCoro/QCoroTask>
#include <QLockFile>

#include <memory>

namespace bearerbox {

using FileLock = std::shared_ptr<QLockFile>;

// Who needs both takes the lock of the profile first.

/// Keeps other programs from fetching for a profile, and from changing its secrets and tokens, while we do. Fails as
/// lockFile(), and with Internal where the folder cannot be written: others could not see the lock, nor a refusal.
[[nodiscard]] QCoro::Task<Result<FileLock>> lockProfile(QUuid profile, Facilities facilities);

/// The same for the account at its server, from the look at the ledger to the note in it: two programs with a wrong
/// password would else both see the budget that only one of them may spend. An attempt that a dead program left behind
/// is counted first. Where the service keeps one token of an owner alive, the same for the owner: of two that ask at
/// once nobody knows which token came last. No lock where neither matters.
[[nodiscard]] QCoro::Task<Result<FileLock>> lockAccount(Material material, Facilities facilities);

} // namespace bearerbox
