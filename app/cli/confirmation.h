// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox::cli {

/// Whether a person sits at a terminal: what is asked there is read from there.
[[nodiscard]] bool canAsk();

/// Asks on standard error and waits for a line of standard input; returns it without blanks around.
[[nodiscard]] QString ask(const QString &question);

} // namespace bearerbox::cli
