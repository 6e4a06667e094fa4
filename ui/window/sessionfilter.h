// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/roworder.h"

#include <QSortFilterProxyModel>
#include <QStringList>

#include <optional>

namespace bearerbox {

/// The rows that hold every word of the search, in order. Sorted by name they stand in sections, if there is a group:
/// favourites, the groups, the rest.
class SessionFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SessionFilter(QAbstractItemModel *source, QObject *parent = nullptr);

    void search(const QString &text);
    [[nodiscard]] RowOrder order() const { return m_order; }
    void setOrder(RowOrder order);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool hasSections() const;
    [[nodiscard]] QString heading(int row) const;

    QStringList m_words;
    RowOrder m_order = RowOrder::Name;
    /// Looked up once for all rows, until one changes.
    mutable std::optional<bool> m_hasSections;
};

} // namespace bearerbox
