// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/outlook.h"

#include <set>
#include <tuple>

namespace bearerbox {

/// A token (by its profile and expiry) and what keeps it from being renewed.
using WarningKey = std::tuple<QUuid, QDateTime, Obstacle>;

/// Whether the person should hear now that a token expires: it is inside its leeway and will not be renewed by itself.
/// What is still tried gets half of the leeway.
[[nodiscard]] bool isWarningDue(const Outlook &outlook);

/// Those that are due and were not told yet; from now on they are. What was told of tokens that are gone is forgotten.
[[nodiscard]] std::vector<Outlook> takeWarnings(const std::vector<Outlook> &outlooks, std::set<WarningKey> &told);

/// What a notification says.
struct Announcement
{
    /// The profile; null where it is about several or none.
    QUuid about;
    QString title;
    QString text;
    /// Whether trying now helps; else the window does.
    bool offersRefresh = false;
};
[[nodiscard]] Announcement warningOf(const Outlook &outlook);
/// The same without the name, for anybody to read.
[[nodiscard]] Announcement unnamedWarningOf(const Outlook &outlook);

} // namespace bearerbox
