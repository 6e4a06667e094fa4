// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox::test {

/// Pictures of profiles in trouble, and of the dialogs that mend it.
void photographTroubles(const QString &suffix);

/// A service whose certificate nobody knows, and one whose certificate is not the pinned one.
void photographTrust(const QString &suffix);

} // namespace bearerbox::test
