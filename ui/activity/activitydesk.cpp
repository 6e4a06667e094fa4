// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitydesk.h"

#include "ui/activity/activitywindow.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pieces.h"
#include "ui/window/profilecolumn.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QMenu>

namespace bearerbox {

ActivityDesk::ActivityDesk(const SessionBook &book, MainWindow &window)
    : QObject(&window)
    , m_book(book)
    , m_window(window)
{
    const auto *actions = window.findChild<WindowActions *>();
    window.column().menu().addSeparator();
    window.column().menu().addAction(actions->activity);
    connect(actions->activity, &QAction::triggered, this, [this] { open({}); });
    connect(actions->activityOf, &QAction::triggered, this, [this] {
        const Session *session = m_window.column().current();
        open(session ? session->profile().id : QUuid());
    });
}

void ActivityDesk::takeOver(const ActivityDesk &former)
{
    if (former.m_activity && former.m_activity->isVisible()) {
        open(former.m_activity->profile());
        m_activity->setGeometry(former.m_activity->geometry());
    }
}

void ActivityDesk::open(const QUuid &profile)
{
    if (!m_book.activity()) {
        return;
    }
    if (!m_activity) {
        m_activity = new ActivityWindow(m_book, *m_book.activity(), &m_window);
        m_activity->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_activity->showProfile(profile);
    bringToFront(*m_activity);
}

} // namespace bearerbox
