// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/sessionbook.h"

#include <QPointer>
#include <QSet>

class QWidget;

namespace bearerbox {

struct Question;

/// Removes profiles, and brings them back when the person asks for that soon enough. One goes without a question; many
/// after one that names them; and where secrets cannot be removed with them, a question comes first.
class RemovalDesk final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and outlive it.
    RemovalDesk(SessionBook &book, QWidget *window);

    /// One that is on its way out already is left alone.
    void remove(const QList<QUuid> &profiles);
    /// Brings back what was removed last.
    void undo();
    /// There is no way back any more.
    void forget();
    /// What the desk of a former window could bring back can be brought back here, and there no more.
    void takeOver(RemovalDesk &former);

    /// What can be brought back, or why it could not; empty if nothing was removed.
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool isTrouble() const { return !m_trouble.isEmpty(); }
    [[nodiscard]] bool canUndo() const { return !m_removed.empty() && !m_isReturning; }
    /// A removal or a way back has not come to its end.
    [[nodiscard]] bool isBusy() const { return m_isReturning || !m_leaving.isEmpty(); }

Q_SIGNALS:
    void failed(const QString &sentence);
    void changed();
    void broughtBack(const QUuid &profile);
    /// Nothing is under way any more.
    void idle();

private:
    struct Outcome;
    static QCoro::Task<Outcome> removeAll(QPointer<SessionBook> book, QList<QUuid> profiles, Leftovers leftovers);
    struct Return;
    static QCoro::Task<Return> bringAllBack(QPointer<SessionBook> book, std::vector<RemovedProfile> removed);

    void askForMany(const QList<QUuid> &profiles);
    void start(const QList<QUuid> &profiles, Leftovers leftovers);
    void take(const Outcome &outcome);
    void takeReturn(const Return &outcome);
    void tellIfIdle();
    /// A person must be able to get rid of a profile whose store is gone for good.
    void askAgain(const QList<QUuid> &profiles, const Error &error);
    void open(const Question &question, const std::function<void()> &confirmed);
    [[nodiscard]] QStringList namesOf(const QList<QUuid> &profiles) const;

    SessionBook &m_book;
    QWidget *m_window;
    /// What was removed at once each time, the last one at the end.
    std::vector<std::vector<RemovedProfile>> m_removed;
    QString m_trouble;
    /// Those whose removal has not come to its end.
    QSet<QUuid> m_leaving;
    bool m_isReturning = false;
};

} // namespace bearerbox
