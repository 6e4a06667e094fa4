// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bearerbox {

/// Names in alphabetical order as a sentence lists them; of many the first few: "a, b, c, and 4 more".
[[nodiscard]] QString someNames(QStringList names);

} // namespace bearerbox
