// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"
#include "ui/window/roworder.h"

namespace bearerbox {

class UndoDesk;

/// What puts a profile into a section: among the favourites it keeps its group, and one that is taken out of them into
/// a group is no favourite any more, or it would not be seen there.
[[nodiscard]] Placing placingIn(const Section &section);

/// Changes where profiles stand in the list, all at once; what was moved can be moved back. What fails is said.
class Placement final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and outlive it.
    Placement(SessionBook &book, UndoDesk &undo, QObject *parent = nullptr);

    void putInto(const QList<QUuid> &profiles, const Section &section);
    /// An empty group is none. Favourites stay favourites.
    void moveTo(const QList<QUuid> &profiles, const QString &group);
    /// Is taken back by the same click, and nowhere else.
    void setFavourite(const QList<QUuid> &profiles, bool isFavourite);
    void renameGroup(const QString &group, const QString &name);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    /// What it is called, by the profiles that were moved and in the language of the moment.
    using Title = std::function<QString(const std::vector<Moved> &moves)>;
    [[nodiscard]] std::vector<Moved> change(const QList<QUuid> &profiles, const Placing &placing);
    void move(const QList<QUuid> &profiles, const Placing &placing, const Title &title);

    SessionBook &m_book;
    UndoDesk &m_undo;
};

} // namespace bearerbox
