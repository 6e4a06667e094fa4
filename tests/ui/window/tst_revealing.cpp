// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"

#include <QScrollBar>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The header set in the panel: masked, shown for a while, and masked again.
class TestRevealing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void reveal_hidesItselfAgain()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 10min, 30min);
        stage.start();
        Shown shown(stage);
        QVERIFY(shown.headers().contains(u"ccmessaging-token: ••••"_s));
        QVERIFY(!shown.headers().contains(u"-of-chat"_s));
        QTest::mouseClick(shown.button(u"Reveal"_s), Qt::LeftButton);
        QVERIFY(shown.headers().contains(u"ccmessaging-token: messaging-of-chat"_s));
        stage.pass(29s);
        QTRY_VERIFY_WITH_TIMEOUT(shown.says(u"hides in 1 s"_s), 3000);
        stage.pass(1s);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.headers().contains(u"-of-chat"_s), 3000);
    }

    /// The button says what it would do now; its name stays that of the contract.
    void reveal_showsThatItIsOn()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QAbstractButton *button = shown.button(u"Reveal"_s);
        QCOMPARE(button->text(), u"Reveal"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(button->text(), u"Hide"_s);
        QCOMPARE(shown.button(u"Reveal"_s), button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(button->text(), u"Reveal"_s);
    }

    void reveal_endsWithTheRowAndTheWindow()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.addAlive(stage.engine(u"b"_s), 1h, 1min);
        stage.start();
        Shown shown(stage);
        QTest::mouseClick(shown.button(u"Reveal"_s), Qt::LeftButton);
        QVERIFY(shown.headers().contains(u"eyJ"_s));
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QVERIFY(!shown.headers().contains(u"eyJ"_s));
        QTest::mouseClick(shown.button(u"Reveal"_s), Qt::LeftButton);
        shown.window.hide();
        shown.window.show();
        QVERIFY(!shown.headers().contains(u"eyJ"_s));
    }

    /// A long text must leave no room behind for the short one after it.
    void headers_takeAsMuchRoomAsTheyNeed()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"a"_s), 1h, 1min);
        stage.add(stage.engine(u"b"_s));
        stage.start();
        Shown shown(stage);
        const auto height = [&shown] { return shown.named<QPlainTextEdit>(u"Header set"_s)->height(); };
        const int masked = height();
        QTest::mouseClick(shown.button(u"Reveal"_s), Qt::LeftButton);
        QTRY_VERIFY(height() > 3 * masked);
        shown.window.resize(720, 480);
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QTRY_COMPARE(height(), masked);
        QVERIFY2(!shown.named<QPlainTextEdit>(u"Header set"_s)->verticalScrollBar()->isVisible(), "one line fits");
    }
};

QTEST_MAIN(TestRevealing)
#include "tst_revealing.moc"
