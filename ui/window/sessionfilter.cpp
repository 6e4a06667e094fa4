// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sessionfilter.h"

#include "ui/window/sessionlistmodel.h"

#include <algorithm>
#include <limits>

namespace bearerbox {

namespace {

/// Rows without a token or without a known end come last.
qint64 secondsLeft(const QModelIndex &index)
{
    const QVariant left = index.data(SessionListModel::SecondsLeftRole);
    return left.isValid() ? left.toLongLong() : std::numeric_limits<qint64>::max();
}

/// Rows that were never used come last.
qint64 lastUse(const QModelIndex &index)
{
    return index.data(SessionListModel::LastUseRole).toLongLong();
}

/// Rows without a group come last.
int compareGroups(const QModelIndex &left, const QModelIndex &right)
{
    const QString first = left.data(SessionListModel::GroupRole).toString();
    const QString second = right.data(SessionListModel::GroupRole).toString();
    if (first.isEmpty() != second.isEmpty()) {
        return first.isEmpty() ? 1 : -1;
    }
    const int caseless = QString::compare(first, second, Qt::CaseInsensitive);
    return caseless != 0 ? caseless : QString::compare(first, second);
}

/// What the rows of a section have in common.
struct Section
{
    bool isFavourite = false;
    QString group = {};

    bool operator==(const Section &) const = default;
};

Section sectionOf(const QModelIndex &index)
{
    const bool isFavourite = index.data(SessionListModel::FavouriteRole).toBool();
    return {.isFavourite = isFavourite,
            .group = isFavourite ? QString() : index.data(SessionListModel::GroupRole).toString()};
}

QString titleOf(const Section &section)
{
    if (section.isFavourite) {
        return SessionFilter::tr("Favourites");
    }
    return section.group.isEmpty() ? SessionFilter::tr("Other profiles") : section.group;
}

} // namespace

SessionFilter::SessionFilter(QAbstractItemModel *source, QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSourceModel(source);
    sort(0);
    const auto forget = [this] { m_hasSections.reset(); };
    connect(this, &QAbstractItemModel::dataChanged, this, forget);
    connect(this, &QAbstractItemModel::rowsInserted, this, forget);
    connect(this, &QAbstractItemModel::rowsRemoved, this, forget);
    connect(this, &QAbstractItemModel::layoutChanged, this, forget);
    connect(this, &QAbstractItemModel::modelReset, this, forget);
}

void SessionFilter::search(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void SessionFilter::setOrder(RowOrder order)
{
    if (std::exchange(m_order, order) != order) {
        invalidate();
    }
}

QVariant SessionFilter::data(const QModelIndex &index, int role) const
{
    return role == SessionListModel::HeadingRole ? heading(index.row()) : QSortFilterProxyModel::data(index, role);
}

/// Favourites come first and rows without a group last, so the first row that is no favourite tells.
bool SessionFilter::hasSections() const
{
    if (!m_hasSections) {
        int row = 0;
        while (row < rowCount() && index(row, 0).data(SessionListModel::FavouriteRole).toBool()) {
            ++row;
        }
        m_hasSections = row < rowCount() && !sectionOf(index(row, 0)).group.isEmpty();
    }
    return *m_hasSections;
}

QString SessionFilter::heading(int row) const
{
    if (m_order != RowOrder::Name || !hasSections()) {
        return {};
    }
    const Section own = sectionOf(index(row, 0));
    return row > 0 && sectionOf(index(row - 1, 0)) == own ? QString() : titleOf(own);
}

bool SessionFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString text = sourceModel()->index(row, 0, parent).data(SessionListModel::SearchRole).toString();
    return std::ranges::all_of(m_words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool SessionFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftIsFavourite = left.data(SessionListModel::FavouriteRole).toBool();
    if (leftIsFavourite != right.data(SessionListModel::FavouriteRole).toBool()) {
        return leftIsFavourite;
    }
    if (m_order == RowOrder::Name && !leftIsFavourite) {
        const int groups = compareGroups(left, right);
        if (groups != 0) {
            return groups < 0;
        }
    }
    if (m_order == RowOrder::TimeLeft && secondsLeft(left) != secondsLeft(right)) {
        return secondsLeft(left) < secondsLeft(right);
    }
    if (m_order == RowOrder::LastUsed && lastUse(left) != lastUse(right)) {
        return lastUse(left) > lastUse(right);
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace bearerbox
