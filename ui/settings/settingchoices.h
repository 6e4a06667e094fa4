// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace bearerbox {

/// Spans to choose from, and nothing for "never".
template <typename Span>
using SpanChoices = std::vector<std::optional<Span>>;

/// What the dialog offers, in the order of length and with "never" at its end; a span that somebody wrote into the file
/// stands among them.
[[nodiscard]] SpanChoices<std::chrono::seconds> clipboardChoices(std::optional<std::chrono::seconds> present);
/// With "never" at the beginning.
[[nodiscard]] SpanChoices<std::chrono::minutes> lockChoices(std::optional<std::chrono::minutes> present);

/// "30 seconds", "5 minutes", "1 hour".
[[nodiscard]] QString choiceText(std::chrono::seconds span);

} // namespace bearerbox
