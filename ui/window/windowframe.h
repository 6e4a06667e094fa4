// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include <functional>
#include <thread>

namespace bearerbox {

/// How a window comes up.
struct Opening
{
    /// What QWidget::saveGeometry gave for the former one; empty or unusable, and the window gets a size that suits the
    /// font and the screen.
    QByteArray geometry = {};
    /// With it the window is shown before it has content, so that display and window manager make room while this is
    /// done and the content made; where it has no geometry yet, its size waits for a font, and this is done first. It
    /// is painted when the program returns to its event loop.
    std::function<void()> meanwhile = {};
};

/// A window that still has to be filled.
class WindowFrame : public QMainWindow
{
    Q_OBJECT

public:
    explicit WindowFrame(const Opening &opening);

private:
    std::jthread m_fonts;
};

} // namespace bearerbox
