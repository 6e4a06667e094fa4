// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/footstrip.h"

class QAction;
class QProgressBar;
class QToolButton;

namespace bearerbox {

class RefreshRound;

/// How far the refresh of many profiles is, and what came of it. The outcome stands until it has been read: the person
/// dismisses it, or begins another.
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
};

} // namespace bearerbox
