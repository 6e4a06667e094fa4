// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/machinetime.h"

#include <QUuid>

#include <chrono>

namespace bearerbox::test {

/// A machine's time that moves only when told. It must outlive whoever it is handed to.
class FakeClock final
{
public:
    FakeClock() = default;
    Q_DISABLE_COPY_MOVE(FakeClock)

    /// What a program goes by: no setting of the wall clock moves it.
    [[nodiscard]] Clock clock() const
    {
        return [this] { return m_now; };
    }
    [[nodiscard]] QDateTime now() const { return m_now; }
    [[nodiscard]] MachineTime machine() const
    {
        return {.wall = [this] { return m_now.addMSecs(m_wallAhead.count()); },
                .sinceBoot = [this] { return std::chrono::milliseconds(m_booted.msecsTo(m_now)); },
                .bootId = m_bootId};
    }
    void advance(std::chrono::milliseconds span) { m_now = m_now.addMSecs(span.count()); }
    /// Somebody sets the wall clock, forward or back.
    void setWall(std::chrono::milliseconds forward) { m_wallAhead += forward; }
    /// The machine is started again; the wall clock goes on meanwhile.
    void reboot()
    {
        advance(std::chrono::seconds(40));
        m_booted = m_now.addSecs(-8);
        m_bootId = QUuid::createUuid().toString();
    }

private:
    QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    std::chrono::milliseconds m_wallAhead{0};
    QDateTime m_booted = m_now.addDays(-3);
    QString m_bootId = QStringLiteral("first boot");
};

} // namespace bearerbox::test
