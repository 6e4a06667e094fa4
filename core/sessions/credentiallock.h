// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QCoro/QCoroTask>
#include <QLockFile>

#include <chrono>
#include <memory>

namespace bearerbox {

/// Waits, without blocking, until no other program is at work on a credential, so that two of them never log in at
/// once. The lock goes with the pointer. Fails with Timeout.
[[nodiscard]] QCoro::Task<Result<std::shared_ptr<QLockFile>>> lockCredential(QString path,
                                                                             std::chrono::milliseconds limit);

} // namespace bearerbox
