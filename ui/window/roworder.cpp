// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/roworder.h"

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

} // namespace bearerbox
