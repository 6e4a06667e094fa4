// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/groupmenu.h"

#include <set>

namespace bearerbox {

GroupMenu::GroupMenu(SessionBook &book, std::function<QList<QUuid>()> chosen, QWidget *parent)
    : QMenu(parent)
    , m_book(book)
    , m_chosen(std::move(chosen))
{
    connect(this, &QMenu::aboutToShow, this, &GroupMenu::fill);
    fill(); // an empty menu would not open
}

void GroupMenu::fill()
{
    clear();
    std::set<QString> theirs;
    const QList<QUuid> profiles = m_chosen();
    for (const QUuid &id : profiles) {
        if (const Session *session = m_book.find(id)) {
            theirs.insert(session->profile().group);
        }
    }
    const QStringList groups = m_book.groups();
    for (const QString &each : groups) {
        offer(QString(each).replace(u'&', QLatin1StringView("&&")), each, theirs == std::set<QString>{each});
    }
    if (!groups.isEmpty()) {
        addSeparator();
    }
    addAction(tr("New group…"), this, &GroupMenu::newGroupWanted);
    offer(tr("No group"), {}, theirs == std::set<QString>{QString()});
    if (theirs.size() == 1 && !theirs.begin()->isEmpty()) {
        addSeparator();
        addAction(tr("Rename group…"), this, [this, group = *theirs.begin()] { Q_EMIT renamingWanted(group); });
    }
}

/// The group that all of them are in is ticked.
void GroupMenu::offer(const QString &title, const QString &group, bool isTheirs)
{
    QAction *action = addAction(title, this, [this, group] { Q_EMIT groupWanted(group); });
    action->setCheckable(true);
    action->setChecked(isTheirs);
}

} // namespace bearerbox
