// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/profiledrag.h"
#include "ui/window/profilelist.h"
#include "ui/window/sessionfilter.h"
#include "ui/window/sessionlistmodel.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QPixmap>

// Rows that are dragged into another section.

namespace bearerbox {

void ProfileList::startDrag(Qt::DropActions)
{
    const QList<QUuid> profiles = chosen();
    const QString text =
        profiles.size() == 1 ? currentIndex().data().toString() : tr("%1 profiles").arg(profiles.size());
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged(profiles));
    drag->setPixmap(dragPicture(text, font(), palette(), devicePixelRatioF()));
    drag->setHotSpot({-12, -8});
    drag->exec(Qt::MoveAction);
}

void ProfileList::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(m_filter->hasSections() && !profilesIn(*event->mimeData()).isEmpty());
}

void ProfileList::dragMoveEvent(QDragMoveEvent *event)
{
    QListView::dragMoveEvent(event); // scrolls at the edges
    const std::optional<Section> target = targetOf(*event);
    setTarget(target);
    event->setAccepted(target.has_value());
}

void ProfileList::dragLeaveEvent(QDragLeaveEvent *event)
{
    setTarget({});
    QListView::dragLeaveEvent(event);
}

void ProfileList::dropEvent(QDropEvent *event)
{
    const std::optional<Section> target = targetOf(*event);
    setTarget({});
    setState(NoState);
    event->setAccepted(target.has_value());
    if (target) {
        Q_EMIT dropped(profilesIn(*event->mimeData()), *target);
    }
}

/// The heading of a section and its rows.
QRect ProfileList::rectOf(const Section &section) const
{
    QRect rect;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->sectionOf(row) == section) {
            rect |= visualRect(m_filter->index(row, 0));
        }
    }
    return rect;
}

std::optional<Section> ProfileList::targetOf(const QDropEvent &event) const
{
    const QList<QUuid> profiles = profilesIn(*event.mimeData());
    const std::optional<Section> target = sectionAt(event.position().toPoint());
    if (!target) {
        return {};
    }
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const bool isMeant = profiles.contains(m_filter->index(row, 0).data(SessionListModel::IdRole).toUuid());
        if (isMeant && m_filter->sectionOf(row) != *target) {
            return target;
        }
    }
    return {};
}

void ProfileList::setTarget(const std::optional<Section> &target)
{
    if (std::exchange(m_target, target) != target) {
        viewport()->update();
    }
}

} // namespace bearerbox
