// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QMenu>

namespace bearerbox {

/// The groups that profiles can be moved to: those there are, a new one, or none. Where all are in one group, that can
/// be renamed. Right at the moment it opens.
class GroupMenu final : public QMenu
{
    Q_OBJECT

public:
    /// The book is borrowed and outlives the menu; `chosen` tells which profiles are meant.
    GroupMenu(SessionBook &book, std::function<QList<QUuid>()> chosen, QWidget *parent);

Q_SIGNALS:
    /// An empty group is none.
    void groupWanted(const QString &group);
    void newGroupWanted();
    void renamingWanted(const QString &group);

private:
    void fill();
    void offer(const QString &title, const QString &group, bool isTheirs);

    SessionBook &m_book;
    std::function<QList<QUuid>()> m_chosen;
};

} // namespace bearerbox
