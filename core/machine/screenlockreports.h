// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace bearerbox {

/// Where a platform's word that the screen has been locked comes from; it ends with the object.
class ScreenLockReports
{
public:
    virtual ~ScreenLockReports() = default;
    ScreenLockReports(const ScreenLockReports &) = delete;
    ScreenLockReports &operator=(const ScreenLockReports &) = delete;

protected:
    ScreenLockReports() = default;
};

/// Calls when the screen of this session is locked, on the thread of the caller and from its event loop; possibly more
/// than once for one lock. Says nothing where the platform says nothing.
[[nodiscard]] std::unique_ptr<ScreenLockReports> screenLockReports(std::function<void()> locked);

} // namespace bearerbox
