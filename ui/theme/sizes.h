// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFontMetrics;

namespace bearerbox {

/// The side of an icon beside text: 16 pixels at an ordinary size, more beside a large font. It grows in steps of four,
/// so that the lines of an icon stay sharp. (By the height of the capitals: the lines of a Chinese font are higher.)
[[nodiscard]] int iconSide(const QFontMetrics &metrics);

/// What is so large where icons have 16 pixels, and grows with them.
[[nodiscard]] int grown(const QFontMetrics &metrics, int ordinary);

} // namespace bearerbox
