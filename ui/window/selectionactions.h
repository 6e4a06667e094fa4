// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

class QAction;
class QWidget;

namespace bearerbox {

class GroupMenu;
class Placement;
class ProfileColumn;
class RefreshDesk;
class RefreshRound;
class RemovalDesk;
struct Section;
class UndoDesk;
class WindowActions;

/// What one does to the chosen profiles, be it one or many: refresh, mark, move, remove.
class SelectionActions final : public QObject
{
    Q_OBJECT

public:
    /// All is borrowed and outlives it.
    struct Parts
    {
        SessionBook &book;
        ProfileColumn &column;
        WindowActions &actions;
        RefreshDesk &refreshes;
        RemovalDesk &removals;
        UndoDesk &undo;
    };
    SelectionActions(const Parts &parts, QWidget *window);

    [[nodiscard]] RefreshRound &round() const { return *m_round; }
    /// Refreshes all in a round, without a question: those that need one first are left out. Their names.
    QStringList refreshAllUnasked();
    /// Enables what makes sense for what is chosen now; to be called after WindowActions::follow().
    void follow();

    /// The same as those of the window, for buttons that mean many.
    QAction *refreshChosen;
    QAction *removeChosen;
    QAction *favourite;
    QAction *moveToGroup;
    QAction *refreshAll;

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    /// The chosen profiles, where there are many; else the one that is shown, which the keyboard can make another than
    /// the chosen one.
    [[nodiscard]] QList<QUuid> meant() const;
    void build();
    void wire();
    void refresh();
    void begin(const QList<QUuid> &profiles);
    [[nodiscard]] static QString leftOutText(const Session &session);
    void askBeforeKills(const QList<QUuid> &safe, const QList<QUuid> &kills);
    void remove();
    void toggleFavourite();
    void askForGroup();
    void openHeadingMenu(const Section &section, const QPoint &place);
    void askForNewName(const QString &group);

    Parts m_parts;
    QWidget *m_window;
    RefreshRound *m_round;
    Placement *m_placement;
    GroupMenu *m_groups;
};

} // namespace bearerbox
