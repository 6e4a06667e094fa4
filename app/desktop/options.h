// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/backend.h"
#include "core/machine/loginstart.h"

#include <QStringList>

namespace bearerbox {

/// What the command line of the desktop app asks for.
struct DesktopOptions
{
    BackendOptions backend;
    /// The window waits in the tray until it is wanted.
    bool startsHidden = false;
    /// Help or the version, to be printed instead of starting; else empty.
    QString answer;
};

/// Reads the command line, the program's name first. Fails with Usage.
[[nodiscard]] Result<DesktopOptions> parseOptions(const QStringList &arguments);

/// This program as it was started, as far as that says where it works: the same for the next time.
[[nodiscard]] StartCommand startCommand(const BackendOptions &options);

} // namespace bearerbox
