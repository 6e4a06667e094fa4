// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace bearerbox {

/// A value and the word that stands for it in a file. An array of them is a table, in which each value has one word.
template <typename Value>
struct WordFor
{
    Value value;
    QLatin1StringView word;
};

/// The word of a value, which is in the table.
template <typename Value, std::size_t Count>
[[nodiscard]] QString wordIn(const std::array<WordFor<Value>, Count> &table, Value value)
{
    return std::ranges::find(table, value, &WordFor<Value>::value)->word;
}

/// The value of a word; nothing if it is not in the table.
template <typename Value, std::size_t Count>
[[nodiscard]] std::optional<Value> valueIn(const std::array<WordFor<Value>, Count> &table, const QString &word)
{
    const auto found = std::ranges::find(table, word, &WordFor<Value>::word);
    return found == table.end() ? std::nullopt : std::optional(found->value);
}

} // namespace bearerbox
