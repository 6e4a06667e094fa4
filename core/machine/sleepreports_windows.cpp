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
    explicit PowerBroadcasts(std::function<void(bool)> tell) : m_tell(std::move(tell))
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
        if (type == PBT_APMSUSPEND || type == PBT_APMRESUMEAUTOMATIC) {
            const bool sleeps = type == PBT_APMSUSPEND;
            QMetaObject::invokeMethod(
                &reports->m_here, [reports, sleeps] { reports->m_tell(sleeps); }, Qt::QueuedConnection);
        }
        return ERROR_SUCCESS;
    }

    std::function<void(bool)> m_tell;
    /// Lives on our thread; calls that are still queued go with it.
    QObject m_here;
    HPOWERNOTIFY m_registration = nullptr;
};

} // namespace

std::unique_ptr<SleepReports> sleepReports(std::function<void(bool)> tell)
{
    return std::make_unique<PowerBroadcasts>(std::move(tell));
}

} // namespace bearerbox
