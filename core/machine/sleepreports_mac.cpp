// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/sleepreports.h"

#include <IOKit/IOMessage.h>
#include <IOKit/pwr_mgt/IOPMLib.h>

namespace bearerbox {

namespace {

/// The power messages of the root domain (IORegisterForSystemPower), on the main run loop that Qt runs as well.
class RootDomainReports final : public SleepReports
{
public:
    explicit RootDomainReports(std::function<void()> woke) : m_woke(std::move(woke))
    {
        m_root = IORegisterForSystemPower(this, &m_port, &RootDomainReports::hear, &m_notifier);
        if (m_root != MACH_PORT_NULL) {
            CFRunLoopAddSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(m_port), kCFRunLoopCommonModes);
        }
    }

    ~RootDomainReports() override
    {
        if (m_root != MACH_PORT_NULL) {
            CFRunLoopRemoveSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(m_port),
                                  kCFRunLoopCommonModes);
            IODeregisterForSystemPower(&m_notifier);
            IOServiceClose(m_root);
            IONotificationPortDestroy(m_port);
        }
    }

private:
    static void hear(void *self, io_service_t, uint32_t message, void *argument)
    {
        auto *reports = static_cast<RootDomainReports *>(self);
        if (message == kIOMessageSystemHasPoweredOn) {
            reports->m_woke();
        }
        // Who does not answer these two holds the machine awake for half a minute.
        if (message == kIOMessageSystemWillSleep || message == kIOMessageCanSystemSleep) {
            IOAllowPowerChange(reports->m_root, reinterpret_cast<intptr_t>(argument));
        }
    }

    std::function<void()> m_woke;
    io_connect_t m_root = MACH_PORT_NULL;
    IONotificationPortRef m_port = nullptr;
    io_object_t m_notifier = IO_OBJECT_NULL;
};

} // namespace

std::unique_ptr<SleepReports> sleepReports(std::function<void()> woke)
{
    return std::make_unique<RootDomainReports>(std::move(woke));
}

} // namespace bearerbox
