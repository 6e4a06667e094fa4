// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace bearerbox::cli {

/// The exit status of a failure's kind; part of the contract with scripts.
[[nodiscard]] int exitStatus(ErrorKind kind);

} // namespace bearerbox::cli
