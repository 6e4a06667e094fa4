// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelist.h"

#include <QDir>

namespace bearerbox {

QStringList filesEndingIn(const QDir &folder, QLatin1StringView suffix)
{
    QStringList names = folder.entryList(QDir::Files, QDir::Name);
    names.removeIf([suffix](const QString &name) { return !name.endsWith(suffix, Qt::CaseInsensitive); });
    return names;
}

} // namespace bearerbox
