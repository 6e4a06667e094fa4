// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/sleepreports_logind.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace bearerbox {

LogindReports::LogindReports(std::function<void()> woke) : m_woke(std::move(woke))
{
    // The bus remembers what we want to hear, whether logind is there already or comes later. Without a bus this is
    // false, and nobody reports anything.
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                         u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                                         SLOT(prepareForSleep(bool)));
}

void LogindReports::prepareForSleep(bool starts)
{
    if (!starts) {
        m_woke();
    }
}

std::unique_ptr<SleepReports> sleepReports(std::function<void()> woke)
{
    return std::make_unique<LogindReports>(std::move(woke));
}

} // namespace bearerbox
