// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QCoro/QCoroTask>
#include <QLockFile>

#include <chrono>
#include <memory>

namespace bearerbox {

/// Waits, without blocking, until no other program holds the lock file; it is let go with the pointer. Only the death
/// of its owner breaks a lock, not its age: what is done under it may wait for a person. Fails with Timeout when the
/// limit has passed, and with Internal where the file cannot be made.
[[nodiscard]] QCoro::Task<Result<std::shared_ptr<QLockFile>>> lockFile(QString path, std::chrono::milliseconds limit);

/// Lets go of every lock that lockFile() gave out and that is still held: for a program that ends in the middle of
/// things. On another machine with the same folder nobody could tell that its owner is dead.
void releaseFileLocks();

} // namespace bearerbox
