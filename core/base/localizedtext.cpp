// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localizedtext.h"

#include <QLocale>

namespace bearerbox {

const QString &LocalizedText::in(const QString &locale) const
{
    return !chinese.isEmpty() && QLocale(locale).language() == QLocale::Chinese ? chinese : english;
}

const QString &LocalizedText::local() const
{
    return in(QLocale().name());
}

} // namespace bearerbox
