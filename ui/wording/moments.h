// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

class QDateTime;
class QLocale;

namespace bearerbox {

/// An instant for people in their time zone: the time alone if it is today, else with its date.
[[nodiscard]] QString instantText(const QDateTime &instant, const QDateTime &now, const QLocale &locale);

/// The same to the second.
[[nodiscard]] QString exactInstantText(const QDateTime &instant, const QDateTime &now, const QLocale &locale);

/// The time of day to the second, in the person's time zone.
[[nodiscard]] QString exactTimeText(const QDateTime &instant, const QLocale &locale);

/// A span in the unit that fits: "45 seconds", "15 minutes", "2 hours", "3 days".
[[nodiscard]] QString spanText(std::chrono::seconds span);

/// The countdown to an instant; nothing is left after it.
[[nodiscard]] QString countdownUntil(const QDateTime &instant, const QDateTime &now);

/// A countdown, or a word where no expiry is known.
[[nodiscard]] QString countdownText(std::optional<std::chrono::milliseconds> left);

} // namespace bearerbox
