// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <chrono>

namespace bearerbox {

/// What the machine knows of time.
struct MachineTime
{
    /// The wall clock (UTC). A person, or the network's time, may set it forward or back at any moment.
    Clock wall;
    /// The time since the machine was started. Sleep counts; nobody can set it.
    std::function<std::chrono::milliseconds()> sinceBoot;
    /// The same for every program until the machine is started again; empty where the platform has no such name.
    QString bootId;
};

/// The time of this machine. Only programs ask for it.
[[nodiscard]] MachineTime systemTime();

/// The wall clock, read once, carried on by the time since boot: what is set afterwards changes nothing.
[[nodiscard]] Clock anchoredClock(const MachineTime &machine);

} // namespace bearerbox
