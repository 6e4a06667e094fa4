// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bearerbox {

/// Keeps the memory of this process out of core dumps and away from debuggers of the same user, where the system can.
/// To be called before the first secret is read.
void hardenProcess();

} // namespace bearerbox
