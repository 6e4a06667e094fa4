// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"
#include "tests/ui/window/shown.h"

#include <QAccessible>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QLineEdit>

#include <utility>

using namespace bearerbox;
using namespace bearerbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString spokenName(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Name);
}

/// What was said aloud since the last question.
QStringList alerts;

void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Alert) {
        alerts << spokenName(event->object());
    }
}

QStringList heard()
{
    return std::exchange(alerts, {});
}

} // namespace

/// What a screen reader makes of the window.
class TestSpoken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // The bus for screen readers starts when somebody asks for it.
        const auto ask =
            QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s);
        QCOMPARE(QDBusConnection::sessionBus().call(ask).type(), QDBusMessage::ReplyMessage);
        QTRY_VERIFY(QAccessible::isActive());
        QAccessible::installUpdateHandler(listen);
    }
    void cleanupTestCase() { QAccessible::installUpdateHandler(nullptr); }
    void init()
    {
        failOnWarnings();
        QApplication::clipboard()->clear();
        alerts.clear();
    }

    void everyControl_hasAName()
    {
        Stage stage;
        stage.addChain(stage.messaging(u"chat"_s), 10min, 30min);
        stage.start();
        const Shown shown(stage);
        int controls = 0;
        for (QWidget *each : shown.window.findChildren<QWidget *>()) {
            const bool isInner = qobject_cast<QLineEdit *>(each->parentWidget()); // Qt's own buttons inside a field
            if (each->isVisible() && each->focusPolicy() != Qt::NoFocus && !isInner) {
                QVERIFY2(!spokenName(each).isEmpty(), each->metaObject()->className());
                ++controls;
            }
        }
        QVERIFY2(controls > 9, "those that the contract names");
    }

    void noLabel_hidesItsText()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        int labels = 0;
        for (QLabel *each : shown.window.findChildren<QLabel *>()) {
            if (each->isVisible()) {
                QVERIFY2(spokenName(each).contains(each->text()), qPrintable(each->text()));
                ++labels;
            }
        }
        QVERIFY(labels > 0);
    }

    void fact_isHeardWithItsCaption()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QVERIFY(shown.named<QLabel>(u"Address: https://engine.example:30100"_s));
    }

    void noMatch_namesItsButton()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        const Shown shown(stage);
        QTest::keyClicks(shown.named<QLineEdit>(u"Search"_s), u"zzz"_s);
        QVERIFY(shown.button(u"No match: Clear search"_s));
    }

    /// Hidden ones too: a screen reader that walks the tree meets them.
    void everyButton_hasAName()
    {
        Stage stage;
        stage.start();
        const Shown shown(stage);
        for (QAbstractButton *each : shown.window.findChildren<QAbstractButton *>()) {
            const bool isInner = qobject_cast<QLineEdit *>(each->parentWidget());
            QVERIFY2(isInner || !spokenName(each).isEmpty(), each->parentWidget()->metaObject()->className());
        }
    }

    void copy_isSaidOnce()
    {
        Stage stage;
        stage.addAlive(stage.engine(u"one"_s), 1h, 1min);
        stage.start();
        Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QCOMPARE(heard(), QStringList{u"Copied header of one · clears in 30 s"_s});
        QTRY_VERIFY(shown.strip().contains(u"clears in 29 s"_s));
        QCOMPARE(heard(), QStringList{});
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QCOMPARE(heard(), QStringList{u"Copied header of one · clears in 30 s"_s});
    }

    void failedCopy_isSaid()
    {
        Stage stage;
        stage.add(stage.engine(u"never fetched"_s));
        stage.start();
        const Shown shown(stage);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        const QStringList said = heard();
        QCOMPARE(said.size(), 1);
        QVERIFY2(said[0].startsWith(u"Nothing copied from “never fetched”."_s), qPrintable(said[0]));
    }
};

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
