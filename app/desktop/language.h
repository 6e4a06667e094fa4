// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QLocale>

namespace bearerbox {

/// The locale for a wish: texts, dates and numbers. Where the system's own has that language already it stays, with its
/// ways of writing dates; else it is the language as it is written where the system's is at home.
[[nodiscard]] QLocale localeFor(LanguageWish wish, const QLocale &system);

} // namespace bearerbox
