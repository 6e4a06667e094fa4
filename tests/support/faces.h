// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bearerbox::test {

/// Smiling faces: each one character in two UTF-16 units.
inline QString faces(int count)
{
    return QStringLiteral("\U0001F600").repeated(count);
}

} // namespace bearerbox::test
