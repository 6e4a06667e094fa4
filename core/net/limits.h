// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>

#include <algorithm>
#include <chrono>
#include <limits>

namespace bearerbox {

/// How long a request may take and how much may come back.
///
/// The headers of an answer have no limit here: Qt 6.4 collects them all before it tells of any, so only the total time
/// bounds what a hostile service can make us keep. It then drops them altogether if there are more than 100, one is
/// larger than 100 KiB or all are larger than 256 KiB: such an answer looks as if it had none.
struct Limits
{
    /// From the start until the way is open: name resolution, proxy, TCP and TLS.
    std::chrono::milliseconds connect = std::chrono::seconds(10);
    /// From the start until the last byte of the answer, however busily it trickles.
    std::chrono::milliseconds total = std::chrono::seconds(30);
    /// When everything must be over, where a request is a part of a longer call.
    QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever);
    /// The body's size after decompression.
    qsizetype answerBytes = qsizetype(1024) * 1024;

    /// A limit as it holds for what begins now; never negative, and never longer than a timer can run.
    [[nodiscard]] std::chrono::milliseconds fromNow(std::chrono::milliseconds limit) const
    {
        const auto left = deadline.isForever() ? limit : std::chrono::milliseconds(deadline.remainingTime());
        constexpr std::chrono::milliseconds longest(std::numeric_limits<int>::max());
        return std::max(std::min({limit, left, longest}), std::chrono::milliseconds(0));
    }
};

} // namespace bearerbox
