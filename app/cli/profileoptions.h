// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "core/headers/formatbook.h"

namespace bearerbox::cli {

/// The options that say what to call and how to get there: for add, edit and a call without a profile.
[[nodiscard]] std::vector<Option> describingOptions();

/// Those, and the options of what only a profile that is kept has.
[[nodiscard]] std::vector<Option> profileOptions();

/// The format that an option names. Fails with Usage.
[[nodiscard]] Result<QString> formatOption(const Invocation &invocation, const QString &option,
                                           const FormatBook &formats);

/// Puts the options given into a profile; what is not named stays. Fails with Usage.
[[nodiscard]] Result<Profile> withOptions(Profile profile, const ServiceDefinition &service,
                                          const Invocation &invocation, const FormatBook &formats);

} // namespace bearerbox::cli
