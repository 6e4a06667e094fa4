// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/servicedefinition.h"

namespace bearerbox {

/// The holes in header or form lines, in order.
[[nodiscard]] std::vector<Template::Reference> referencesIn(const std::vector<HeaderTemplate> &lines);

/// The holes in a whole request: path, headers, form and JSON body.
[[nodiscard]] std::vector<Template::Reference> referencesIn(const RequestTemplate &request);

} // namespace bearerbox
