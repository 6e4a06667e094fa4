// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/strip.h"

class QAction;
class QToolButton;

namespace bearerbox {

class CopyDesk;

/// The line at the foot of the window: what is on the clipboard, for how long, and how to get rid of it.
class ClipboardStrip final : public Strip
{
    Q_OBJECT

public:
    explicit ClipboardStrip(CopyDesk &desk, QWidget *parent = nullptr);

protected:
    [[nodiscard]] Look look() const override;

private:
    void refresh();

    CopyDesk &m_desk;
    QAction *m_clear;
    QAction *m_again;
    QAction *m_dismiss;
    QToolButton *m_clearButton;
    QToolButton *m_againButton;
    QToolButton *m_dismissButton;
};

} // namespace bearerbox
