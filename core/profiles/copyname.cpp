// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/copyname.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr qsizetype longestStem = 90; // leaves room for a number in the 100 characters of a name

} // namespace

QString copyName(const QString &name, const QSet<QString> &taken)
{
    static const QRegularExpression numbered(u"\\A(.*\\S)\\s+([1-9][0-9]{0,5})\\z"_s);
    const QRegularExpressionMatch match = numbered.match(name);
    const QString stem = (match.hasMatch() ? match.captured(1) : name).left(longestStem);
    for (int number = match.hasMatch() ? match.captured(2).toInt() + 1 : 2;; ++number) {
        const QString next = QCoreApplication::translate("CopyName", "%1 %2", "a name and the number of its copy")
                                 .arg(stem, QString::number(number));
        if (!taken.contains(next)) {
            return next;
        }
    }
}

} // namespace bearerbox
