// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox::test {

/// Pictures of the list while several profiles are handled: chosen, dragged, refreshed, moved, removed.
void photographList(const QString &suffix);

} // namespace bearerbox::test
