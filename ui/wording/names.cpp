// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/names.h"

#include <QCoreApplication>

namespace bearerbox {

namespace {

constexpr qsizetype most = 8;

QString translated(const char *text)
{
    return QCoreApplication::translate("Names", text);
}

} // namespace

QString listed(const QStringList &texts)
{
    if (texts.size() < 2) {
        return texts.value(0);
    }
    const QString before = texts.first(texts.size() - 1).join(translated(QT_TRANSLATE_NOOP("Names", ", ")));
    return translated(QT_TRANSLATE_NOOP("Names", "%1 and %2")).arg(before, texts.last());
}

QString someNames(QStringList names)
{
    names.sort(Qt::CaseInsensitive);
    if (names.size() > most) {
        const qsizetype rest = names.size() - most + 1;
        names = names.first(most - 1);
        names << translated(QT_TRANSLATE_NOOP("Names", "%1 more")).arg(rest);
    }
    return listed(names);
}

} // namespace bearerbox
