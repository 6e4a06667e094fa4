// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/machinetime.h"

#include <QtGlobal>

#if defined(Q_OS_DARWIN)
#include <mach/mach_time.h>
#include <sys/sysctl.h>
#elif defined(Q_OS_WIN)
#include <qt_windows.h>
#else
#include <QFile>

#include <ctime>
#endif

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

#if defined(Q_OS_DARWIN)

std::chrono::milliseconds sinceBoot()
{
    // The continuous time goes on in sleep, the absolute one does not.
    mach_timebase_info_data_t base{};
    mach_timebase_info(&base);
    const double nanoseconds = double(mach_continuous_time()) * base.numer / base.denom;
    return std::chrono::milliseconds(qint64(nanoseconds / 1e6));
}

QString bootId()
{
    char text[64] = {};
    size_t size = sizeof text - 1;
    return sysctlbyname("kern.bootsessionuuid", text, &size, nullptr, 0) == 0 ? QString::fromLatin1(text) : QString();
}

#elif defined(Q_OS_WIN)

std::chrono::milliseconds sinceBoot()
{
    // Counts sleep and hibernation; steps of some 15 ms do for us.
    return std::chrono::milliseconds(qint64(GetTickCount64()));
}

QString bootId()
{
    return {};
}

#else

std::chrono::milliseconds sinceBoot()
{
    // CLOCK_MONOTONIC stands still while the machine sleeps (clock_gettime(2)).
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    const auto span = std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    return std::chrono::duration_cast<std::chrono::milliseconds>(span);
}

QString bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s); // random(4)
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

#endif

} // namespace

MachineTime systemTime()
{
    return {.wall = systemNow, .sinceBoot = sinceBoot, .bootId = bootId()};
}

Clock anchoredClock(const MachineTime &machine)
{
    const QDateTime booted = machine.wall().addMSecs(-machine.sinceBoot().count());
    return [booted, sinceBoot = machine.sinceBoot] { return booted.addMSecs(sinceBoot().count()); };
}

} // namespace bearerbox
