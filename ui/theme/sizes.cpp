// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/sizes.h"

#include <QFontMetrics>

#include <algorithm>

namespace bearerbox {

namespace {

constexpr int ordinarySide = 16;
constexpr int step = 4;

} // namespace

int iconSide(const QFontMetrics &metrics)
{
    return std::max(ordinarySide, (metrics.capHeight() + 8) / step * step);
}

int grown(const QFontMetrics &metrics, int ordinary)
{
    return ordinary * iconSide(metrics) / ordinarySide;
}

} // namespace bearerbox
