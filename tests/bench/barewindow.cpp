// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>

/// The least that a window of Qt costs: what others are compared with.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLabel window(QStringLiteral("A window"));
    window.setWindowTitle(QStringLiteral("bare-window"));
    window.resize(960, 640);
    window.show();
    return QApplication::exec();
}
