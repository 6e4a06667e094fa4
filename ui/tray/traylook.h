// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/outlook.h"

#include <QIcon>

namespace bearerbox {

/// What the icon tells at a glance, from good to bad.
enum class TrayState {
    Well,
    Paused,    ///< Automatic refresh rests.
    Attention, ///< A token has expired, or is about to without being renewed.
    Trouble,   ///< Refused, locked, or failed.
};

/// The icon of a state: a shape of its own on a ground of its own, so that colours and panels do not matter.
[[nodiscard]] QIcon trayIcon(TrayState state);

/// A span from afar: "11 h", "42 min".
[[nodiscard]] QString leftText(std::chrono::milliseconds left);
/// How long that text holds.
[[nodiscard]] std::chrono::milliseconds leftTextHolds(std::chrono::milliseconds left);
/// The state of one session and what it has left: "Expiring · 4 min left".
[[nodiscard]] QString lifeText(const Outlook &outlook);
[[nodiscard]] TrayState trayStateOf(const Outlook &outlook);

/// What the tray shows.
struct TrayLook
{
    TrayState state = TrayState::Well;
    /// The worst first.
    QString toolTip;
    /// How long all of it holds by itself; nothing if for ever.
    std::optional<std::chrono::milliseconds> holds;
};
[[nodiscard]] TrayLook trayLookOf(std::vector<Outlook> outlooks, bool isPaused);

} // namespace bearerbox
