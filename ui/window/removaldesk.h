// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QPointer>
#include <QSet>

class QWidget;

namespace bearerbox {

struct Question;
class UndoDesk;

/// Removes profiles; what was removed can be brought back soon after. One goes without a question; many after one that
/// names them; and where secrets cannot be removed with them, a question comes first.
class RemovalDesk final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and outlive it.
    RemovalDesk(SessionBook &book, UndoDesk &undo, QWidget *window);

    /// One that is on its way out already is left alone.
    void remove(const QList<QUuid> &profiles);
    /// A removal has not come to its end.
    [[nodiscard]] bool isBusy() const { return !m_leaving.isEmpty(); }

Q_SIGNALS:
    void failed(const QString &sentence);
    /// Nothing is under way any more.
    void idle();

private:
    struct Outcome;
    static QCoro::Task<Outcome> removeAll(QPointer<SessionBook> book, QList<QUuid> profiles, Leftovers leftovers);

    void askForMany(const QList<QUuid> &profiles);
    void start(const QList<QUuid> &profiles, Leftovers leftovers);
    void take(const Outcome &outcome);
    /// A person must be able to get rid of a profile whose store is gone for good.
    void askAgain(const QList<QUuid> &profiles, const Error &error);
    void open(const Question &question, const std::function<void()> &confirmed);
    [[nodiscard]] QStringList namesOf(const QList<QUuid> &profiles) const;

    SessionBook &m_book;
    UndoDesk &m_undo;
    QWidget *m_window;
    /// Those whose removal has not come to its end.
    QSet<QUuid> m_leaving;
};

} // namespace bearerbox
