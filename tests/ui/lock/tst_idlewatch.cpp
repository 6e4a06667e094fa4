// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock/idlewatch.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace bearerbox;
using namespace std::chrono_literals;

class TestIdleWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_time = 0ms;
        m_watch = std::make_unique<IdleWatch>([this] { return m_time; });
        m_watch->setLimit(5min);
        m_told = std::make_unique<QSignalSpy>(m_watch.get(), &IdleWatch::idle);
    }

    void nobodyUsesIt_isToldOnce()
    {
        m_time = 5min - 1ms;
        m_watch->look();
        QCOMPARE(m_told->size(), 0);
        m_time = 5min;
        m_watch->look();
        m_watch->look();
        QCOMPARE(m_told->size(), 1);
    }

    void aKey_countsFromTheBeginning()
    {
        QWidget window;
        window.show();
        m_time = 4min;
        QTest::keyClick(&window, Qt::Key_A);
        m_time = 6min;
        m_watch->look();
        QCOMPARE(m_told->size(), 0);
        m_time = 9min;
        m_watch->look();
        QCOMPARE(m_told->size(), 1);
    }

    void theMouse_countsToo()
    {
        QWidget window;
        window.show();
        m_time = 4min;
        QTest::mouseMove(&window, {5, 5});
        QTest::mouseClick(&window, Qt::LeftButton);
        m_time = 5min;
        m_watch->look();
        QCOMPARE(m_told->size(), 0);
    }

    void usedAgain_isToldAgain()
    {
        m_time = 5min;
        m_watch->look();
        m_watch->note();
        m_time = 10min;
        m_watch->look();
        QCOMPARE(m_told->size(), 2);
    }

    void withoutALimit_nothingIsTold()
    {
        m_watch->setLimit({});
        m_time = 24h;
        m_watch->look();
        QCOMPARE(m_told->size(), 0);
    }

    void anotherLimit_countsFromNow()
    {
        m_time = 4min;
        m_watch->setLimit(2min);
        m_watch->look();
        QCOMPARE(m_told->size(), 0);
        m_time = 6min;
        m_watch->look();
        QCOMPARE(m_told->size(), 1);
    }

    void theTimerItself_tells()
    {
        m_watch->setLimit(1ms);
        m_time = 1s;
        QTRY_COMPARE(m_told->size(), 1);
    }

private:
    std::chrono::milliseconds m_time{0};
    std::unique_ptr<IdleWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_told;
};

QTEST_MAIN(TestIdleWatch)
#include "tst_idlewatch.moc"
