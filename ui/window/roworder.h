// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox {

class SessionListModel;

/// What the rows are sorted by; favourites always come first. By name, the other rows of a group stand together. What
/// was used last comes first.
enum class RowOrder { Name, TimeLeft, LastUsed };
/// As the settings keep it.
[[nodiscard]] QString orderWord(RowOrder order);
/// The order by name for a word that nobody knows.
[[nodiscard]] RowOrder orderFromWord(const QString &word);

/// What the rows below one heading have in common.
struct Section
{
    bool isFavourite = false;
    /// Empty for favourites, and for profiles without a group.
    QString group = {};

    bool operator==(const Section &) const = default;
};

/// What stands in the heading.
[[nodiscard]] QString titleOf(const Section &section);

/// Whether one row of the source comes before another. Rows that are alike stay in the order of the source.
[[nodiscard]] bool comesFirst(const SessionListModel &rows, RowOrder order, int left, int right);

} // namespace bearerbox
