// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/acquire.h"

namespace bearerbox {

/// Shows the header set to the service. A renewed token that comes back is kept; tokens that the service calls dead are
/// forgotten.
[[nodiscard]] QCoro::Task<ProbeOutcome> probe(Request request, Acquisition acquisition, Facilities facilities);

} // namespace bearerbox
