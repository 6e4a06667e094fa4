// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/common/backend.h"
#include "core/profiles/profile.h"

#include <QCoro/QCoroTask>

namespace bearerbox::cli {

/// The options of add and edit.
[[nodiscard]] std::vector<Option> savingOptions();

/// Puts the options into a profile, reads the secrets and saves both; ends with the exit status, or with why it failed.
[[nodiscard]] QCoro::Task<Result<int>> save(Profile profile, Invocation invocation, Backend *backend);

} // namespace bearerbox::cli
