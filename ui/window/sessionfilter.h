// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/roworder.h"

#include <QAbstractProxyModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace bearerbox {

class SessionListModel;

/// The rows that hold every word of the search, in order. Sorted by name they stand in sections, if there is a group:
/// favourites, the groups, the rest.
/// The order of all rows is kept, so that a search compares texts and sorts nothing. What a search finds comes as a
/// reset: to tell of ten thousand rows one after the other would take seconds.
class SessionFilter final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    /// The source is borrowed.
    explicit SessionFilter(SessionListModel *source, QObject *parent = nullptr);

    void search(const QString &text);
    [[nodiscard]] RowOrder order() const { return m_order; }
    void setOrder(RowOrder order);
    /// Whether the rows stand below headings now.
    [[nodiscard]] bool hasSections() const;
    [[nodiscard]] Section sectionOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    using Rows = std::vector<int>;

    [[nodiscard]] bool isFound(int source) const;
    /// The order of two rows of the source; a parameter for algorithms.
    [[nodiscard]] auto inOrder() const
    {
        return [this](int left, int right) { return comesFirst(*m_source, m_order, left, right); };
    }
    [[nodiscard]] Rows found() const;
    [[nodiscard]] int placeFor(int source) const;
    [[nodiscard]] QString heading(int row) const;
    void insertSorted(Rows &rows, int source) const;
    void sortAll();
    void settle();

    void addRows(int first, int last);
    void dropRows(int first, int last);
    void renumber(int first, int last);
    void followData(int first, int last, const QList<int> &roles);
    void place(int source);
    void rearrange();
    void tell(int first, int last, const QList<int> &roles);

    SessionListModel *m_source;
    QStringList m_words;
    RowOrder m_order = RowOrder::Name;
    /// All rows of the source in order.
    Rows m_sorted;
    /// Those that are found.
    Rows m_rows;
    /// For each row of the source its place among those found, or -1.
    Rows m_places;
    /// Looked up once for all rows, until one changes.
    mutable std::optional<bool> m_hasSections;
};

} // namespace bearerbox
