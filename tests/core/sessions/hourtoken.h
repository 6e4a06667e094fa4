// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/materials.h"

namespace bearerbox::test {

inline const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);

/// A token of an hour (leeway 5 minutes) with so much left.
inline Token hourToken(std::chrono::milliseconds left)
{
    return tokenOf("t", now.addMSecs((left - std::chrono::hours(1)).count()), std::chrono::hours(1));
}

} // namespace bearerbox::test
