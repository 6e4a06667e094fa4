// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

namespace bearerbox {

/// Tells the time (UTC). Handed in wherever a decision depends on it; besides programs, only a file name that wants to
/// be new asks the system.
using Clock = std::function<QDateTime()>;

[[nodiscard]] inline QDateTime systemNow()
{
    return QDateTime::currentDateTimeUtc();
}

/// RFC 3339 in UTC with seconds: "2026-11-22T03:38:13Z". Empty for an invalid instant.
[[nodiscard]] QString toRfc3339(const QDateTime &instant);

} // namespace bearerbox
