// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/strip.h"

class QAction;
class QToolButton;

namespace bearerbox {

/// What is the case with the sandbox that this program starts to be played with.
enum class SandboxState {
    Off,      ///< There is none, and there are no profiles of one.
    Starting, ///< It gets ready.
    Running,  ///< It answers its profiles.
    Gone,     ///< Its profiles are here, but it does not run.
    Stopping, ///< Its profiles are being removed.
};

/// Says while there are toys among the profiles that they are toys, and takes them away again.
class SandboxStrip final : public Strip
{
    Q_OBJECT

public:
    explicit SandboxStrip(QWidget *parent = nullptr);

    void setState(SandboxState state);
    [[nodiscard]] SandboxState state() const { return m_state; }
    /// Starts it; for buttons and menus elsewhere.
    [[nodiscard]] QAction *play() const { return m_play; }
    /// The same after it has failed.
    [[nodiscard]] QAction *retry() const { return m_retry; }

Q_SIGNALS:
    void startWanted();
    void stopWanted();

protected:
    [[nodiscard]] Look look() const override;

private:
    void refresh();
    [[nodiscard]] QString sentence() const;

    SandboxState m_state = SandboxState::Off;
    QAction *m_play;
    QAction *m_retry;
    QAction *m_again;
    QAction *m_stop;
    QToolButton *m_againButton;
    QToolButton *m_stopButton;
};

} // namespace bearerbox
