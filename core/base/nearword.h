// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace bearerbox {

/// The one among the known words that somebody most likely meant: a third of its letters may be wrong, missing, too
/// many or swapped, upper and lower case aside; else the one that begins with three letters or more of what was typed.
/// Nothing where none is that near, or several are equally near.
[[nodiscard]] std::optional<QString> nearWord(const QString &typed, const QStringList &known);

/// "Did you mean “token”?" for the near word; empty where there is none.
[[nodiscard]] QString didYouMean(const QString &typed, const QStringList &known);

} // namespace bearerbox
