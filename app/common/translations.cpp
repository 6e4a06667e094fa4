// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/translations.h"

#include "core/base/localizedtext.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace bearerbox {

Translations::Translations(QCoreApplication &)
{
    reload();
}

void Translations::reload()
{
    for (QTranslator *each : {&m_qt, &m_own}) {
        QCoreApplication::removeTranslator(each);
    }
    // By name and not by locale: QTranslator would pass over English, which needs no file, and take a later language.
    const QString language = interfaceLanguage();
    if (m_qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(u"bearerbox_"_s + language, u":/i18n"_s)) {
        QCoreApplication::installTranslator(&m_own);
    }
}

} // namespace bearerbox
