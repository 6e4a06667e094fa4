// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/stage.h"
#include "ui/clipboard/secretclipboard.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a click on “Copy header” costs until the text is there. Nothing is asserted of the time: ./dev bench keeps it.
class BenchCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void click_data()
    {
        QTest::addColumn<bool>("isChain");
        QTest::addRow("click to clipboard, one header") << false;
        QTest::addRow("click to clipboard, three headers") << true;
    }
    void click()
    {
        QFETCH(const bool, isChain);
        Stage stage;
        if (isChain) {
            stage.addChain(stage.messaging(u"one"_s), 9min, 50min);
        } else {
            stage.addAlive(stage.engine(u"one"_s), 11h, 1h);
        }
        stage.start();
        SecretClipboard clipboard(QApplication::clipboard(), 30s);
        MainWindow window(stage.book(), clipboard);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QAbstractButton *copy = nullptr;
        for (QAbstractButton *each : window.findChildren<QAbstractButton *>()) {
            copy = each->accessibleName() == "Copy header"_L1 || each->text() == "Copy header"_L1 ? each : copy;
        }
        QVERIFY(copy);
        QBENCHMARK
        {
            QTest::mouseClick(copy, Qt::LeftButton);
            QVERIFY(QApplication::clipboard()->text().startsWith("Authorization: Bearer"_L1));
        }
    }
};

QTEST_MAIN(BenchCopy)
#include "bench_copy.moc"
