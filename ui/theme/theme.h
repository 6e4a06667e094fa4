// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"

#include <QObject>

class QApplication;

namespace bearerbox {

/// What the person wants; System follows the desktop, also when it changes.
enum class ThemeChoice { System, Light, Dark };

/// Gives the application its style and its palette.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &application, QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] Tone wanted();
    void apply();

    QApplication &m_application;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_isApplying = false;
};

} // namespace bearerbox
