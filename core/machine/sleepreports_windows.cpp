// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/sleepreports.h"

#include <QObject>
#include <qt_windows.h>

#include <powrprof.h>

namespace bearerbox {

namespace {

/// The power broadcasts of Windows, without a window (PowerRegisterSuspendResumeNotification, Windows 8 and later).
class PowerBroadcasts final : public SleepReports
{
public:
    explicit PowerBroadcasts(std::function<void()> woke) : m_woke(std::move(woke))
    {
        DEVICE_NOTIFY_SUBSCRIBE_PARAMETERS callback{.Callback = &PowerBroadcasts::hear, .Context = this};
        if (PowerRegisterSuspendResumeNotification(DEVICE_NOTIFY_CALLBACK, &callback, &m_registration) !=
            ERROR_SUCCESS) {
            m_registration = nullptr;
        }
    }

    ~PowerBroadcasts() override
    {
        if (m_registration) {
            PowerUnregisterSuspendResumeNotification(m_registration);
        }
    }

private:
    /// Called on a thread of the system's: what is told goes through the event loop of ours.
    static ULONG CALLBACK hear(PVOID self, ULONG type, PVOID)
    {
        auto *reports = static_cast<PowerBroadcasts *>(self);
        if (type == PBT_APMRESUMEAUTOMATIC) {
            QMetaObject::invokeMethod(&reports->m_here, [reports] { reports->m_woke(); }, Qt::QueuedConnection);
        }
        return ERROR_SUCCESS;
    }

    std::function<void()> m_woke;
    /// Lives on our thread; calls that are still queued go with it.
    QObject m_here;
    HPOWERNOTIFY m_registration = nullptr;
};

} // namespace

std::unique_ptr<SleepReports> sleepReports(std::function<void()> woke)
{
    return std::make_unique<PowerBroadcasts>(std::move(woke));
}

} // namespace bearerbox
