// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <algorithm>

namespace bearerbox::test {

/// Whether a label that can be seen in a window has a text in it.
[[nodiscard]] inline bool isSaidIn(const QWidget &window, const QString &text)
{
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&text](const QLabel *each) { return each->isVisible() && each->text().contains(text); });
}

} // namespace bearerbox::test
