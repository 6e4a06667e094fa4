// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sessionfilter.h"

#include "ui/window/sessionlistmodel.h"

#include <algorithm>
#include <numeric>

namespace bearerbox {

SessionFilter::SessionFilter(SessionListModel *source, QObject *parent) : QAbstractProxyModel(parent), m_source(source)
{
    setSourceModel(source);
    sortAll();
    m_rows = found();
    settle();
    connect(source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { addRows(first, last); });
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { dropRows(first, last); });
    connect(source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { renumber(first, last); });
    connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                followData(first.row(), last.row(), roles);
            });
}

void SessionFilter::search(const QString &text)
{
    m_words = text.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts);
    Rows rows = found();
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    settle();
    endResetModel();
}

void SessionFilter::setOrder(RowOrder order)
{
    if (std::exchange(m_order, order) != order) {
        rearrange();
    }
}

int SessionFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SessionFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QModelIndex SessionFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex SessionFilter::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex SessionFilter::mapToSource(const QModelIndex &proxyIndex) const
{
    return proxyIndex.isValid() ? m_source->index(m_rows[std::size_t(proxyIndex.row())]) : QModelIndex();
}

QModelIndex SessionFilter::mapFromSource(const QModelIndex &sourceIndex) const
{
    const int place = sourceIndex.isValid() ? m_places[std::size_t(sourceIndex.row())] : -1;
    return place < 0 ? QModelIndex() : createIndex(place, 0);
}

QVariant SessionFilter::data(const QModelIndex &index, int role) const
{
    return role == SessionListModel::HeadingRole && index.isValid() ? heading(index.row())
                                                                    : QAbstractProxyModel::data(index, role);
}

/// Where there are sections, a row can be dragged into another.
Qt::ItemFlags SessionFilter::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractProxyModel::flags(index);
    return index.isValid() && hasSections() ? flags | Qt::ItemIsDragEnabled : flags;
}

/// Favourites come first and rows without a group last, so the first row that is no favourite tells.
bool SessionFilter::hasSections() const
{
    if (!m_hasSections) {
        const auto first =
            std::ranges::find_if(m_rows, [this](int source) { return !m_source->key(source).isFavourite; });
        m_hasSections = m_order == RowOrder::Name && first != m_rows.end() && !m_source->key(*first).group.isEmpty();
    }
    return *m_hasSections;
}

Section SessionFilter::sectionOf(int row) const
{
    const RowKey &key = m_source->key(m_rows[std::size_t(row)]);
    return {.isFavourite = key.isFavourite, .group = key.isFavourite ? QString() : key.group};
}

QString SessionFilter::heading(int row) const
{
    if (!hasSections()) {
        return {};
    }
    const Section own = sectionOf(row);
    return row > 0 && sectionOf(row - 1) == own ? QString() : titleOf(own);
}

bool SessionFilter::isFound(int source) const
{
    const QString &text = m_source->key(source).searched;
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

SessionFilter::Rows SessionFilter::found() const
{
    Rows rows;
    rows.reserve(m_sorted.size());
    std::ranges::copy_if(m_sorted, std::back_inserter(rows), [this](int source) { return isFound(source); });
    return rows;
}

/// Where a row of the source would stand among those found.
int SessionFilter::placeFor(int source) const
{
    return int(std::ranges::lower_bound(m_rows, source, inOrder()) - m_rows.begin());
}

void SessionFilter::insertSorted(Rows &rows, int source) const
{
    rows.insert(std::ranges::lower_bound(rows, source, inOrder()), source);
}

void SessionFilter::sortAll()
{
    m_sorted.resize(std::size_t(m_source->rowCount()));
    std::iota(m_sorted.begin(), m_sorted.end(), 0);
    std::ranges::sort(m_sorted, inOrder());
}

/// The rows have changed: what is known about them is looked up anew.
void SessionFilter::settle()
{
    m_places.assign(std::size_t(m_source->rowCount()), -1);
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        m_places[std::size_t(m_rows[place])] = int(place);
    }
    m_hasSections.reset();
}

void SessionFilter::addRows(int first, int last)
{
    const int count = last - first + 1;
    for (Rows *rows : {&m_sorted, &m_rows}) {
        for (int &source : *rows) {
            source += source >= first ? count : 0;
        }
    }
    settle();
    for (int source = first; source <= last; ++source) {
        insertSorted(m_sorted, source);
        if (isFound(source)) {
            const int place = placeFor(source);
            beginInsertRows({}, place, place);
            m_rows.insert(m_rows.begin() + place, source);
        }
        settle();
        if (m_places[std::size_t(source)] >= 0) {
            endInsertRows();
        }
    }
}

/// While the source still has them.
void SessionFilter::dropRows(int first, int last)
{
    for (int source = first; source <= last; ++source) {
        const int place = m_places[std::size_t(source)];
        if (place >= 0) {
            beginRemoveRows({}, place, place);
            m_rows.erase(m_rows.begin() + place);
            settle();
            endRemoveRows();
        }
    }
}

void SessionFilter::renumber(int first, int last)
{
    const int count = last - first + 1;
    std::erase_if(m_sorted, [first, last](int source) { return source >= first && source <= last; });
    for (Rows *rows : {&m_sorted, &m_rows}) {
        for (int &source : *rows) {
            source -= source > last ? count : 0;
        }
    }
    settle();
}

/// With roles, the profiles are the same; only a deadline or the last use may have changed, and a second alone changes
/// no order.
void SessionFilter::followData(int first, int last, const QList<int> &roles)
{
    if (roles.isEmpty()) {
        place(first); // the source tells of one profile at a time
    } else if (m_order != RowOrder::Name && !std::ranges::is_sorted(m_sorted, inOrder())) {
        rearrange();
    }
    tell(first, last, roles);
}

/// Brings one row of the source to where it belongs now; all others are in order.
void SessionFilter::place(int source)
{
    const int from = m_places[std::size_t(source)];
    std::erase(m_sorted, source);
    insertSorted(m_sorted, source);
    Rows others = m_rows;
    std::erase(others, source);
    std::swap(others, m_rows);
    const int to = isFound(source) ? placeFor(source) : -1;
    std::swap(others, m_rows);
    if (from < 0 && to >= 0) {
        beginInsertRows({}, to, to);
        others.insert(others.begin() + to, source);
    } else if (from >= 0 && to < 0) {
        beginRemoveRows({}, from, from);
    } else if (from != to) {
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        others.insert(others.begin() + to, source);
    } else {
        m_hasSections.reset();
        return;
    }
    m_rows = std::move(others);
    settle();
    if (from < 0) {
        endInsertRows();
    } else if (to < 0) {
        endRemoveRows();
    } else {
        endMoveRows();
    }
}

void SessionFilter::rearrange()
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList sources;
    for (const QModelIndex &each : before) {
        sources << mapToSource(each);
    }
    sortAll();
    m_rows = found();
    settle();
    QModelIndexList after;
    for (const QModelIndex &each : std::as_const(sources)) {
        after << mapFromSource(each);
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

/// Passes on what changed, in as few words as may be.
void SessionFilter::tell(int first, int last, const QList<int> &roles)
{
    Rows places;
    for (int source = first; source <= last; ++source) {
        if (m_places[std::size_t(source)] >= 0) {
            places.push_back(m_places[std::size_t(source)]);
        }
    }
    std::ranges::sort(places);
    for (auto begin = places.begin(); begin != places.end();) {
        auto end = begin + 1;
        while (end != places.end() && *end == *(end - 1) + 1) {
            ++end;
        }
        Q_EMIT dataChanged(createIndex(*begin, 0), createIndex(*(end - 1), 0), roles);
        begin = end;
    }
}

} // namespace bearerbox
