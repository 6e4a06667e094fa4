// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QWidget;

namespace bearerbox {

/// Sees to it that a window is hidden only while a tray can bring it back. With a tray, closing the window hides it;
/// without one, or if the person wants it so, it quits the program. If the tray goes, the window is shown again.
class Hideaway final : public QObject
{
    Q_OBJECT

public:
    /// The window is borrowed and outlives this; a panel that is only restarted has the patience to come back in.
    Hideaway(QWidget &window, std::chrono::milliseconds patience, QObject *parent = nullptr);

    /// Shows the window, or leaves it hidden if a tray comes in time.
    void begin(bool isHidden);
    void setTray(bool isThere);
    /// Whether closing the window hides it where a tray is there.
    void setClosesToTray(bool closes) { m_closesToTray = closes; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The person closed the window, and the program goes on.
    void closedToTray();
    /// The person closed the window, and wants the program to end with it.
    void quitWanted();

private:
    void watch();

    QWidget &m_window;
    bool m_hasTray = false;
    bool m_closesToTray = true;
    QTimer m_patience;
};

} // namespace bearerbox
