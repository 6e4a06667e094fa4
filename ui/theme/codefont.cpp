// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/codefont.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>

namespace bearerbox {

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(font.pointSizeF(), QGuiApplication::font().pointSizeF()));
    return font;
}

} // namespace bearerbox
