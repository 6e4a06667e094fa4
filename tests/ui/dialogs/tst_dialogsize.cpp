// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogsize.h"

#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace bearerbox;

class TestDialogSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void width_growsWithTheFont()
    {
        QWidget small;
        QWidget large;
        QFont font = large.font();
        font.setPointSizeF(font.pointSizeF() * 2);
        large.setFont(font);
        QVERIFY(widthInLetters(large, 20) > widthInLetters(small, 20) * 3 / 2);
    }

    /// As between an English font and a Chinese one of the same height.
    void width_isTheSameForWideLetters()
    {
        QWidget narrow;
        QWidget wide;
        QFont font = wide.font();
        font.setBold(true);
        wide.setFont(font);
        QVERIFY(wide.fontMetrics().averageCharWidth() > narrow.fontMetrics().averageCharWidth());
        QCOMPARE(widthInLetters(wide, 20), widthInLetters(narrow, 20));
    }

    void nothing_isLargerThanTheScreen()
    {
        const QWidget dialog;
        const QSize screen = dialog.screen()->availableSize();
        QVERIFY(widthInLetters(dialog, 10000) < screen.width());
        const QSize bounded = withinScreen(dialog, {100, 10000});
        QCOMPARE(bounded.width(), 100);
        QVERIFY(bounded.height() < screen.height());
    }
};

QTEST_MAIN(TestDialogSize)
#include "tst_dialogsize.moc"
