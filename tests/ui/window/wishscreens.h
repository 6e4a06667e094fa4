// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Pictures of the settings and of the locked window, into the current folder.
void photographWishes(const QString &suffix);
