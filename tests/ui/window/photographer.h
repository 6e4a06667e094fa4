// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"

#include <QDialog>
#include <QTest>

namespace bearerbox::test {

/// Writes pictures of a window, and of what it brings up, into the current folder.
class Photographer
{
public:
    Photographer(QWidget &window, QString suffix) : m_window(window), m_suffix(std::move(suffix)) {}

    void take(const QString &name) const { takeOf(m_window, name); }
    void takeOf(QWidget &widget, const QString &name) const;

private:
    QWidget &m_window;
    QString m_suffix;
};

/// Does an action of the window.
void press(const MainWindow &window, QAction *WindowActions::*action);

/// A question or a dialog that an action brings up, and then takes away.
template <typename Kind = QDialog>
void photographWhatComes(MainWindow &window, const Photographer &photographer, QAction *WindowActions::*action,
                         const QString &name)
{
    press(window, action);
    auto *dialog = window.findChild<Kind *>();
    photographer.takeOf(*dialog, name);
    dialog->close();
    QTest::qWait(0); // it deletes itself
}

} // namespace bearerbox::test
