// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/printable.h"

#include <string>

namespace bearerbox {

namespace {

/// Qt counts the separators of lines and of paragraphs among what can be printed; they begin a line of their own.
bool isFit(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return QChar::isPrint(character) && category != QChar::Separator_Line && category != QChar::Separator_Paragraph;
}

} // namespace

QString printable(const QString &text)
{
    // By characters and not by units: above U+FFFF there are invisible ones too, and half of one becomes U+FFFD.
    std::u32string characters = text.toStdU32String();
    for (char32_t &each : characters) {
        if (!isFit(each)) {
            each = U' ';
        }
    }
    return QString::fromStdU32String(characters);
}

} // namespace bearerbox
