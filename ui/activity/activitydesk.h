// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QPointer>

namespace bearerbox {

class ActivityWindow;
class MainWindow;

/// Opens the activity: from the menu of the window for all profiles, from the panel for one.
class ActivityDesk final : public QObject
{
    Q_OBJECT

public:
    /// The book is borrowed and outlives the window, which owns the desk.
    ActivityDesk(const SessionBook &book, MainWindow &window);

    /// Opens the activity where the desk of a former window has it open: at the same place, for the same profile.
    void takeOver(const ActivityDesk &former);

private:
    void open(const QUuid &profile);

    const SessionBook &m_book;
    MainWindow &m_window;
    QPointer<ActivityWindow> m_activity;
};

} // namespace bearerbox
