// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace bearerbox {

namespace {

constexpr qsizetype most = 8;

} // namespace

QString someNames(QStringList names)
{
    names.sort(Qt::CaseInsensitive);
    if (names.size() > most) {
        const qsizetype rest = names.size() - most + 1;
        names = names.first(most - 1);
        names << QCoreApplication::translate("Names", "%1 more").arg(rest);
    }
    return QLocale().createSeparatedList(names);
}

} // namespace bearerbox
