// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/stage.h"

namespace bearerbox::test {

/// Profiles in every state of a life.
void fillLives(Stage &stage);
/// What happened to them in a day.
void fillHistory(Stage &stage);
/// Profiles in every kind of trouble.
void fillTroubles(Stage &stage);

} // namespace bearerbox::test
