// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace bearerbox {

/// Whether the desktop starts Bearerbox when the person logs in.
enum class LoginStart {
    Off,
    On,
    SwitchedOff, ///< It would, but the person has switched that off in the settings of the desktop.
};

/// What is started: a program with its arguments.
struct StartCommand
{
    QString program;
    QStringList arguments;
};

[[nodiscard]] LoginStart loginStart();
/// Has it started from now on, or no longer. Fails with Internal.
[[nodiscard]] Result<void> setLoginStart(const StartCommand &command, bool isOn);

} // namespace bearerbox
