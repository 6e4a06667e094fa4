// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "ui/tray/hideaway.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A window that cannot be brought back is never hidden.
class TestHideaway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cleanup() { QGuiApplication::setQuitOnLastWindowClosed(true); }

    void begin_showsTheWindow()
    {
        QWidget window;
        Hideaway hideaway(window, 0ms);
        hideaway.begin(false);
        QVERIFY(window.isVisible());
        QVERIFY(QGuiApplication::quitOnLastWindowClosed());
    }

    void hiddenStart_withATray_staysHidden()
    {
        QWidget window;
        Hideaway hideaway(window, 0ms);
        hideaway.begin(true);
        hideaway.setTray(true);
        QCoreApplication::processEvents();
        QVERIFY(!window.isVisible());
        QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
    }

    void hiddenStart_withoutATray_showsTheWindow()
    {
        QWidget window;
        Hideaway hideaway(window, 0ms);
        hideaway.begin(true);
        QTRY_VERIFY(window.isVisible());
    }

    void close_withATray_hides()
    {
        QWidget window;
        Hideaway hideaway(window, 0ms);
        hideaway.setTray(true);
        hideaway.begin(false);
        const QSignalSpy told(&hideaway, &Hideaway::closedToTray);
        window.close();
        QCoreApplication::processEvents();
        QVERIFY(!window.isVisible());
        QCOMPARE(told.size(), 1);
    }

    void close_withATrayThatIsNotWanted_quits()
    {
        QWidget window;
        Hideaway hideaway(window, 0ms);
        hideaway.setClosesToTray(false);
        hideaway.setTray(true);
        hideaway.begin(false);
        const QSignalSpy hidden(&hideaway, &Hideaway::closedToTray);
        QSignalSpy quit(&hideaway, &Hideaway::quitWanted);
        window.close();
        QTRY_COMPARE(quit.size(), 1);
        QCOMPARE(hidden.size(), 0);
    }

    void trayGoes_theWindowComesBack()
    {
        QWidget window;
        Hideaway hideaway(window, 0ms);
        hideaway.setTray(true);
        hideaway.begin(true);
        hideaway.setTray(false);
        QTRY_VERIFY(window.isVisible());
        QVERIFY(QGuiApplication::quitOnLastWindowClosed());
        const QSignalSpy told(&hideaway, &Hideaway::closedToTray);
        window.close();
        QCOMPARE(told.size(), 0);
    }

    void trayComesBackInTime_theWindowStaysHidden()
    {
        QWidget window;
        Hideaway hideaway(window, 0ms);
        hideaway.setTray(true);
        hideaway.begin(true);
        hideaway.setTray(false);
        hideaway.setTray(true);
        QCoreApplication::processEvents();
        QVERIFY(!window.isVisible());
    }
};

QTEST_MAIN(TestHideaway)
#include "tst_hideaway.moc"
