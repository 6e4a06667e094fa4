// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace bearerbox {

/// The list of profiles. The heading above a row belongs to no row: pointing at it means nothing.
class ProfileList final : public QListView
{
    Q_OBJECT

public:
    /// The model is borrowed.
    explicit ProfileList(QAbstractItemModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;

protected:
    /// One row is always chosen: a click beside the rows, or with Ctrl, does not take that away.
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                                       const QEvent *event) const override;
};

} // namespace bearerbox
