// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bearerbox {

/// Texts as a sentence lists them: "a, b and c". (Not as QLocale does, which leaves no space around Chinese words.)
[[nodiscard]] QString listed(const QStringList &texts);

/// Names in alphabetical order as a sentence lists them; of many the first few: "a, b, c and 4 more".
[[nodiscard]] QString someNames(QStringList names);

} // namespace bearerbox
