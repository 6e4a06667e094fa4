// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "core/headers/formatbook.h"

namespace bearerbox::cli {

/// The options that describe a profile, for add, edit and a call without a profile.
[[nodiscard]] std::vector<Option> profileOptions();

/// Puts the options given into a profile; what is not named stays. Fails with Usage.
[[nodiscard]] Result<Profile> withOptions(Profile profile, const ServiceDefinition &service,
                                          const Invocation &invocation, const FormatBook &formats);

} // namespace bearerbox::cli
