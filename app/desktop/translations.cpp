// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bearerbox {

Translations::Translations(QCoreApplication &application)
{
    const QLocale locale;
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        application.installTranslator(&m_qt);
    }
    if (m_own.load(locale, u"bearerbox"_s, u"_"_s, u":/i18n"_s)) {
        application.installTranslator(&m_own);
    }
}

} // namespace bearerbox
