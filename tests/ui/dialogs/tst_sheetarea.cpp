// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sheetarea.h"

#include <QScrollBar>
#include <QTest>

using namespace bearerbox;

class TestSheetArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto *sheet = new QWidget;
        sheet->setMinimumHeight(300);
        m_area = std::make_unique<SheetArea>(sheet);
    }

    /// Where all is to be seen, edges are in line with what stands below the sheet.
    void aSheetThatFits_hasTheWholeWidthAndNoLines()
    {
        show(400);
        QCOMPARE(m_area->widget()->width(), m_area->width());
        QVERIFY(!line(0) && !line(399));
    }

    void aSheetThatIsCut_saysOnWhichSide()
    {
        show(200);
        QCOMPARE(m_area->widget()->width(), m_area->width() - m_area->barRoom());
        QVERIFY(!line(0) && line(199));
        m_area->verticalScrollBar()->setValue(50);
        QVERIFY(line(0) && line(199));
        m_area->verticalScrollBar()->setValue(100);
        QVERIFY(line(0) && !line(199));
    }

    void aSheetThatFitsAgain_takesTheRoomOfTheBarBack()
    {
        show(200);
        m_area->resize(300, 400);
        QTRY_COMPARE(m_area->widget()->width(), m_area->width());
        QVERIFY(!line(399));
    }

    /// Nothing is gained by a stop of Tab where all is to be seen.
    void keysScroll_onlyWhatIsCut()
    {
        show(200);
        QCOMPARE(m_area->focusPolicy(), Qt::NoFocus); // its fields scroll it
        m_area->letKeysScroll();
        QCOMPARE(m_area->focusPolicy(), Qt::StrongFocus);
        m_area->resize(300, 400);
        QTRY_COMPARE(m_area->focusPolicy(), Qt::NoFocus);
    }

private:
    void show(int height)
    {
        m_area->resize(300, height);
        m_area->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
    }
    /// Whether there is a line at this height.
    [[nodiscard]] bool line(int y) const
    {
        const QWidget *there = m_area->childAt(20, y);
        return there && there->height() == 1;
    }

    std::unique_ptr<SheetArea> m_area;
};

QTEST_MAIN(TestSheetArea)
#include "tst_sheetarea.moc"
