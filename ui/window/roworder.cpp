// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/roworder.h"

#include "ui/window/sessionlistmodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

struct OrderName
{
    RowOrder order;
    QLatin1StringView word;
};
constexpr std::array orderNames{OrderName{RowOrder::Name, "name"_L1}, OrderName{RowOrder::TimeLeft, "timeLeft"_L1},
                                OrderName{RowOrder::LastUsed, "lastUsed"_L1}};

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
    return std::ranges::find(orderNames, order, &OrderName::order)->word;
}

RowOrder orderFromWord(const QString &word)
{
    const auto found = std::ranges::find(orderNames, word, &OrderName::word);
    return found == orderNames.end() ? RowOrder::Name : found->order;
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
