// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/quitsignals.h"

#include <QApplication>
#include <QCloseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWidget>

#include <csignal>

using namespace bearerbox;

namespace {

/// As a form with input does: it asks back instead of closing.
class Reluctant final : public QWidget
{
protected:
    void closeEvent(QCloseEvent *event) override { event->ignore(); }
};

constexpr int tooLate = 70;
constexpr int stillThere = 71;

/// Runs the event loop and gives the status with which it ended.
int statusAfter(int limit, int statusAtLimit)
{
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, qApp, [statusAtLimit] { QCoreApplication::exit(statusAtLimit); });
    timer.start(limit);
    return QApplication::exec();
}

} // namespace

class TestQuitSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signal_endsTheProgramWhateverAWindowAsks_data()
    {
        QTest::addColumn<int>("number");
        QTest::addRow("the session ends") << SIGTERM;
        QTest::addRow("Ctrl+C in the terminal") << SIGINT;
    }
    void signal_endsTheProgramWhateverAWindowAsks()
    {
        QFETCH(int, number);
        const QuitSignals quitSignals;
        Reluctant window;
        window.show();
        QSignalSpy cleaningUp(qApp, &QCoreApplication::aboutToQuit);
        QTimer::singleShot(0, qApp, [number] { std::raise(number); });
        QCOMPARE(statusAfter(20000, tooLate), 0);
        QCOMPARE(cleaningUp.size(), 1);
    }

    void signal_isHeardOnce()
    {
        const QuitSignals quitSignals;
        QTimer::singleShot(0, qApp, [] { std::raise(SIGTERM); });
        QCOMPARE(statusAfter(20000, tooLate), 0);
        QCOMPARE(statusAfter(50, stillThere), stillThere);
    }
};

QTEST_MAIN(TestQuitSignals)
#include "tst_quitsignals.moc"
