// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

namespace bearerbox::test {

namespace detail {

inline double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

inline double luminance(const QColor &colour)
{
    return (0.2126 * channel(colour.redF())) + (0.7152 * channel(colour.greenF())) + (0.0722 * channel(colour.blueF()));
}

} // namespace detail

/// The contrast of two colours as WCAG has it, from 1 to 21.
inline double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({detail::luminance(one), detail::luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace bearerbox::test
