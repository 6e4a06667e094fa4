// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/roworder.h"

#include "core/base/wordtable.h"
#include "ui/window/sessionlistmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

constexpr std::array orderNames{WordFor{RowOrder::Name, "name"_L1}, WordFor{RowOrder::TimeLeft, "timeLeft"_L1},
                                WordFor{RowOrder::LastUsed, "lastUsed"_L1}};

/// Rows without a group come last.
int compareGroups(const RowKey &left, const RowKey &right)
{
    if (left.group.isEmpty() != right.group.isEmpty()) {
        return left.group.isEmpty() ? 1 : -1;
    }
    const int caseless = left.foldedGroup.compare(right.foldedGroup);
    return caseless != 0 ? caseless : left.group.compare(right.group);
}

} // namespace

QString orderWord(RowOrder order)
{
    return wordIn(orderNames, order);
}

RowOrder orderFromWord(const QString &word)
{
    return valueIn(orderNames, word).value_or(RowOrder::Name);
}

QString titleOf(const Section &section)
{
    if (section.isFavourite) {
        return QCoreApplication::translate("RowOrder", "Favourites");
    }
    return section.group.isEmpty() ? QCoreApplication::translate("RowOrder", "Other profiles") : section.group;
}

bool comesFirst(const SessionListModel &rows, RowOrder order, int left, int right)
{
    const RowKey &first = rows.key(left);
    const RowKey &second = rows.key(right);
    if (first.isFavourite != second.isFavourite) {
        return first.isFavourite;
    }
    if (order == RowOrder::Name && !first.isFavourite) {
        const int groups = compareGroups(first, second);
        if (groups != 0) {
            return groups < 0;
        }
    }
    if (order == RowOrder::TimeLeft && rows.deadline(left) != rows.deadline(right)) {
        return rows.deadline(left) < rows.deadline(right);
    }
    if (order == RowOrder::LastUsed && rows.lastUse(left) != rows.lastUse(right)) {
        return rows.lastUse(left) > rows.lastUse(right);
    }
    const int names = first.name.compare(second.name);
    return names != 0 ? names < 0 : left < right;
}

} // namespace bearerbox
