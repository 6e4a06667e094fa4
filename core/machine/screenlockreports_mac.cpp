// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/screenlockreports.h"

#include <CoreFoundation/CoreFoundation.h>

namespace bearerbox {

namespace {

/// What loginwindow tells everybody (com.apple.screenIsLocked), on the main run loop that Qt runs as well.
class DistributedNotices final : public ScreenLockReports
{
public:
    explicit DistributedNotices(std::function<void()> locked) : m_locked(std::move(locked))
    {
        CFNotificationCenterAddObserver(CFNotificationCenterGetDistributedCenter(), this, &DistributedNotices::hear,
                                        CFSTR("com.apple.screenIsLocked"), nullptr,
                                        CFNotificationSuspensionBehaviorDeliverImmediately);
    }

    ~DistributedNotices() override
    {
        CFNotificationCenterRemoveEveryObserver(CFNotificationCenterGetDistributedCenter(), this);
    }

private:
    static void hear(CFNotificationCenterRef, void *self, CFNotificationName, const void *, CFDictionaryRef)
    {
        static_cast<DistributedNotices *>(self)->m_locked();
    }

    std::function<void()> m_locked;
};

} // namespace

std::unique_ptr<ScreenLockReports> screenLockReports(std::function<void()> locked)
{
    return std::make_unique<DistributedNotices>(std::move(locked));
}

} // namespace bearerbox
