// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace bearerbox {

/// Reads a duration as Go's time.ParseDuration does ("15m", "1h30m", "900s", "1.5h"; https://pkg.go.dev/time),
/// without a sign. Fractions below a millisecond are dropped.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseGoDuration(QStringView text);

/// Reads what people type for a span of time: "90m", "1h 30m", "1.5 hours", "2 days", or plain seconds.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseDuration(QStringView text);

/// A span as people write it where they enter one: "24h", "1h 30m", "45s".
[[nodiscard]] QString shortDuration(std::chrono::seconds span);
/// The same as Go reads it: "1h30m".
[[nodiscard]] QString goDuration(std::chrono::seconds span);

/// A countdown: "11:42:07", "42:07", "0:07"; "2 d 11:42:07" from a day on. Negative spans count as none.
[[nodiscard]] QString formatCountdown(std::chrono::seconds left);

} // namespace bearerbox
