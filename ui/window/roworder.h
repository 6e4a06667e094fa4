// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox {

/// What the rows are sorted by; favourites always come first. By name, the other rows of a group stand together. What
/// was used last comes first.
enum class RowOrder { Name, TimeLeft, LastUsed };
/// As the settings keep it.
[[nodiscard]] QString orderWord(RowOrder order);
/// The order by name for a word that nobody knows.
[[nodiscard]] RowOrder orderFromWord(const QString &word);

} // namespace bearerbox
