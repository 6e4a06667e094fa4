// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace bearerbox::test {

/// A clock that moves only when told. It must outlive whoever it is handed to.
class FakeClock final
{
public:
    FakeClock() = default;
    Q_DISABLE_COPY_MOVE(FakeClock)

    [[nodiscard]] Clock clock() const
    {
        return [this] { return m_now; };
    }
    [[nodiscard]] QDateTime now() const { return m_now; }
    void advance(std::chrono::milliseconds span) { m_now = m_now.addMSecs(span.count()); }

private:
    QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
};

} // namespace bearerbox::test
