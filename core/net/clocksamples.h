// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>

#include <chrono>
#include <optional>
#include <vector>

namespace bearerbox {

/// What one answer told about its server's clock.
struct ClockSample
{
    /// The machine's start in which it came.
    QString bootId;
    /// The server's time (since 1970, UTC) less the time since that start.
    std::chrono::milliseconds sinceBoot{0};
    /// The server's time less what the wall clock said.
    std::chrono::milliseconds wall{0};
    /// When, by the clock of this machine.
    QDateTime at;

    bool operator==(const ClockSample &) const = default;
};

/// What one server told, the last answer at the end; no more than five.
using ClockSamples = std::vector<ClockSample>;

/// How many answers count.
constexpr std::size_t countedSamples = 5;

/// What the machine's clocks show at one moment.
struct MachineMoment
{
    QString bootId;
    std::chrono::milliseconds sinceBoot{0};
    /// By the anchored clock.
    QDateTime clock;
};

/// Whether a clock that says so was ever set: from 2020 to 2100.
[[nodiscard]] bool isPlausible(const QDateTime &instant);

/// The last answers of two lists, one after the other.
[[nodiscard]] ClockSamples joined(ClockSamples earlier, const ClockSamples &later);

/// Those that came since the machine was started.
[[nodiscard]] ClockSamples ofBoot(const ClockSamples &samples, const QString &bootId);

/// The median of what a list says; of an even number the later of the two in the middle, since a long way makes a
/// server look late and never early. The list must not be empty.
[[nodiscard]] std::chrono::milliseconds median(const ClockSamples &samples,
                                               std::chrono::milliseconds ClockSample::*difference);

/// The time at the server: by the answers since the machine was started, else by how far the server was from the wall
/// clock before. Nothing where nothing usable is known.
[[nodiscard]] std::optional<QDateTime> serverTime(const ClockSamples &samples, const MachineMoment &moment);

[[nodiscard]] QJsonArray toJson(const ClockSamples &samples);
/// What is no sample is left out.
[[nodiscard]] ClockSamples samplesFromJson(const QJsonArray &entries);

} // namespace bearerbox
