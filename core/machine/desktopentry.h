// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/loginstart.h"

namespace bearerbox {

/// A command as the value of Exec: each argument quoted where it has to be, then escaped as a string (Desktop Entry
/// Specification 1.5, "The Exec key" and "Possible value types").
[[nodiscard]] QString execValue(const StartCommand &command);
/// An autostart entry (Desktop Application Autostart Specification).
[[nodiscard]] QString autostartEntry(const StartCommand &command);
/// What an entry that is there means: desktops switch one off with Hidden or X-GNOME-Autostart-enabled.
[[nodiscard]] LoginStart meaningOf(const QString &entry);

} // namespace bearerbox
