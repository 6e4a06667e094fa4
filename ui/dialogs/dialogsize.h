// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace bearerbox {

/// A width for lines of so many Latin letters: the same in every language, and never wider than the screen gives.
[[nodiscard]] int widthInLetters(const QWidget &widget, int letters);

/// A size as far as the screen gives it to a dialog.
[[nodiscard]] QSize withinScreen(const QWidget &dialog, QSize wanted);

/// Where the text of a check box begins, for what stands in line with it below.
[[nodiscard]] int textOfCheckBox(const QWidget &widget);

} // namespace bearerbox
