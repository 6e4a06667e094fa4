// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace bearerbox {

/// How a window comes up.
struct Opening
{
    /// What QWidget::saveGeometry gave for the former one; empty or unusable, and the window gets a size that suits the
    /// font and the screen.
    QByteArray geometry = {};
    /// Shown before it has content, so that display and window manager make room while that is made. It is painted when
    /// the program returns to its event loop.
    bool isEarly = false;
};

/// A window that still has to be filled.
class WindowFrame : public QMainWindow
{
    Q_OBJECT

public:
    explicit WindowFrame(const Opening &opening);
};

} // namespace bearerbox
