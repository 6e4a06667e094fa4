// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photographer.h"

#include <QAction>
#include <QDir>

using namespace Qt::StringLiterals;

namespace bearerbox::test {

void Photographer::takeOf(QWidget &widget, const QString &name) const
{
    QTest::qWait(60);
    // Layouts inside layouts settle one after the other.
    QImage picture = widget.grab().toImage();
    for (QImage before; before != picture;) {
        QTest::qWait(40);
        before = std::exchange(picture, widget.grab().toImage());
    }
    const QString path = u"%1/%2-%3.png"_s.arg(QDir::currentPath(), name, m_suffix);
    if (!picture.save(path)) {
        qFatal("%s cannot be written", qPrintable(path));
    }
}

void press(const MainWindow &window, QAction *WindowActions::*action)
{
    (window.findChild<WindowActions *>()->*action)->trigger();
}

} // namespace bearerbox::test
