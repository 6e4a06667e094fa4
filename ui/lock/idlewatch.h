// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace bearerbox {

/// Tells when nobody has used the program for a while. It wakes up once in that while at most, however much is typed.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    /// The time since the machine was started, sleep included.
    explicit IdleWatch(std::function<std::chrono::milliseconds()> sinceBoot, QObject *parent = nullptr);

    /// Nothing: nobody is ever called idle.
    void setLimit(std::optional<std::chrono::milliseconds> limit);
    /// The program was used, and not by a key or the mouse.
    void note();
    /// Time may have jumped.
    void look();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Comes once; again after the next use.
    void idle();

private:
    std::function<std::chrono::milliseconds()> m_sinceBoot;
    std::optional<std::chrono::milliseconds> m_limit;
    std::chrono::milliseconds m_lastUse{0};
    bool m_isIdle = false;
    QTimer m_timer;
};

} // namespace bearerbox
