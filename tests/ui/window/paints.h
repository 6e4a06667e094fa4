// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintEvent>
#include <QTest>
#include <QWidget>

namespace bearerbox::test {

/// How often a widget is painted from now on, and what of it.
class Paints final : public QObject
{
public:
    explicit Paints(QWidget &widget) { widget.installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++count;
            painted += static_cast<QPaintEvent *>(event)->region();
        }
        return false;
    }
    /// Begins anew once it has been painted, and nothing is left to paint.
    void settle()
    {
        QTRY_VERIFY(count > 0);
        QTRY_VERIFY(isQuiet());
    }

    int count = 0;
    QRegion painted;

private:
    [[nodiscard]] bool isQuiet()
    {
        count = 0;
        painted = {};
        QTest::qWait(0);
        return count == 0;
    }
};

} // namespace bearerbox::test
