// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bearerbox::sandbox {

/// Ends the program when standard input ends; to be called once, with an application object. Whoever holds the other
/// end of that pipe takes the program along, also when it is killed.
void endWithInput();

} // namespace bearerbox::sandbox
