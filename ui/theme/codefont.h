// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace bearerbox {

/// The font for what a machine reads: of even width, and never smaller than the text around it.
[[nodiscard]] QFont codeFont();

} // namespace bearerbox
