// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace bearerbox {

/// What the rows are sorted by; favourites always come first. By name, the rows of a group stand together.
enum class RowOrder { Name, TimeLeft };

/// The rows that hold every word of the search, in order.
class SessionFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SessionFilter(QAbstractItemModel *source, QObject *parent = nullptr);

    void search(const QString &text);
    [[nodiscard]] RowOrder order() const { return m_order; }
    void setOrder(RowOrder order);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
    RowOrder m_order = RowOrder::Name;
};

} // namespace bearerbox
