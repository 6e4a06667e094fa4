// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/footstrip.h"

#include <QTimer>

#include <chrono>

class QAction;
class QLabel;

namespace bearerbox {

class UndoDesk;

/// What was removed or moved just now, and a way back. It goes after a while that is counted down, and with it what was
/// kept for the way back; not as long as the pointer or the focus is on it, nor while what could not be taken back
/// waits for another try.
class UndoStrip final : public FootStrip
{
    Q_OBJECT

public:
    /// The desk is borrowed and outlives the strip.
    UndoStrip(UndoDesk &desk, QWidget *parent);

    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    [[nodiscard]] bool isRunningOut() const { return m_timer.isActive(); }
    /// Does what the button does; with a shortcut for the window.
    [[nodiscard]] QAction *undo() const { return m_undo; }

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    /// How long there is still a way back; nothing while it does not run out.
    void tellTimeLeft();
    /// Runs while nobody is at it.
    void followAttention();

    UndoDesk &m_desk;
    QAction *m_undo;
    QAction *m_dismiss;
    std::chrono::milliseconds m_patience;
    QLabel *m_timeLeft;
    QTimer m_timer{this};
    /// Runs as long as the other one.
    QTimer m_seconds{this};
};

} // namespace bearerbox
