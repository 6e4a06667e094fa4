// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/footstrip.h"

#include <QTimer>

class QAction;
class QProgressBar;
class QToolButton;

namespace bearerbox {

class RefreshRound;

/// How far the refresh of many profiles is, and what came of it. An outcome with names in it stands until the person
/// dismisses it or begins another; where all is well it goes by itself.
class RoundStrip final : public FootStrip
{
    Q_OBJECT

public:
    /// The round is borrowed and outlives the strip.
    RoundStrip(RefreshRound &round, QWidget *parent);

private:
    void follow();
    void tellOutcome();

    RefreshRound &m_round;
    QAction *m_cancel;
    QAction *m_dismiss;
    QProgressBar *m_bar;
    QToolButton *m_cancelButton;
    QToolButton *m_dismissButton;
    QTimer m_goodbye{this};
};

} // namespace bearerbox
