// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearword.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace bearerbox {

namespace {

/// How many letters are to be put in, taken out, replaced or swapped with their neighbour to get from one to the other.
qsizetype distance(const QString &from, const QString &to)
{
    std::vector<std::vector<qsizetype>> steps(std::size_t(from.size()) + 1,
                                              std::vector<qsizetype>(std::size_t(to.size()) + 1));
    const auto at = [&steps](qsizetype row, qsizetype column) -> qsizetype & {
        return steps[std::size_t(row)][std::size_t(column)];
    };
    for (qsizetype row = 0; row <= from.size(); ++row) {
        for (qsizetype column = 0; column <= to.size(); ++column) {
            if (row == 0 || column == 0) {
                at(row, column) = row + column;
                continue;
            }
            const bool isSame = from[row - 1] == to[column - 1];
            const bool isSwapped =
                row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1];
            at(row, column) = std::min(
                {at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (isSame ? 0 : 1)});
            if (isSwapped) {
                at(row, column) = std::min(at(row, column), at(row - 2, column - 2) + 1);
            }
        }
    }
    return at(from.size(), to.size());
}

/// The only word that begins so.
std::optional<QString> completed(const QString &typed, const QStringList &known)
{
    constexpr qsizetype fewest = 3;
    QStringList begun;
    std::ranges::copy_if(known, std::back_inserter(begun), [&typed](const QString &word) {
        return typed.size() >= fewest && word.startsWith(typed, Qt::CaseInsensitive);
    });
    return begun.size() == 1 ? std::optional(begun.first()) : std::nullopt;
}

} // namespace

std::optional<QString> nearWord(const QString &typed, const QStringList &known)
{
    constexpr qsizetype longest = 100; // of no name of ours; a text is not compared letter by letter
    std::optional<QString> nearest;
    qsizetype least = 0;
    bool isAlone = false;
    for (const QString &word : known) {
        if (typed.size() > longest || word.size() > longest) {
            continue;
        }
        const qsizetype steps = distance(typed.toLower(), word.toLower());
        const bool isNear = steps <= std::max<qsizetype>(word.size() / 3, 1) && steps < word.size();
        if (isNear && nearest && steps == least) {
            isAlone = false;
        } else if (isNear && (!nearest || steps < least)) {
            nearest = word;
            least = steps;
            isAlone = true;
        }
    }
    if (!nearest) {
        return completed(typed, known);
    }
    return isAlone ? nearest : std::nullopt;
}

QString didYouMean(const QString &typed, const QStringList &known)
{
    const std::optional<QString> meant = nearWord(typed, known);
    return meant ? QCoreApplication::translate("NearWord", "Did you mean “%1”?").arg(*meant) : QString();
}

} // namespace bearerbox
