// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/profilelist.h"

#include "ui/theme/controls.h"
#include "ui/window/profiledrag.h"
#include "ui/window/sessiondelegate.h"
#include "ui/window/sessionfilter.h"
#include "ui/window/sessionlistmodel.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>
#include <QToolTip>

#include <algorithm>

namespace bearerbox {

ProfileList::ProfileList(SessionFilter *model, QWidget *parent) : QListView(parent), m_filter(model)
{
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ProfileList::keepChoice);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ProfileList::restoreChoice);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ProfileList::chooseCurrent);
    setItemDelegate(new SessionDelegate(this));
    setAccessibleName(tr("Profiles"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(false); // between rows there is nothing to drop into: whole sections light up
    viewport()->setAutoFillBackground(false);
}

QModelIndex ProfileList::indexAt(const QPoint &point) const
{
    const QModelIndex index = QListView::indexAt(point);
    const bool isHeading =
        index.isValid() && point.y() < visualRect(index).top() + SessionDelegate::headingHeight(font(), index);
    return isHeading ? QModelIndex() : index;
}

QList<QUuid> ProfileList::chosen() const
{
    QModelIndexList indexes = selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    QList<QUuid> profiles;
    for (const QModelIndex &each : std::as_const(indexes)) {
        profiles << each.data(SessionListModel::IdRole).toUuid();
    }
    return profiles;
}

void ProfileList::chooseSection(const Section &section)
{
    QItemSelection rows;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->sectionOf(row) == section) {
            const QModelIndex index = m_filter->index(row, 0);
            rows.append(QItemSelectionRange(index));
        }
    }
    if (!rows.isEmpty()) {
        selectionModel()->setCurrentIndex(rows.first().topLeft(), QItemSelectionModel::NoUpdate);
        selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    }
}

QItemSelectionModel::SelectionFlags ProfileList::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    // Without an event Qt looks at the keyboard: with the Ctrl of Ctrl+Z still down, what comes back would be added.
    const QItemSelectionModel::SelectionFlags command =
        event ? QListView::selectionCommand(index, event) : QItemSelectionModel::ClearAndSelect;
    const bool isOnlyOne = selectionModel()->isSelected(index) && selectionModel()->selectedIndexes().size() == 1;
    const bool wouldChooseNone = !index.isValid() || command.testFlag(QItemSelectionModel::Deselect) ||
                                 (command.testFlag(QItemSelectionModel::Toggle) && isOnlyOne);
    return wouldChooseNone ? QItemSelectionModel::NoUpdate : command;
}

void ProfileList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    const QModelIndexList rows = selected.isEmpty() ? selectedIndexes() : QModelIndexList();
    if (rows.size() == 1 && rows.first() != currentIndex()) {
        selectionModel()->setCurrentIndex(rows.first(), QItemSelectionModel::NoUpdate);
    }
    Q_EMIT chosenChanged();
}

/// Qt would lay out all rows anew and paint the whole list for each change. Where the rows keep their places, those
/// that changed are painted, and only where they can be seen; of a second, only the figures: a larger area of rounded
/// shapes is painted by several threads, which all wake up for it.
void ProfileList::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (roles.isEmpty()) {
        QListView::dataChanged(first, last, roles);
        return;
    }
    const bool areFigures =
        roles.contains(SessionListModel::LifeTextRole) && !roles.contains(int(SessionListModel::StateRole));
    const QModelIndex top = isVisible() ? QListView::indexAt({viewport()->width() / 2, 1}) : QModelIndex();
    for (int row = std::max(first.row(), top.row()); top.isValid() && row <= last.row(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        const QRect rect = visualRect(index);
        if (rect.top() > viewport()->height()) {
            return;
        }
        viewport()->update(areFigures ? SessionDelegate::lifeArea(rect, font(), index) : rect);
    }
}

void ProfileList::mousePressEvent(QMouseEvent *event)
{
    m_star = event->button() == Qt::LeftButton ? starAt(event->position().toPoint()) : QModelIndex();
    if (!m_star.isValid()) {
        QListView::mousePressEvent(event);
    }
}

void ProfileList::mouseReleaseEvent(QMouseEvent *event)
{
    const QPersistentModelIndex pressed = std::exchange(m_star, {});
    if (!pressed.isValid()) {
        QListView::mouseReleaseEvent(event);
    } else if (starAt(event->position().toPoint()) == pressed) {
        Q_EMIT starClicked(pressed.data(SessionListModel::IdRole).toUuid());
    }
}

/// The second click on a star takes back what the first did.
void ProfileList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (starAt(event->position().toPoint()).isValid()) {
        mousePressEvent(event);
    } else {
        QListView::mouseDoubleClickEvent(event);
    }
}

void ProfileList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const auto section = isMouse && !indexAt(event->pos()).isValid() ? sectionAt(event->pos()) : std::nullopt;
    if (section) {
        Q_EMIT headingMenuWanted(*section, event->globalPos());
        return;
    }
    const QPoint row = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    QMenu::exec(actions(), isMouse ? event->globalPos() : row, nullptr, this);
}

/// Qt opens a menu by the menu key alone here; many keyboards have none.
void ProfileList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        const QPoint row = visualRect(currentIndex()).center();
        QContextMenuEvent wanted(QContextMenuEvent::Keyboard, row, viewport()->mapToGlobal(row));
        contextMenuEvent(&wanted);
        return;
    }
    QListView::keyPressEvent(event);
}

bool ProfileList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QModelIndex index = starAt(help->pos()); index.isValid()) {
            const bool isFavourite = index.data(SessionListModel::FavouriteRole).toBool();
            QToolTip::showText(help->globalPos(), isFavourite ? tr("Remove from favourites") : tr("Add to favourites"),
                               this);
            return true;
        }
    }
    return QListView::viewportEvent(event);
}

void ProfileList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    if (m_filter->rowCount() == 0) { // there is no row to show the focus
        QStyleOption option;
        option.initFrom(this);
        option.rect = viewport()->rect();
        drawScrollFrame(option, painter);
    }
    if (m_target) {
        paintDropPlace(painter, rectOf(*m_target), palette());
    }
}

QModelIndex ProfileList::starAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    return index.isValid() && SessionDelegate::starArea(visualRect(index), font(), index).contains(point)
               ? index
               : QModelIndex();
}

std::optional<Section> ProfileList::sectionAt(const QPoint &point) const
{
    const QModelIndex index = QListView::indexAt(point);
    return index.isValid() && m_filter->hasSections() ? std::optional(m_filter->sectionOf(index.row())) : std::nullopt;
}

/// Where the chosen rows went, Qt makes the next one current without choosing it.
void ProfileList::chooseCurrent()
{
    if (!selectionModel()->hasSelection() && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
    }
}

void ProfileList::keepChoice()
{
    m_keptCurrent = m_filter->mapToSource(currentIndex());
    m_kept.clear();
    for (const QModelIndex &each : selectedIndexes()) {
        m_kept << m_filter->mapToSource(each);
    }
}

void ProfileList::restoreChoice()
{
    QItemSelection rows;
    for (const QPersistentModelIndex &each : std::as_const(m_kept)) {
        if (const QModelIndex index = m_filter->mapFromSource(each); index.isValid()) {
            rows.append(QItemSelectionRange(index));
        }
    }
    m_kept.clear();
    QModelIndex current = m_filter->mapFromSource(m_keptCurrent);
    if (!current.isValid() && !rows.isEmpty()) {
        current = rows.first().topLeft();
    }
    if (current.isValid()) {
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
        scrollTo(current);
    }
}

} // namespace bearerbox
