// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/undostep.h"

#include <QObject>

#include <vector>

namespace bearerbox {

/// What the person did lately and can take back, the last thing first.
class UndoDesk final : public QObject
{
    Q_OBJECT

public:
    explicit UndoDesk(QObject *parent = nullptr) : QObject(parent) {}

    /// Something was done that can be taken back.
    void offer(std::shared_ptr<UndoStep> step);
    /// Takes back what was done last.
    void undo();
    /// There is no way back any more.
    void forget();
    /// What the desk of a former window could take back can be taken back here, and there no more.
    void takeOver(UndoDesk &former);

    /// What can be taken back, or why it could not; empty if there is nothing.
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] bool isTrouble() const { return !m_trouble.isEmpty(); }
    [[nodiscard]] bool canUndo() const { return !m_steps.empty() && !m_isReturning; }
    /// A way back has not come to its end.
    [[nodiscard]] bool isBusy() const { return m_isReturning; }

Q_SIGNALS:
    void failed(const QString &sentence);
    void changed();
    void broughtBack(const QUuid &profile);
    /// Nothing is under way any more.
    void idle();

private:
    void take(const Undone &outcome);

    /// The last one at the end.
    std::vector<std::shared_ptr<UndoStep>> m_steps;
    QString m_trouble;
    bool m_isReturning = false;
};

} // namespace bearerbox
