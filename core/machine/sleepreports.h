// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace bearerbox {

/// Where a platform's word about the end of a sleep comes from; it ends with the object.
class SleepReports
{
public:
    virtual ~SleepReports() = default;
    SleepReports(const SleepReports &) = delete;
    SleepReports &operator=(const SleepReports &) = delete;

protected:
    SleepReports() = default;
};

/// Calls after the machine woke, on the thread of the caller and from its event loop. Says nothing where the platform
/// says nothing.
[[nodiscard]] std::unique_ptr<SleepReports> sleepReports(std::function<void()> woke);

} // namespace bearerbox
