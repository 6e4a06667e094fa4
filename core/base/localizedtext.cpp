// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localizedtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace bearerbox {

QString interfaceLanguage()
{
    const QLocale locale;
    if (locale.language() == QLocale::C) {
        return u"en"_s; // LANGUAGE says nothing there, as for gettext: scripts set LC_ALL=C to read English
    }
    const QStringList read = locale.uiLanguages();
    for (const QString &name : read) {
        const QLocale::Language language = QLocale(name).language();
        if (language == QLocale::English || language == QLocale::Chinese) {
            return language == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
        }
    }
    return u"en"_s;
}

QString joinedSentences(const QStringList &sentences)
{
    QString text;
    for (const QString &next : sentences) {
        if (!text.isEmpty() && !next.isEmpty() && !u"。！？"_s.contains(text.back())) {
            text += u' ';
        }
        text += next;
    }
    return text;
}

const QString &LocalizedText::in(const QString &locale) const
{
    return !chinese.isEmpty() && QLocale(locale).language() == QLocale::Chinese ? chinese : english;
}

const QString &LocalizedText::local() const
{
    return in(interfaceLanguage());
}

} // namespace bearerbox
