// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"

namespace bearerbox {

QLocale localeFor(LanguageWish wish, const QLocale &system)
{
    if (wish == LanguageWish::System) {
        return system;
    }
    const QLocale::Language language = wish == LanguageWish::English ? QLocale::English : QLocale::Chinese;
    const bool isPlain = wish == LanguageWish::English && system.language() == QLocale::C;
    return isPlain || system.language() == language ? system : QLocale(language, system.territory());
}

} // namespace bearerbox
