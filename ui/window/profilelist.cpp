// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/profilelist.h"

#include "ui/window/sessiondelegate.h"

namespace bearerbox {

ProfileList::ProfileList(QAbstractItemModel *model, QWidget *parent) : QListView(parent)
{
    setModel(model);
    setItemDelegate(new SessionDelegate(this));
    setAccessibleName(tr("Profiles"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    viewport()->setAutoFillBackground(false);
}

QModelIndex ProfileList::indexAt(const QPoint &point) const
{
    const QModelIndex index = QListView::indexAt(point);
    const bool isHeading =
        index.isValid() && point.y() < visualRect(index).top() + SessionDelegate::headingHeight(font(), index);
    return isHeading ? QModelIndex() : index;
}

QItemSelectionModel::SelectionFlags ProfileList::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    const QItemSelectionModel::SelectionFlags command = QListView::selectionCommand(index, event);
    const bool wouldChooseNone = !index.isValid() || command.testFlag(QItemSelectionModel::Deselect);
    return wouldChooseNone ? QItemSelectionModel::NoUpdate : command;
}

} // namespace bearerbox
