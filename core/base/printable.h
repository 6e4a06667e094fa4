// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox {

/// A text from elsewhere, fit to be shown: blanks for control characters and for those that hide or turn round what
/// stands beside them.
[[nodiscard]] QString printable(const QString &text);

} // namespace bearerbox
